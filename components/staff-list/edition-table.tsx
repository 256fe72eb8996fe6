import Link from 'next/link';
import { type EditionKind, staffPath } from '@/lib/publishing/model';
import type { ListChoices } from '@/lib/publishing/queries/list-choices';
import type { EditionLine } from '@/lib/publishing/queries/list-editions';
import type { ListQuery, Sort } from '@/lib/publishing/queries/list-query';
import { quoted } from '@/lib/text/french';
import { COLUMN_WORDS, columnsFor } from './columns';
import { editionsPath, LIST_WORDS } from './list-words';

/** A page of the list; each line can be ticked for the form that surrounds it. */
export function EditionTable({
  kind,
  query,
  lines,
  choices,
}: {
  kind: EditionKind;
  query: ListQuery;
  lines: EditionLine[];
  choices: ListChoices;
}) {
  const columns = columnsFor(query.columns, kind);
  return (
    <section
      aria-label={`${LIST_WORDS[kind].title}, tableau`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard.
      tabIndex={0}
      className="relative overflow-x-auto"
    >
      <table className="w-full border-collapse text-[0.94rem]">
        <thead>
          <tr className="border-b-2 border-ink text-left align-bottom">
            <th scope="col" className="w-11 py-2">
              <span className="sr-only">Choisir</span>
            </th>
            <SortableHeader kind={kind} query={query} label="Titre" sort="titre" />
            {columns.map((name) => (
              <SortableHeader key={name} kind={kind} query={query} {...COLUMN_WORDS[name]} />
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id} className="border-b border-rule align-top has-checked:bg-surface">
              <td>
                <label className="flex min-h-11 min-w-11 items-center justify-center">
                  <input
                    type="checkbox"
                    name="choix"
                    value={`${line.id}:${line.version}`}
                    className="size-5"
                  />
                  <span className="sr-only">Choisir {quoted(line.title)}</span>
                </label>
              </td>
              <th scope="row" className="min-w-[14rem] py-2.5 pr-4 text-left">
                <Link href={staffPath(line)} prefetch={false}>
                  {line.title || 'Sans titre'}
                </Link>
                {line.hasUnknownPlace && (
                  <span className="block text-[0.88rem] font-normal text-warn">Lieu inconnu</span>
                )}
              </th>
              {columns.map((name) => (
                <td
                  key={name}
                  className={`min-w-[8rem] py-2.5 pr-4 ${name === 'modifiee' ? 'xl:whitespace-nowrap' : ''}`}
                >
                  {COLUMN_WORDS[name].say(line, choices) || <span className="sr-only">Rien</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function SortableHeader({
  kind,
  query,
  label,
  sort,
}: {
  kind: EditionKind;
  query: ListQuery;
  label: string;
  sort: Sort | null;
}) {
  const isSorted = sort !== null && query.sort === sort;
  return (
    <th
      scope="col"
      className="py-2 pr-4"
      aria-sort={isSorted ? (query.isDescending ? 'descending' : 'ascending') : undefined}
    >
      {sort === null ? (
        label
      ) : (
        <Link
          href={editionsPath(kind, {
            ...query,
            sort,
            isDescending: isSorted ? !query.isDescending : sort === 'modifiee',
            page: 1,
          })}
          className="inline-flex min-h-8 items-end gap-1 text-ink"
        >
          {label}
          <span aria-hidden="true">{isSorted ? (query.isDescending ? '↓' : '↑') : ''}</span>
        </Link>
      )}
    </th>
  );
}
