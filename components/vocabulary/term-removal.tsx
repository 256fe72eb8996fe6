import {
  isUsed,
  type TermTarget,
  type Uses,
  VOCABULARIES,
  type VocabularyName,
} from '@/lib/publishing/vocabulary/model';
import { DeleteForm } from './delete-form';
import { MergeForm } from './merge-form';
import type { TermAction } from './term-form';

/** The two ways in which a term goes: into another, or away when nothing names it. */
export function TermRemoval({
  name,
  target,
  uses,
  others,
  merge,
  remove,
}: {
  name: VocabularyName;
  target: TermTarget;
  uses: Uses;
  others: (TermTarget & { label: string })[];
  merge: TermAction;
  remove: TermAction;
}) {
  const { one } = VOCABULARIES[name];
  const canDelete = name === 'glossary' || !isUsed(uses);
  return (
    <div className="mt-12 grid gap-x-14 gap-y-10 lg:grid-cols-2">
      {others.length > 0 && (
        <section>
          <h2 className="text-2xl">Fusionner</h2>
          <p className="mt-2 mb-4 max-w-[62ch]">{MERGED[name] ?? ''} Cela ne se défait pas d’un clic.</p>
          <MergeForm action={merge} name={name} target={target} others={others} />
        </section>
      )}
      <section>
        <h2 className="text-2xl">Supprimer</h2>
        {canDelete ? (
          <>
            <p className="mt-2 mb-4 max-w-[62ch]">
              Ce {one} quitte la liste. Le journal garde ce qu’il disait.
            </p>
            <DeleteForm action={remove} name={name} target={target} />
          </>
        ) : (
          <p className="mt-2 max-w-[62ch]">
            Ce {one} sert encore&nbsp;: fusionnez-le plutôt dans un autre, qui prendra sa place partout.
          </p>
        )}
      </section>
    </div>
  );
}

const EVERYWHERE =
  'toutes les fiches qui le portent, en ligne et en brouillon, portent l’autre à la place. Aucun brouillon ne passe en ligne.';

const MERGED: Partial<Record<VocabularyName, string>> = {
  sectors: `Ce secteur disparaît\u00a0: ${EVERYWHERE}`,
  'structure-types': `Ce type disparaît\u00a0: ${EVERYWHERE}`,
  sources:
    'Ce document disparaît\u00a0: tous les passages qui le citent, en ligne et en brouillon, citent l’autre aux mêmes lignes. Aucun brouillon ne passe en ligne.',
  glossary: 'Ce sigle devient une façon d’écrire l’autre, qui prend ses passages.',
};
