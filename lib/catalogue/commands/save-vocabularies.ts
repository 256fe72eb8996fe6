import type { GlossaryTermContent, SourceContent, SynonymContent } from '@/lib/catalogue/schemas';
import type { Prisma } from '@/lib/db/generated/client';
import { toSlug } from '@/lib/text/slug';
import { citationRowsOf } from './citation-rows';

type Transaction = Prisma.TransactionClient;

/** Writes the sources, their order and the lines whose printed page is known. A source absent from the list stays. */
export async function saveSources(tx: Transaction, sources: SourceContent[]): Promise<void> {
  for (const [position, { publisher, pages, id, ...source }] of sources.entries()) {
    const row = { ...source, publishers: publisher, position };
    await tx.source.upsert({ where: { id }, create: { id, ...row }, update: row });
    await tx.sourcePage.deleteMany({ where: { sourceId: id } });
    await tx.sourcePage.createMany({
      data: pages.map(({ page, from, to }) => ({ sourceId: id, page, lineFrom: from, lineTo: to })),
    });
  }
}

export async function saveSectors(
  tx: Transaction,
  sectors: { slug: string; label: string; hue: number; icon: string }[],
): Promise<void> {
  for (const [position, { slug, ...sector }] of sectors.entries()) {
    const row = { ...sector, position };
    await tx.sector.upsert({ where: { slug }, create: { slug, ...row }, update: row });
  }
}

export async function saveStructureTypes(
  tx: Transaction,
  types: { slug: string; label: string; acronym: string | null }[],
): Promise<void> {
  for (const [position, { slug, ...type }] of types.entries()) {
    const row = { ...type, position };
    await tx.structureType.upsert({ where: { slug }, create: { slug, ...row }, update: row });
  }
}

/** Replaces the glossary. */
export async function saveGlossary(tx: Transaction, terms: GlossaryTermContent[]): Promise<void> {
  await tx.glossaryTerm.deleteMany();
  const rows = await tx.glossaryTerm.createManyAndReturn({
    data: terms.map(({ acronym, expansion, explanation, variants, expandedBy }) => ({
      slug: toSlug(acronym),
      acronym,
      expansion,
      explanation,
      variants,
      expandedByDocument: expandedBy === 'document',
    })),
    select: { id: true },
  });
  await tx.citation.createMany({
    data: citationRowsOf(terms, rows, (glossaryTermId) => ({ glossaryTermId })),
  });
}

/** Replaces the synonyms. */
export async function saveSynonyms(tx: Transaction, synonyms: SynonymContent[]): Promise<void> {
  await tx.synonym.deleteMany();
  await tx.synonym.createMany({ data: synonyms.map((synonym, position) => ({ ...synonym, position })) });
}

export async function savePages(
  tx: Transaction,
  pages: { slug: string; title: string; markdown: string }[],
): Promise<void> {
  for (const { slug, ...page } of pages) {
    await tx.page.upsert({ where: { slug }, create: { slug, ...page }, update: page });
  }
}
