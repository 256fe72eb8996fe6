import { citedInPublic } from '@/lib/catalogue/conditions';
import type { SourceKind } from '@/lib/catalogue/model';
import type { Prisma } from '@/lib/db/generated/client';
import type { Content } from '../content';
import { byFileName } from './by-file-name';

type Transaction = Prisma.TransactionClient;
type Vocabularies = Pick<
  Content,
  'sources' | 'sectors' | 'structureTypes' | 'glossary' | 'synonyms' | 'pages'
>;

/** The lists that sheets are written with, and the editorial pages, in the order that their files give them. */
export async function readVocabularies(tx: Transaction): Promise<Vocabularies> {
  return {
    sources: await readSources(tx),
    sectors: await tx.sector.findMany({
      select: { slug: true, label: true, hue: true, icon: true },
      orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    }),
    structureTypes: await tx.structureType.findMany({
      select: { slug: true, label: true, acronym: true },
      orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    }),
    glossary: await readGlossary(tx),
    synonyms: await tx.synonym.findMany({
      select: { typed: true, means: true },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    }),
    pages: (await tx.page.findMany({ select: { slug: true, title: true, markdown: true } })).sort(byFileName),
  };
}

async function readSources(tx: Transaction): Promise<Content['sources']> {
  const rows = await tx.source.findMany({
    // What was only imported, for staff to review, is not online yet.
    where: { OR: [citedInPublic, { imports: { none: {} } }] },
    omit: { position: true, version: true, textHash: true },
    include: { pages: { orderBy: { lineFrom: 'asc' } } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ publishers, kind, pages, ...source }) => ({
    ...source,
    publisher: publishers,
    kind: kind as SourceKind,
    pages: pages.map(({ page, lineFrom, lineTo }) => ({ page, from: lineFrom, to: lineTo })),
  }));
}

/** In the order of their identifiers, which is the one they were written in. */
async function readGlossary(tx: Transaction): Promise<Content['glossary']> {
  const rows = await tx.glossaryTerm.findMany({
    select: {
      acronym: true,
      expansion: true,
      explanation: true,
      variants: true,
      expandedByDocument: true,
      citations: { orderBy: { position: 'asc' }, select: { sourceId: true, lineFrom: true, lineTo: true } },
    },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ citations, expandedByDocument, ...term }) => ({
    ...term,
    cite: citations.map(({ sourceId, lineFrom, lineTo }) => ({
      source: sourceId,
      from: lineFrom,
      to: lineTo,
    })),
    expandedBy: expandedByDocument ? ('document' as const) : ('editors' as const),
  }));
}
