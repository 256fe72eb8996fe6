import { KIND_SEGMENTS } from '@/lib/publishing/model';
import type { PreviewLinkLine } from '@/lib/publishing/queries/get-overview';
import { countOf, formatMoment } from '@/lib/text/french';
import type { EditionName } from './edition-links';

/** The preview links of an edition: for whom, until when, how often they were opened, and a way to close each. */
export function PreviewLinks({
  edition,
  links,
  now,
  revoke,
}: {
  edition: EditionName;
  links: PreviewLinkLine[];
  now: Date;
  revoke: (form: FormData) => Promise<void>;
}) {
  if (links.length === 0) return <p className="mt-2">Aucun lien d’aperçu n’a été créé.</p>;
  return (
    <ul className="mt-2 max-w-[72ch]">
      {links.map((link) => (
        <li
          key={link.id}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-rule py-2 first:border-t-0"
        >
          <span>
            <strong>{link.label}</strong>, par {link.createdBy ?? 'un compte supprimé'}&nbsp;:{' '}
            {stateOf(link, now)}.{' '}
            <span className="text-ink-soft">
              {countOf(link.openings, 'ouverture')}
              {link.openedAt && `, la dernière le ${formatMoment(link.openedAt)}`}.
            </span>
          </span>
          {isOpen(link, now) && (
            <form action={revoke}>
              <input type="hidden" name="genre" value={KIND_SEGMENTS[edition.kind]} />
              <input type="hidden" name="id" value={edition.id} />
              <input type="hidden" name="link" value={link.id} />
              <button type="submit" className="button button-quiet">
                Fermer ce lien<span className="sr-only"> ({link.label})</span>
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

const isOpen = ({ revokedAt, expiresAt }: PreviewLinkLine, now: Date) =>
  revokedAt === null && expiresAt > now;

function stateOf(link: PreviewLinkLine, now: Date): string {
  if (link.revokedAt) return `fermé le ${formatMoment(link.revokedAt)}`;
  const day = formatMoment(link.expiresAt);
  return link.expiresAt > now ? `ouvert jusqu’au ${day}` : `expiré depuis le ${day}`;
}
