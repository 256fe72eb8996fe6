import { createHash } from 'node:crypto';
import type { SheetNature } from '@/lib/catalogue/model';
import type { TerritoryKind } from '@/lib/territory/model';
import { fold } from '@/lib/text/fold';
import { readWords, toStems } from '../analysis/words';

/**
 * The texts of a sheet that are searched, and how much finding a word there tells: A most, D least, as Postgres weighs
 * and as Meilisearch orders its attributes.
 */
export const FIELDS = {
  title: 'A',
  lead: 'B',
  place: 'B',
  theme: 'B',
  around: 'C',
  facts: 'C',
  body: 'D',
} as const;

export type Field = keyof typeof FIELDS;
export type DocumentTexts = Record<Field, string[]>;

export const FIELD_NAMES = Object.keys(FIELDS) as Field[];

/** A published sheet as the engines search it. */
export type SearchDocument = {
  initiativeId: number;
  texts: DocumentTexts;
  sortTitle: string;
  territoryIds: string[];
  wideTerritoryIds: string[];
  sectorSlugs: string[];
  leverSlugs: string[];
  typeSlugs: string[];
  nature: SheetNature;
  publishedAt: Date;
  /** "YYYY" or "YYYY-MM" */
  asOf: string;
};

/** Territories that a list counts; the smaller ones are counted when they are chosen. */
export const WIDE_KINDS: TerritoryKind[] = ['departement', 'region', 'pays'];

/** @param territoryId "{kind}:{code}" */
export function isWide(territoryId: string): boolean {
  return WIDE_KINDS.some((kind) => territoryId.startsWith(`${kind}:`));
}

/** Part of every document's hash: raised when the same sheet gives another document, which makes a start rewrite them all. */
export const DOCUMENT_FORMAT = '2026-11-21';

/** Tells a document from another. */
export function hashOf({ publishedAt, ...document }: SearchDocument): string {
  return createHash('sha256')
    .update(JSON.stringify([DOCUMENT_FORMAT, publishedAt.toISOString(), document]))
    .digest('base64url');
}

/** What orders titles: folded, so that « Écrevisse » stands between « dromadaire » and « Zèbre ». */
export function toSortTitle(title: string): string {
  return fold(title);
}

/** Words that two texts of a sheet put side by side are no phrase. */
const GAP = 10;
/** Postgres keeps no position beyond, and no more places of one word. */
const LAST_POSITION = 16_383;
const MOST_POSITIONS = 250;

/** The stems of a document with their places and weights, as Postgres reads a tsvector: `'garag':1A,7B`. */
export function toVector(texts: DocumentTexts): string {
  const places = new Map<string, string[]>();
  let position = 1;
  for (const field of FIELD_NAMES) {
    for (const text of texts[field]) {
      for (const { stem } of readWords(text)) {
        const known = places.get(stem);
        const place = `${Math.min(position++, LAST_POSITION)}${FIELDS[field]}`;
        if (!known) places.set(stem, [place]);
        else if (known.length < MOST_POSITIONS) known.push(place);
      }
      position += GAP;
    }
  }
  return [...places].map(([stem, at]) => `'${stem}':${at.join(',')}`).join(' ');
}

/** The stems of each field, one text after the other: what Meilisearch is given. */
export function toStemsByField(texts: DocumentTexts): Record<Field, string[]> {
  return Object.fromEntries(
    FIELD_NAMES.map((field) => [field, texts[field].map((text) => toStems(text).join(' '))]),
  ) as Record<Field, string[]>;
}
