import type { PrismaClient } from '@/lib/db/generated/client';
import { type DocumentTexts, FIELD_NAMES, type Field, toStemsByField } from '../documents/document';
import { asIndexed } from './wordings';

/** Raised when the same search document gives another document of the index. */
export const INDEX_FORMAT = '2026-11-21';

/** A sheet as Meilisearch holds it. */
export type IndexDocument = Record<Field, string[]> & {
  id: number;
  /** The revision of the search document, which tells the newer of two. */
  rev: number;
  online: true;
  territoryIds: string[];
  wideTerritoryIds: string[];
  sectorSlugs: string[];
  leverSlugs: string[];
  typeSlugs: string[];
  nature: string;
  sortTitle: string;
  /** 201609 for "2016-09", 201600 for "2016": in the order of the texts. */
  asOf: number;
  /** Milliseconds. */
  publishedAt: number;
};

/** What stays of a sheet that is no longer online: an older message that arrives late finds a higher revision there. */
export type Tombstone = { id: number; rev: number; online: false };

/** The sheets among `ids` that are online, as they are now. */
export async function readIndexDocuments(db: PrismaClient, ids: number[]): Promise<IndexDocument[]> {
  const rows = await db.searchDocument.findMany({
    where: { initiativeId: { in: ids } },
    omit: { hash: true },
    orderBy: { initiativeId: 'asc' },
  });
  return rows.map(({ initiativeId, revision, texts, asOf, publishedAt, ...rest }) => ({
    id: initiativeId,
    rev: revision,
    online: true,
    ...stemsOf(texts as DocumentTexts),
    ...rest,
    asOf: toNumber(asOf),
    publishedAt: publishedAt.getTime(),
  }));
}

function stemsOf(texts: DocumentTexts): Record<Field, string[]> {
  const stems = toStemsByField(texts);
  return Object.fromEntries(
    FIELD_NAMES.map((field) => [
      field,
      stems[field].map((text) => asIndexed(text.split(' '))).filter((text) => text !== ''),
    ]),
  ) as Record<Field, string[]>;
}

function toNumber(asOf: string): number {
  const [year = '0', month = '00'] = asOf.split('-');
  return Number(year + month);
}
