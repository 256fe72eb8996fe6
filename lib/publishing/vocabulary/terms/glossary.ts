import { z } from 'zod';
import { citationRowsOf } from '@/lib/catalogue/commands/citation-rows';
import type { Passage } from '@/lib/catalogue/schemas';
import type { Prisma } from '@/lib/db/generated/client';
import { countFound } from '@/lib/search';
import { parsePassages, toPassageText } from '@/lib/text/citation-marks';
import { staleOrGone } from '../change-vocabulary';
import { VocabularyRefusal } from '../faults';
import { NO_USE } from '../model';
import { lines, readValues, required } from '../read-values';
import { freshSlug } from './slugs';
import type { Vocabulary } from './vocabulary';

type Transaction = Prisma.TransactionClient;

const schema = z.object({
  acronym: required('Donnez le sigle ou le terme.', 60),
  expansion: required('Dites ce que le sigle veut dire.', 300),
  explanation: required('Expliquez-le en une phrase.', 600),
  variants: lines,
  cite: lines.transform((rows, context) =>
    rows.flatMap((row) => {
      const passages = parsePassages(row);
      if (passages) return passages;
      context.addIssue({
        code: 'custom',
        message: `« ${row} » n’est pas un passage : écrivez « document:ligne » ou « document:12-30 ».`,
      });
      return [];
    }),
  ),
  expandedByDocument: z
    .string()
    .default('')
    .transform((ticked) => ticked !== ''),
});

export const glossary: Vocabulary = {
  list: async (tx) => {
    const rows = await tx.glossaryTerm.findMany({ orderBy: { slug: 'asc' } });
    return rows.map(({ slug, acronym, expansion, version }) => ({
      id: slug,
      version,
      label: acronym,
      detail: expansion,
    }));
  },
  read: async (tx, slug) => {
    const row = await tx.glossaryTerm.findUnique({
      where: { slug },
      include: { citations: { orderBy: { position: 'asc' } } },
    });
    if (!row) return null;
    const cite = row.citations.map(({ sourceId, lineFrom, lineTo }) =>
      toPassageText({ source: sourceId, from: lineFrom, to: lineTo }),
    );
    const { acronym, expansion, explanation, variants, version } = row;
    const values = {
      acronym,
      expansion,
      explanation,
      variants: variants.join('\n'),
      cite: cite.join('\n'),
      expandedByDocument: row.expandedByDocument ? 'oui' : '',
    };
    return { id: slug, version, label: acronym, values };
  },
  write: async (tx, target, values) => {
    const { cite, ...data } = readValues(schema, values);
    await checkPassages(tx, cite);
    const isTaken = (slug: string) => tx.glossaryTerm.findUnique({ where: { slug } });
    if (target) {
      const { id: slug, version } = target;
      const { count } = await tx.glossaryTerm.updateMany({
        where: { slug, version },
        data: { ...data, version: version + 1 },
      });
      if (count === 0) throw staleOrGone((await isTaken(slug)) !== null);
      const { id } = await tx.glossaryTerm.findUniqueOrThrow({ where: { slug }, select: { id: true } });
      await tx.citation.deleteMany({ where: { glossaryTermId: id } });
      await citeTerm(tx, id, cite);
      return { id: slug, label: data.acronym };
    }
    const slug = await freshSlug(data.acronym, isTaken, 'acronym');
    const { id } = await tx.glossaryTerm.create({ data: { slug, ...data }, select: { id: true } });
    await citeTerm(tx, id, cite);
    return { id: slug, label: data.acronym };
  },
  remove: async (tx, { id: slug, version }) =>
    (await tx.glossaryTerm.deleteMany({ where: { slug, version } })).count === 1,
  countUses: async (tx) => {
    const rows = await tx.glossaryTerm.findMany({ select: { slug: true, acronym: true, variants: true } });
    const counts = await countFound(
      tx,
      rows.map(({ acronym, variants }) => [acronym, ...variants]),
    );
    return new Map(rows.map(({ slug }, index) => [slug, { ...NO_USE, online: counts[index] ?? 0 }]));
  },
  // Typed texts are read against the glossary itself: no document says it.
  follow: async () => {},
};

async function citeTerm(tx: Transaction, glossaryTermId: number, cite: Passage[]): Promise<void> {
  await tx.citation.createMany({
    data: citationRowsOf([{ cite }], [{ id: glossaryTermId }], (id) => ({ glossaryTermId: id })),
  });
}

async function checkPassages(tx: Transaction, cite: Passage[]): Promise<void> {
  const known = await tx.source.findMany({
    where: { id: { in: cite.map(({ source }) => source) } },
    select: { id: true, lineCount: true },
  });
  const lineCounts = new Map(known.map(({ id, lineCount }) => [id, lineCount]));
  const faults = cite.flatMap(({ source, to }) => {
    const lineCount = lineCounts.get(source);
    if (lineCount === undefined)
      return { path: 'cite', message: `« ${source} » n’est pas un document connu.` };
    if (to > lineCount)
      return {
        path: 'cite',
        message: `« ${source} » n’a que ${lineCount} lignes : la ligne ${to} n’existe pas.`,
      };
    return [];
  });
  if (faults.length > 0) throw new VocabularyRefusal({ type: 'invalid', faults });
}
