import { Notice } from '@/components/ui/notice';
import type { TermTarget, TermValues } from '@/lib/publishing/vocabulary/model';
import type { SearchEffect } from '@/lib/search';
import { countOf } from '@/lib/text/french';
import { ConfirmSynonym } from './confirm-synonym';
import { SearchEffects } from './search-effects';
import type { TermAction } from './term-form';

/** What saving a line of synonyms, or taking it away, would do to searches; then the button that does it. */
export function SynonymEffect({
  effects,
  lost,
  action,
  target,
  values,
}: {
  effects: SearchEffect[];
  /** Searches that would find nothing any more. */
  lost: string[];
  action: TermAction;
  target: TermTarget | null;
  values: TermValues | null;
}) {
  return (
    <section id="effet" className="mt-10">
      <h2 className="text-2xl">Effet sur les recherches</h2>
      {lost.length > 0 && (
        <Notice
          title={`${countOf(lost.length, 'recherche ne trouverait', 'recherches ne trouveraient')} plus rien`}
        >
          Elles trouvent des fiches aujourd’hui. Vérifiez la ligne avant de l’enregistrer.
        </Notice>
      )}
      <SearchEffects effects={effects} />
      <ConfirmSynonym action={action} target={target} values={values} isLosing={lost.length > 0} />
    </section>
  );
}
