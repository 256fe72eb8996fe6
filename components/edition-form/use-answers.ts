import { useEffect, useRef, useState } from 'react';
import type { TerritoryHit } from '@/lib/territory/search-territories';
import type { Choice } from './form-view';
import { territoryWords } from './territory-words';

/** A pause of the fingers. */
const PAUSE = 250;

/**
 * Answers to what is being typed, once the typing pauses. `shown` is the text that they answer: what was typed since has none
 * yet. `onAnswered`: other answers are there.
 */
export function useAnswers(
  what: 'territoire' | 'fiche',
  opening: string,
  first: Choice[],
  onAnswered: () => void,
) {
  const [typed, setTyped] = useState(opening);
  const [answered, setAnswered] = useState({ shown: opening.trim(), answers: first, isFailed: false });
  const told = useRef(onAnswered);
  told.current = onAnswered;
  const wanted = typed.trim();
  const isAnswered = wanted === answered.shown && !answered.isFailed;
  useEffect(() => {
    if (isAnswered) return;
    const request = new AbortController();
    const timer = setTimeout(async () => {
      const answers = wanted === '' ? [] : await ask(what, wanted, request.signal);
      if (request.signal.aborted) return;
      setAnswered({ shown: answers ? wanted : '', answers: answers ?? [], isFailed: answers === null });
      if (answers && wanted !== '') told.current();
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      request.abort();
    };
  }, [isAnswered, wanted, what]);
  return { typed, setTyped, ...answered };
}

/** Null when nothing answers. */
async function ask(
  what: 'territoire' | 'fiche',
  text: string,
  signal: AbortSignal,
): Promise<Choice[] | null> {
  const query = encodeURIComponent(text);
  try {
    const response = await fetch(
      what === 'territoire' ? `/api/v1/territoires?q=${query}` : `/api/v1/initiatives?q=${query}&pageSize=8`,
      { signal },
    );
    if (!response.ok) return null;
    const { items } = await response.json();
    if (what === 'territoire')
      return (items as TerritoryHit[]).map((hit) => ({ value: hit.id, label: territoryWords(hit) }));
    return (items as { slug: string; title: string }[]).map(({ slug, title }) => ({
      value: slug,
      label: title,
    }));
  } catch {
    return null;
  }
}
