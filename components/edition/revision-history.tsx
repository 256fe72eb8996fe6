import Link from 'next/link';
import { Tag } from '@/components/ui/tag';
import { staffPath } from '@/lib/publishing/model';
import type { StaffEdition } from '@/lib/publishing/queries/get-edition';
import { inOrder, type RevisionLine, type RevisionList } from '@/lib/publishing/queries/list-revisions';
import { formatList, formatMoment } from '@/lib/text/french';
import { JournalEntry } from './journal-list';

/**
 * Revisions, the latest first, with what was done between them. Two of them can be chosen and compared; each is compared with
 * what is online by one link, and can be restored.
 */
export function RevisionHistory({ edition, list }: { edition: StaffEdition; list: RevisionList }) {
  const path = staffPath(edition);
  const [latest, previous] = list.revisions;
  return (
    <form action={`${path}/comparer`} method="get">
      {list.revisions.length > 1 && (
        <p className="my-4 flex flex-wrap items-center gap-3">
          <button type="submit" className="button">
            Comparer les deux versions choisies
          </button>
        </p>
      )}
      <ol className="max-w-[90ch]">
        {inOrder(list).map((line) =>
          'revision' in line ? (
            <li
              key={`v${line.revision.version}`}
              className="grid gap-x-5 gap-y-1 border-t-2 border-rule-strong py-3 sm:grid-cols-[8rem_1fr]"
            >
              <fieldset className="flex gap-4 sm:flex-col sm:gap-0">
                <legend className="sr-only">Version {line.revision.version}</legend>
                <Choice
                  name="de"
                  label="Avant"
                  version={line.revision.version}
                  isChosen={line.revision === (previous ?? latest)}
                />
                <Choice
                  name="a"
                  label="Après"
                  version={line.revision.version}
                  isChosen={line.revision === latest}
                />
              </fieldset>
              <Revision edition={edition} revision={line.revision} path={path} />
            </li>
          ) : (
            <li
              key={String(line.transition.id)}
              className="border-t border-rule py-2 pl-4 text-[0.94rem] sm:pl-[9.25rem]"
            >
              <JournalEntry line={line.transition} />
            </li>
          ),
        )}
      </ol>
    </form>
  );
}

function Revision({
  edition,
  revision: { version, author, createdAt, message, approvals },
  path,
}: {
  edition: StaffEdition;
  revision: RevisionLine;
  path: string;
}) {
  const isOnline = edition.onlineVersion === version && edition.online === 'published';
  return (
    <div>
      <p className="flex flex-wrap items-center gap-x-2">
        <strong>Version {version}</strong> {author ?? 'Import'},{' '}
        <span className="text-ink-soft">le {formatMoment(createdAt)}</span>
        {isOnline && <Tag>En ligne</Tag>}
        {approvals.length > 0 && <Tag>Approuvée par {formatList(approvals)}</Tag>}
      </p>
      {message && <p className="mt-1 max-w-[68ch] whitespace-pre-line">{message}</p>}
      <ul className="mt-1 flex flex-wrap gap-x-5">
        <li>
          <Link href={`${path}/apercu?version=${version}`} className="inline-block py-1.5">
            Aperçu<span className="sr-only"> de la version {version}</span>
          </Link>
        </li>
        {edition.onlineVersion !== null && edition.onlineVersion !== version && (
          <li>
            <Link href={`${path}/comparer?de=${version}&a=en-ligne`} className="inline-block py-1.5">
              Comparer<span className="sr-only"> la version {version}</span> avec la version en ligne
            </Link>
          </li>
        )}
        {version !== edition.revisionVersion && !edition.deletedAt && (
          <li>
            <Link href={`${path}/historique/restaurer?version=${version}`} className="inline-block py-1.5">
              Restaurer<span className="sr-only"> la version {version}</span>…
            </Link>
          </li>
        )}
      </ul>
    </div>
  );
}

function Choice({
  name,
  label,
  version,
  isChosen,
}: {
  name: string;
  label: string;
  version: number;
  isChosen: boolean;
}) {
  const id = `${name}-${version}`;
  return (
    <label htmlFor={id} className="inline-flex min-h-9 items-center gap-1.5">
      <input
        type="radio"
        name={name}
        id={id}
        value={version}
        defaultChecked={isChosen}
        className="accent-ink"
      />
      {label}
    </label>
  );
}
