import { inlineCitations, type MarkedPassage, toPassageText } from '@/lib/text/citation-marks';
import type { NoteLinks } from '@/lib/text/markdown';
import type { CitationView } from './queries/citations';

/** Passages of a page, each once, numbered from 1 in the order of the documents, by document. */
export type Notes = {
  numberOf: (citation: CitationView) => number;
  sources: { id: string; title: string; passages: (CitationView & { number: number })[] }[];
};

const keyOf = ({ sourceId, lineFrom, lineTo }: CitationView) => `${sourceId}:${lineFrom}-${lineTo}`;

/** Numbers the passages that a page cites, whatever the order and however often it cites them. */
export function toNotes(citations: CitationView[]): Notes {
  const distinct = [...new Map(citations.map((citation) => [keyOf(citation), citation])).values()];
  const sourceIds = [...new Set(distinct.map(({ sourceId }) => sourceId))];
  const ordered = sourceIds.flatMap((id) =>
    distinct
      .filter(({ sourceId }) => sourceId === id)
      .sort((a, b) => a.lineFrom - b.lineFrom || a.lineTo - b.lineTo),
  );
  const numbers = new Map(ordered.map((citation, index) => [keyOf(citation), index + 1]));
  const numberOf = (citation: CitationView) => numbers.get(keyOf(citation)) ?? 0;
  return {
    numberOf,
    sources: sourceIds.map((id) => {
      const passages = ordered.filter(({ sourceId }) => sourceId === id);
      return {
        id,
        title: passages[0]?.sourceTitle ?? id,
        passages: passages.map((passage) => ({ ...passage, number: numberOf(passage) })),
      };
    }),
  };
}

type CitedText = { markdown: string; citations: CitationView[] };

const passageOf = ({ sourceId, lineFrom, lineTo }: CitationView): MarkedPassage => ({
  source: sourceId,
  from: lineFrom,
  to: lineTo,
});

/** What the citation marks of a section lead to: the notes of the page. */
export function noteLinksOf({ citations }: CitedText, notes: Notes): NoteLinks {
  const byPassage = new Map(citations.map((citation) => [toPassageText(passageOf(citation)), citation]));
  return (passages) =>
    passages
      .flatMap((passage) => byPassage.get(toPassageText(passage)) ?? [])
      .map((citation) => ({ number: notes.numberOf(citation), title: noteTitle(citation) }))
      .sort((a, b) => a.number - b.number);
}

/** The passages that support a section as a whole: those that its text does not mark at the very word. */
export function headingCitations({ markdown, citations }: CitedText): CitationView[] {
  const inline = new Set(inlineCitations(markdown).map(toPassageText));
  return citations.filter((citation) => !inline.has(toPassageText(passageOf(citation))));
}

/** « RepèrESS, p. 12, lignes 229 à 240 » */
export function noteTitle(citation: CitationView): string {
  return `${citation.sourceTitle}, ${passageLabel(citation)}`;
}

/** « p. 12, lignes 229 à 240 », « ligne 12 » */
export function passageLabel({
  lineFrom,
  lineTo,
  pages,
}: Pick<CitationView, 'lineFrom' | 'lineTo' | 'pages'>): string {
  const lines = lineFrom === lineTo ? `ligne ${lineFrom}` : `lignes ${lineFrom} à ${lineTo}`;
  if (pages.length === 0) return lines;
  const first = pages[0];
  const last = pages.at(-1);
  return `p. ${first === last ? first : `${first}-${last}`}, ${lines}`;
}
