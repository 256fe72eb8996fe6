'use client';

import Link from 'next/link';
import { useEffect, useRef } from 'react';
import { publishingSentence } from '@/components/admin/publishing-sentences';
import type { BulkOutcome } from '@/lib/publishing/bulk-model';
import type { FieldFault } from '@/lib/publishing/faults';
import { fieldsOf } from '@/lib/publishing/fields';
import { type EditionKind, staffPath } from '@/lib/publishing/model';
import { countOf, formatList } from '@/lib/text/french';

/** Faults of one edition that are told here; its own page tells them all. */
const MOST_FAULTS = 3;

/** What became of each edition, those that were refused first. It takes the focus, since it replaces the form. */
export function BulkReport({ kind, outcomes }: { kind: EditionKind; outcomes: BulkOutcome[] }) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => ref.current?.focus(), []);
  const undone = outcomes.filter(({ became }) => became === 'refused' || became === 'broken');
  const done = outcomes.filter(({ became }) => became === 'done' || became === 'unchanged');
  return (
    <div role="status" className="mt-4 max-w-[46rem]">
      <h2 ref={ref} tabIndex={-1} className="text-2xl outline-none">
        {formatList([
          countOf(done.length, 'page traitée', 'pages traitées'),
          countOf(undone.length, 'laissée telle quelle', 'laissées telles quelles'),
        ])}
      </h2>
      {undone.length > 0 && (
        <>
          <h3 className="mt-6 text-xl text-warn">Laissées telles quelles</h3>
          <ul className="mt-2 space-y-3">
            {undone.map((outcome) => (
              <li key={outcome.id} className="border-l-4 border-warn pl-3">
                <EditionLink kind={kind} outcome={outcome} />
                <p>{whyNot(outcome)}</p>
                <FaultList kind={kind} outcome={outcome} />
              </li>
            ))}
          </ul>
        </>
      )}
      {done.length > 0 && (
        <>
          <h3 className="mt-6 text-xl">Traitées</h3>
          <ul className="mt-2 space-y-1">
            {done.map((outcome) => (
              <li key={outcome.id}>
                <EditionLink kind={kind} outcome={outcome} />
                {outcome.became === 'unchanged' && '\u00a0: c’était déjà le cas, rien n’a changé.'}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function EditionLink({ kind, outcome: { id, title } }: { kind: EditionKind; outcome: BulkOutcome }) {
  return <Link href={staffPath({ kind, id })}>{title || `Page nº ${id}`}</Link>;
}

function whyNot(outcome: BulkOutcome): string {
  if (outcome.became === 'refused') return publishingSentence(outcome.fault);
  return 'Le serveur n’a pas pu traiter cette page, et rien n’y a changé\u00a0: réessayez, puis prévenez l’administration.';
}

function FaultList({ kind, outcome }: { kind: EditionKind; outcome: BulkOutcome }) {
  const faults: FieldFault[] =
    outcome.became === 'refused' && 'faults' in outcome.fault ? outcome.fault.faults : [];
  if (faults.length === 0) return null;
  const others = faults.length - MOST_FAULTS;
  return (
    <ul className="mt-1 list-disc pl-5 text-[0.94rem] text-ink-soft">
      {faults.slice(0, MOST_FAULTS).map(({ path, message }) => (
        <li key={`${path} ${message}`}>
          {labelOf(kind, path)}&nbsp;: {message}
        </li>
      ))}
      {others > 0 && <li>et {countOf(others, 'autre')}</li>}
    </ul>
  );
}

/** « figures.0.value » is said « Chiffres ». */
function labelOf(kind: EditionKind, path: string): string {
  const field = fieldsOf(kind).find((known) => path === known.path || path.startsWith(`${known.path}.`));
  return field?.label ?? path;
}
