import type { Term } from '@/lib/search/typed/terms';
import { formatList, quoted } from '@/lib/text/french';
import { Marked } from './marked';
import type { MatchNotes } from './match-notes';

/** Why a sheet answers, under its summary: where the words are, and what stands for them. */
export function MatchLines({
  notes: { extract, synonyms, missing },
  terms,
}: {
  notes: MatchNotes;
  terms: Term[];
}) {
  if (!extract && synonyms.length + missing.length === 0) return null;
  return (
    <div className="mt-1.5 max-w-[72ch] border-l-[3px] border-marker pl-3 text-[0.94rem] leading-snug text-ink-soft">
      {extract && (
        <p>
          <span className="font-semibold">
            {extract.label}
            {extract.answers.length > 0 && `, pour ${formatList(extract.answers.map(quoted))}`}&nbsp;:
          </span>{' '}
          “
          <Marked text={extract.text} terms={terms} />”
        </p>
      )}
      {synonyms.length + missing.length > 0 && (
        <p>
          {synonyms.length > 0 &&
            `Répond ${formatList(synonyms.map(({ typed, found }) => `à ${quoted(typed)} par ${quoted(found)}`))}. `}
          {missing.length > 0 && `Ne contient pas ${missing.map(quoted).join(' ni ')}.`}
        </p>
      )}
    </div>
  );
}
