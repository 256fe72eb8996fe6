import type { SearchEffect } from '@/lib/search';
import { countOf, formatList, quoted } from '@/lib/text/french';

/** What a change of synonyms does to each search tried: those that change first, those that lose everything before all. */
export function SearchEffects({ effects }: { effects: SearchEffect[] }) {
  const changed = effects.filter(isChanged).sort((a, b) => Number(isLost(b)) - Number(isLost(a)));
  const same = effects.length - changed.length;
  return (
    <>
      <p className="mt-2">
        {countOf(effects.length, 'recherche essayée', 'recherches essayées')}&nbsp;: les mots de la ligne, et
        les recherches les plus faites, celles qui ne trouvent rien comprises.{' '}
        {changed.length === 0
          ? 'Aucune ne change.'
          : `${countOf(changed.length, 'change', 'changent')}, ${countOf(same, 'reste la même', 'restent les mêmes')}.`}
      </p>
      <ul className="mt-4 divide-y divide-rule border-y border-rule">
        {changed.map((effect) => (
          <li key={`${effect.text} ${effect.filters}`} className="py-3">
            <Effect effect={effect} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Effect({ effect }: { effect: SearchEffect }) {
  const { text, filters, times, before, after } = effect;
  const entering = after.top.filter((item) => !before.top.some(({ slug }) => slug === item.slug));
  const leaving = before.top.filter((item) => !after.top.some(({ slug }) => slug === item.slug));
  const titles = (items: { title: string }[]) => formatList(items.map(({ title }) => quoted(title)));
  return (
    <>
      <p>
        <strong>{quoted(text)}</strong>
        {filters && <span className="text-ink-soft"> ({new URLSearchParams(filters).toString()})</span>}
        {times !== null && <span className="text-ink-soft">, faite {countOf(times, 'fois', 'fois')}</span>}
        &nbsp;: {countOf(before.total, 'fiche')} avant, <strong>{countOf(after.total, 'fiche')} après</strong>
        {isLost(effect) && <strong className="text-warn"> – ne trouve plus rien</strong>}
      </p>
      {entering.length > 0 && (
        <p className="text-[0.95rem]">Entrent dans les cinq premières&nbsp;: {titles(entering)}</p>
      )}
      {leaving.length > 0 && <p className="text-[0.95rem]">En sortent&nbsp;: {titles(leaving)}</p>}
      {entering.length + leaving.length === 0 && before.total > 0 && (
        <p className="text-[0.95rem] text-ink-soft">Les cinq premières sont les mêmes.</p>
      )}
    </>
  );
}

/** Whether another number of sheets is found, or others first, or in another order. */
function isChanged({ before, after }: SearchEffect): boolean {
  const order = ({ top }: SearchEffect['before']) => top.map(({ slug }) => slug).join(' ');
  return before.total !== after.total || order(before) !== order(after);
}

function isLost({ before, after }: SearchEffect): boolean {
  return before.total > 0 && after.total === 0;
}
