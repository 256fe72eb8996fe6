import { ChangedRows } from '@/components/admin/difference/changed-rows';
import { ChangedWords } from '@/components/admin/difference/changed-words';
import type { Difference } from '@/lib/publishing/difference/differences';
import { countOf, formatList } from '@/lib/text/french';
import { ChoiceSet, Tick } from './choice-controls';

type ShownConflict = {
  path: string;
  label: string;
  canKeepBoth: boolean;
  mine: Difference | null;
  theirs: Difference | null;
  chosen: string | null;
  fault?: string;
};

/** Each field that two people changed: both texts, what differs from where they started, and what is to stay. */
export function ConflictForm({
  conflicts,
  merged,
  other,
  opened: { path, token, against },
}: {
  conflicts: ShownConflict[];
  /** Fields put together without a question, by their names. */
  merged: string[];
  other: string;
  opened: { path: string; token: string; against: number };
}) {
  return (
    <>
      <p className="mt-5 max-w-[72ch] text-[1.08rem]">
        Pendant que vous écriviez, {other} a changé {countOf(conflicts.length, 'champ')} que vous avez aussi
        changé
        {conflicts.length > 1 ? 's' : ''}. Rien n’est perdu, et rien n’est enregistré avant votre choix.
      </p>
      {merged.length > 0 && (
        <p className="mt-2 max-w-[72ch]">
          {merged.length > 1 ? 'Ses autres changements sont repris' : 'Son autre changement est repris'} sans
          question&nbsp;: {formatList(merged)}.
        </p>
      )}
      <form action={`${path}/enregistrer`} method="post" noValidate className="mt-6 space-y-8">
        <input type="hidden" name="jeton" value={token} />
        <input type="hidden" name="contre" value={against} />
        {conflicts.map((conflict) => (
          <Conflict key={conflict.path} conflict={conflict} other={other} />
        ))}
        <p className="flex flex-wrap gap-3">
          <button type="submit" name="intention" value="resoudre" className="button">
            Enregistrer ces choix
          </button>
          <a href={`${path}/modifier`} className="button button-quiet">
            Revenir à mon texte
          </a>
        </p>
        <input type="hidden" name="fin" value="1" />
      </form>
    </>
  );
}

function Conflict({ conflict, other }: { conflict: ShownConflict; other: string }) {
  const { path, label, canKeepBoth, mine, theirs, chosen, fault } = conflict;
  const name = `choix.${path}`;
  return (
    <section aria-labelledby={`titre-${path}`} className="border-t-2 border-ink pt-4">
      <h2 id={`titre-${path}`} className="text-xl">
        {label}
      </h2>
      <div className="mt-3 grid gap-4 md:grid-cols-2">
        <Version title="Votre texte" difference={mine} />
        <Version title={`Le texte de ${other}`} difference={theirs} />
      </div>
      <div className="mt-3">
        <ChoiceSet
          place={{ name: path, from: path }}
          label={`${label}\u00a0: que garder\u202f?`}
          fault={fault}
        >
          <div className="flex flex-wrap gap-x-8">
            <Tick
              type="radio"
              name={name}
              value="mine"
              label="Garder la mienne"
              isTicked={chosen === 'mine'}
            />
            <Tick
              type="radio"
              name={name}
              value="theirs"
              label="Garder la leur"
              isTicked={chosen === 'theirs'}
            />
            {canKeepBoth && (
              <Tick
                type="radio"
                name={name}
                value="both"
                label="Garder les deux"
                isTicked={chosen === 'both'}
              />
            )}
          </div>
        </ChoiceSet>
      </div>
    </section>
  );
}

/** One of the two texts, its changes marked against what both started from. */
function Version({ title, difference }: { title: string; difference: Difference | null }) {
  return (
    <div className="min-w-0 rounded border border-rule bg-surface p-4">
      <h3 className="text-base">{title}</h3>
      {difference && difference.words.length > 0 && (
        <p className="mt-2 whitespace-pre-wrap wrap-anywhere">
          <ChangedWords words={difference.words} />
        </p>
      )}
      {difference && difference.rows.length > 0 && (
        <div className="mt-2 wrap-anywhere">
          <ChangedRows rows={difference.rows} />
        </div>
      )}
    </div>
  );
}
