import type { WordPart } from '@/lib/publishing/difference/words';
import { countOf } from '@/lib/text/french';
import { foldStretch } from './fold-stretch';

/** A text with what was taken out and put in; long stretches that did not change are folded. */
export function ChangedWords({ words }: { words: WordPart[] }) {
  return words.map(({ change, text }, index) => {
    // A part has no name but its rank, and parts never move.
    const key = `${index}`;
    if (change === 'added') return <Added key={key} text={text} />;
    if (change === 'removed') return <Removed key={key} text={text} />;
    const isAlone = words.length === 1;
    return (
      <Unchanged
        key={key}
        text={text}
        isFirst={index === 0 && !isAlone}
        isLast={index === words.length - 1}
      />
    );
  });
}

function Added({ text }: { text: string }) {
  return (
    <ins className="rounded-xs bg-marker px-0.5 underline decoration-2 underline-offset-2">
      <span className="sr-only"> ajouté : </span>
      {visible(text)}
      <span className="sr-only"> (fin de l’ajout) </span>
    </ins>
  );
}

function Removed({ text }: { text: string }) {
  return (
    <del className="rounded-xs bg-warn-ground px-0.5 text-warn line-through decoration-2">
      <span className="sr-only"> retiré : </span>
      {visible(text)}
      <span className="sr-only"> (fin du retrait) </span>
    </del>
  );
}

function Unchanged({ text, isFirst, isLast }: { text: string; isFirst: boolean; isLast: boolean }) {
  const stretch = foldStretch(text, { isFirst, isLast });
  if (!stretch) return text;
  return (
    <>
      {stretch.head}
      <details className="inline open:block open:text-ink-soft [&>summary]:open:mb-1">
        <summary className="inline-block rounded-sm bg-sunken px-1.5 text-[0.88rem] text-ink-soft">
          … {countOf(stretch.wordCount, 'mot inchangé', 'mots inchangés')} …
        </summary>
        {stretch.folded}
      </details>
      {stretch.tail}
    </>
  );
}

/** Spaces and ends of lines that were put in or taken out are shown by a sign: they would not be seen. */
function visible(text: string): string {
  const spaces = text.trim() === '' ? text.replace(/[\u00a0\u202f]/g, '⍽').replace(/ /g, '␣') : text;
  return spaces.replace(/\n/g, '↵\n');
}
