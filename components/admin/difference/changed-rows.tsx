import { Fragment } from 'react';
import type { RowPart } from '@/lib/publishing/difference/rows';
import { countOf } from '@/lib/text/french';
import { ChangedWords } from './changed-words';

const CHANGE_LABELS = {
  added: 'Ajoutée',
  removed: 'Retirée',
  changed: 'Modifiée',
  moved: 'Déplacée',
} as const satisfies Record<Exclude<RowPart['change'], 'same'>, string>;

/** A list with its changed rows said one by one; rows that did not change are folded together. */
export function ChangedRows({ rows }: { rows: RowPart[] }) {
  return (
    <ul className="space-y-1">
      {inRuns(rows).map((run, index) => (
        <Fragment key={`${index}`}>
          {run.isSame ? (
            <li className="text-ink-soft">
              <details>
                <summary className="text-[0.88rem]">
                  {countOf(run.rows.length, 'ligne inchangée', 'lignes inchangées')}
                </summary>
                <ul className="list-disc pl-6">
                  {run.rows.map(({ words }, rank) => (
                    <li key={`${rank}`}>{words.map(({ text }) => text).join('')}</li>
                  ))}
                </ul>
              </details>
            </li>
          ) : (
            run.rows.map((row, rank) => <ChangedRow key={`${rank}`} row={row} />)
          )}
        </Fragment>
      ))}
    </ul>
  );
}

function ChangedRow({ row: { change, words } }: { row: RowPart }) {
  if (change === 'same') return null;
  return (
    <li>
      <strong className="mr-1 font-semibold">{CHANGE_LABELS[change]} :</strong>
      <ChangedWords words={words} />
    </li>
  );
}

function inRuns(rows: RowPart[]): { isSame: boolean; rows: RowPart[] }[] {
  const runs: { isSame: boolean; rows: RowPart[] }[] = [];
  for (const row of rows) {
    const isSame = row.change === 'same';
    const run = runs.at(-1);
    if (run?.isSame === isSame) run.rows.push(row);
    else runs.push({ isSame, rows: [row] });
  }
  return runs;
}
