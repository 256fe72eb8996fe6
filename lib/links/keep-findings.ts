import type { PrismaClient } from '@/lib/db/generated/client';
import type { Judgement } from './judge';
import type { LinkVerdict } from './model';
import { recordCheck } from './record-check';

export type LinkProgress = { done: number; total: number; url: string; verdict: LinkVerdict };

type Finding = { url: string; judgement: Judgement };

/** What a run has found: written as it goes, but for what it is not sure of yet. */
export type Findings = {
  keep(finding: Finding): Promise<void>;
  /** Holds a finding until `keepUnsure` says that it was right. */
  hold(finding: Finding): void;
  keepUnsure(): Promise<void>;
  count(): { checked: number; verdicts: Partial<Record<LinkVerdict, number>> };
};

export function keepFindings(
  db: PrismaClient,
  { now, total, onProgress }: { now: Date; total: number; onProgress?: (progress: LinkProgress) => void },
): Findings {
  const verdicts: Partial<Record<LinkVerdict, number>> = {};
  let checked = 0;
  let unsure: Finding[] = [];
  const keep = async ({ url, judgement }: Finding) => {
    await recordCheck(db, url, judgement, now);
    checked += 1;
    verdicts[judgement.verdict] = (verdicts[judgement.verdict] ?? 0) + 1;
    onProgress?.({ done: checked, total, url, verdict: judgement.verdict });
  };
  return {
    keep,
    hold: (finding) => {
      unsure.push(finding);
    },
    keepUnsure: async () => {
      const sure = unsure;
      unsure = [];
      for (const finding of sure) await keep(finding);
    },
    count: () => ({ checked, verdicts }),
  };
}
