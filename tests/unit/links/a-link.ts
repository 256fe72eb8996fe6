import type { FoundLink } from '@/lib/links/model';

/** A good link: say only what the test is about. */
export function aLink(rest: Partial<FoundLink> = {}): FoundLink {
  return {
    url: 'https://un.test/page',
    verdict: 'ok',
    status: null,
    movedTo: null,
    detail: null,
    checkedAt: new Date('2026-05-10T04:00:00Z'),
    brokenSince: null,
    uses: [],
    ...rest,
  };
}
