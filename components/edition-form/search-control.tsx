'use client';

import { useState } from 'react';
import type { Leaf } from '@/lib/publishing/form/shape';
import { SEARCH, SHOWN } from '@/lib/publishing/form/typed';
import { countOf } from '@/lib/text/french';
import { ChoiceSet } from './choice-controls';
import { type Choice, inside, type Place, useFormView, useOpening } from './form-view';
import { useAnswers } from './use-answers';

const NOWHERE: Choice = { value: '', label: 'Aucun territoire ne peut être nommé' };

/**
 * A territory, or sheets, chosen among the answers of a search. Without script, the button brings the answers; with it they come
 * while one types. Nothing is chosen unasked.
 */
export function SearchControl({ leaf, place }: { leaf: Leaf; place: Place }) {
  const isTerritory = leaf.type === 'territory';
  const view = useFormView();
  const { texts, fault } = useOpening(place);
  const search = inside(place, SEARCH);
  const { texts: searched, fault: searchFault } = useOpening(search);
  const opening = searched?.[0] ?? '';
  const [chosen, setChosen] = useState<string[]>(texts?.filter((text) => isTerritory || text !== '') ?? ['']);
  const [offered, setOffered] = useState<Choice[]>([]);
  const { typed, setTyped, answers, shown, isFailed } = useAnswers(
    isTerritory ? 'territoire' : 'fiche',
    opening,
    (place.from && view.answers[place.from]) || [],
    () => isTerritory && setChosen([]),
  );
  const known: Choice[] = [
    ...(texts ?? []).filter(Boolean).map((value) => ({ value, label: view.names[value] ?? value })),
    ...offered,
  ];
  const choices = distinct([...known, ...answers, ...(isTerritory ? [NOWHERE] : [])]);
  const choose = (choice: Choice, isTicked: boolean) => {
    setOffered((others) => distinct([...others, choice]));
    if (isTerritory) setChosen([choice.value]);
    else
      setChosen((values) =>
        isTicked ? [...values, choice.value] : values.filter((one) => one !== choice.value),
      );
  };
  return (
    <ChoiceSet place={place} label={leaf.label} help={leaf.help} fault={fault ?? searchFault}>
      {!isTerritory && <input type="hidden" name={place.name} value="" />}
      <div className="flex flex-wrap items-end gap-2">
        <div className="min-w-0 flex-[1_1_16rem]">
          <label htmlFor={search.name} className="mb-1 block text-[0.94rem]">
            {isTerritory ? 'Chercher un territoire' : 'Chercher une fiche par son titre'}
          </label>
          <input
            id={search.name}
            name={search.name}
            type="search"
            className="field"
            defaultValue={opening}
            autoComplete="off"
            aria-invalid={searchFault ? true : undefined}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </div>
        <input type="hidden" name={`${place.name}.${SHOWN}`} value={shown} />
        <button
          type="submit"
          name="intention"
          value={`chercher:${place.name}`}
          className="button button-quiet"
          // With scripts, the answers are there already.
          onClick={(event) => !isFailed && event.preventDefault()}
        >
          Chercher<span className="sr-only"> : {leaf.label}</span>
        </button>
      </div>
      <p role="status" className="mt-1 text-[0.88rem] text-ink-soft">
        {isFailed ? 'La recherche ne répond pas\u00a0: réessayez.' : foundWords(typed, shown, answers.length)}
      </p>
      <div className="mt-1">
        {choices.map((choice) => (
          <label key={choice.value} className="flex min-h-11 cursor-pointer items-center gap-2 leading-snug">
            <input
              type={isTerritory ? 'radio' : 'checkbox'}
              name={place.name}
              value={choice.value}
              checked={chosen.includes(choice.value)}
              onChange={(event) => choose(choice, event.currentTarget.checked)}
              className="size-4.5 shrink-0"
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </ChoiceSet>
  );
}

function foundWords(typed: string, shown: string, count: number): string {
  if (typed.trim() === '' || typed.trim() !== shown) return '';
  return count === 0 ? 'Aucune réponse.' : `${countOf(count, 'réponse')}\u00a0: choisissez.`;
}

function distinct(choices: Choice[]): Choice[] {
  return [...new Map(choices.map((choice) => [choice.value, choice])).values()];
}
