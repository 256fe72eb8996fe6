import type { LinksQuery } from '@/lib/links/links-path';
import type { FoundLink } from '@/lib/links/model';
import { VERDICT_WORDS } from '@/lib/links/verdict-words';
import { Finding } from './finding';
import { LinkUses } from './link-uses';
import { RecheckButton } from './recheck-button';

/** Links with what was found of each, where it is written, and a button to look at it again, which leads back to `query`. */
export function LinkList({
  links,
  query,
  recheck,
}: {
  links: FoundLink[];
  query: LinksQuery;
  recheck: (form: FormData) => Promise<void>;
}) {
  return (
    <ul>
      {links.map((link) => (
        <li
          key={link.url}
          className="grid gap-x-8 gap-y-3 border-b border-rule py-5 lg:grid-cols-[1fr_auto] lg:items-start"
        >
          <div className="min-w-0">
            <Finding link={link} />
            <LinkUses uses={link.uses} />
          </div>
          <form action={recheck}>
            <input type="hidden" name="url" value={link.url} />
            <input type="hidden" name="etat" value={query.verdict ? VERDICT_WORDS[query.verdict].slug : ''} />
            <input type="hidden" name="page" value={query.page} />
            <RecheckButton url={link.url} />
          </form>
        </li>
      ))}
    </ul>
  );
}
