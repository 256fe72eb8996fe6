import type { Passage } from '@/lib/catalogue/schemas';
import type { ImportItemKind } from '@/lib/db/generated/enums';
import type { LineRange } from '@/lib/importing/document';
import { fold } from '@/lib/text/fold';
import { quoted } from '@/lib/text/french';
import { overlap } from './cite';
import { coverHalf } from './same-fact';

type Titled = { kind: ImportItemKind; title: string; acronym: string | null };

export type ItemToMatch = LineRange & Titled & { source: string };

/** What the catalogue has: a sheet, a lever (by its edition) or a term (by its acronym). */
export type Existing = Titled & { key: string; passages: Passage[] };

/** What an earlier import of the same publication was tied to. */
export type EarlierItem = LineRange & { kind: ImportItemKind; title: string; key: string };

export type Match = { key: string; matchedBy: string };

/** `doubt`: what an item that is taken for nothing might still be, in a sentence; a person says. */
export type Matched = { match: Match | null; doubt: string | null };

/**
 * Of the 129 sheets of 2026, no two titles share more than 0.70 of their trigrams; one title with an article more, or in the
 * plural, keeps 0.82.
 */
const ALIKE = 0.8;

/**
 * What each item is taken for: what an earlier import tied it to, else what cites the same lines, else what has nearly the same
 * title. One thing answers for one item, the surest.
 */
export function matchItems(items: ItemToMatch[], existing: Existing[], earlier: EarlierItem[]): Matched[] {
  const known = existing.map(toNamed);
  const keys = new Set(existing.map(({ key }) => key));
  const claims = items
    .map(toNamed)
    .flatMap((item, rank) => [
      ...earlier
        .filter((one) => keys.has(one.key) && isSameItem(item, one))
        .map((one) =>
          claim(rank, one.key, 3, 'Une importation précédente de cette publication l’y a rattaché.'),
        ),
      ...known.filter(({ kind }) => kind === item.kind).flatMap((one) => claimsOn(item, rank, one)),
    ]);
  const [taken, given] = [new Map<string, number>(), new Map<number, Match>()];
  for (const { rank, key, matchedBy } of claims.sort((a, b) => b.sureness - a.sureness || a.rank - b.rank)) {
    if (taken.has(key) || given.has(rank)) continue;
    taken.set(key, rank);
    given.set(rank, { key, matchedBy });
  }
  return items.map((item, rank) => {
    const match = given.get(rank) ?? null;
    return { match, doubt: match ? null : doubtOf(item, rank) };
  });

  function doubtOf(item: ItemToMatch, rank: number): string | null {
    const rival = claims.find((one) => one.rank === rank);
    const winner = rival && items[taken.get(rival.key) ?? -1];
    if (winner)
      return `Ressemble à ce que ${quoted(winner.title)}, du même document, complète déjà\u00a0: est-ce la même chose\u00a0?`;
    const citing = existing.find(
      ({ kind, passages }) =>
        kind === item.kind && passages.some((one) => one.source === item.source && overlap(one, item)),
    );
    return citing ? `${quoted(citing.title)} cite aussi ces lignes\u00a0: est-ce la même chose\u00a0?` : null;
  }
}

const claim = (rank: number, key: string, sureness: number, matchedBy: string) => ({
  rank,
  key,
  sureness,
  matchedBy,
});

/** Whether an item of an earlier import of the same text is this one: the same name, or mostly the same lines. */
export function isSameItem(
  item: LineRange & { kind: ImportItemKind; title: string },
  one: typeof item,
): boolean {
  return item.kind === one.kind && (fold(item.title) === fold(one.title) || mostlyOverlap(item, one));
}

function mostlyOverlap(a: LineRange, b: LineRange): boolean {
  return overlap(a, b) && coverHalf({ source: '', ...lines(a) }, { source: '', ...lines(b) });
}

const lines = ({ from, to }: LineRange) => ({ from, to });

function claimsOn(item: Named<ItemToMatch>, rank: number, one: Named<Existing>) {
  const cited = citedWithin(one, item);
  const likeness = likenessOf(item, one);
  return [
    ...(cited && item.kind !== 'term'
      ? [claim(rank, one.key, 2 + likeness, `Sa fiche cite les mêmes lignes (${cited.from} à ${cited.to}).`)]
      : []),
    ...(likeness === 1 ? [claim(rank, one.key, 2, `Le même nom\u00a0: ${quoted(one.title)}.`)] : []),
    ...(likeness >= ALIKE && likeness < 1
      ? [claim(rank, one.key, likeness, `Presque le même titre\u00a0: ${quoted(one.title)}.`)]
      : []),
  ];
}

/** The first of its passages that the item holds, when the item holds at least half of the lines that it cites of the document. */
function citedWithin({ passages }: Existing, item: ItemToMatch): Passage | undefined {
  const shared = ({ from, to }: LineRange) =>
    Math.max(0, Math.min(to, item.to) - Math.max(from, item.from) + 1);
  const ofDocument = passages.filter(({ source }) => source === item.source);
  const [held, cited] = [shared, ({ from, to }: LineRange) => to - from + 1].map((count) =>
    ofDocument.reduce((sum, passage) => sum + count(passage), 0),
  ) as [number, number];
  return held * 2 >= cited ? ofDocument.find((passage) => shared(passage) > 0) : undefined;
}

/** What is compared of a name, made once: a catalogue has thousands. */
type Named<One> = One & {
  folded: string;
  foldedAcronym: string;
  grams: Map<string, number>;
  gramCount: number;
};

function toNamed<One extends Titled>(one: One): Named<One> {
  const folded = fold(one.title);
  const grams = trigrams(folded);
  const gramCount = [...grams.values()].reduce((sum, count) => sum + count, 0);
  return { ...one, folded, foldedAcronym: fold(one.acronym ?? ''), grams, gramCount };
}

/** From 0 to 1; 1 for the same title or the same acronym, as they are compared. */
function likenessOf(item: Named<Titled>, one: Named<Titled>): number {
  if (item.folded !== '' && item.folded === one.folded) return 1;
  if (item.kind === 'term') return 0;
  if (item.foldedAcronym !== '' && item.foldedAcronym === one.foldedAcronym) return 1;
  let shared = 0;
  for (const [gram, count] of item.grams) shared += Math.min(count, one.grams.get(gram) ?? 0);
  // Dice: the part of their trigrams that two titles share.
  return Math.min((2 * shared) / Math.max(1, item.gramCount + one.gramCount), 0.99);
}

function trigrams(folded: string): Map<string, number> {
  const padded = ` ${folded} `;
  const grams = new Map<string, number>();
  for (let start = 0; start + 3 <= padded.length; start += 1) {
    const gram = padded.slice(start, start + 3);
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}
