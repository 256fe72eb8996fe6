import { z } from 'zod';
import { SOURCE_KIND_LABELS, type SourceKind } from '@/lib/catalogue/model';
import { staleOrGone } from '../change-vocabulary';
import { VocabularyRefusal } from '../faults';
import { lines, optional, readValues, required, whole } from '../read-values';
import { findLastLineCited } from './cited-lines';
import { countSourceUses } from './count-uses';
import { freshSlug, nextPosition } from './slugs';
import type { Vocabulary } from './vocabulary';

/** « 12 : 227-325 », a printed page and its lines in the text extraction. */
const PAGE = /^(\d{1,6})\s*:\s*(\d{1,7})\s*[-–]\s*(\d{1,7})$/;

const pages = lines.transform((rows, context) =>
  rows.flatMap((row) => {
    const [, page, from, to] = (PAGE.exec(row) ?? []).map(Number);
    if (page && from && to && to >= from) return { page, lineFrom: from, lineTo: to };
    context.addIssue({ code: 'custom', message: `« ${row} » n’est pas compris : écrivez « 12 : 227-325 ».` });
    return [];
  }),
);

const schema = z.object({
  title: required('Donnez le titre du document.', 300),
  subtitle: optional(300),
  publishers: lines.refine((names) => names.length > 0, 'Donnez au moins un éditeur.'),
  date: z
    .string()
    .trim()
    .default('')
    .refine(
      (date) => date === '' || /^\d{4}(-\d{2}){0,2}$/.test(date),
      'Écrivez « 2016 », « 2016-09 » ou « 2016-09-30 ».',
    )
    .transform((date) => date || null),
  kind: z.enum(Object.keys(SOURCE_KIND_LABELS) as [SourceKind, ...SourceKind[]], 'Choisissez un genre.'),
  pageCount: z
    .string()
    .trim()
    .default('')
    .refine((text) => /^([1-9]\d{0,4})?$/.test(text), 'Le nombre de pages est un nombre entier.')
    .transform((text) => (text ? Number(text) : null)),
  lineCount: whole('Donnez le nombre de lignes de l’extraction du texte : les passages s’y comptent.'),
  description: required('Dites en une phrase ce qu’est ce document.', 2000),
  pages,
});

export const sources: Vocabulary = {
  list: async (tx) => {
    const rows = await tx.source.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] });
    return rows.map(({ id, title, publishers, date, version }) => ({
      id,
      version,
      label: title,
      detail: [id, publishers.join(', '), date].filter(Boolean).join(', '),
    }));
  },
  read: async (tx, id) => {
    const row = await tx.source.findUnique({
      where: { id },
      include: { pages: { orderBy: { lineFrom: 'asc' } } },
    });
    if (!row) return null;
    const values = {
      title: row.title,
      subtitle: row.subtitle ?? '',
      publishers: row.publishers.join('\n'),
      date: row.date ?? '',
      kind: row.kind,
      pageCount: row.pageCount === null ? '' : String(row.pageCount),
      lineCount: String(row.lineCount),
      description: row.description,
      pages: row.pages.map(({ page, lineFrom, lineTo }) => `${page} : ${lineFrom}-${lineTo}`).join('\n'),
    };
    return { id, version: row.version, label: row.title, values };
  },
  write: async (tx, target, values) => {
    const { pages, ...data } = readValues(schema, values);
    const beyond = pages.find(({ lineTo }) => lineTo > data.lineCount);
    if (beyond)
      throw new VocabularyRefusal({
        type: 'invalid',
        faults: [
          { path: 'pages', message: `La page ${beyond.page} va jusqu’à une ligne que le document n’a pas.` },
        ],
      });
    const id = target
      ? await update(target, data)
      : await freshSlug(data.title, (slug) => tx.source.findUnique({ where: { id: slug } }), 'title');
    if (!target) {
      const position = nextPosition(await tx.source.aggregate({ _max: { position: true } }));
      await tx.source.create({ data: { id, ...data, position } });
    }
    await tx.sourcePage.deleteMany({ where: { sourceId: id } });
    await tx.sourcePage.createMany({
      data: pages.map((page) => ({ sourceId: id, ...page })),
      skipDuplicates: true,
    });
    return { id, label: data.title };

    async function update({ id, version }: { id: string; version: number }, row: typeof data) {
      const { count } = await tx.source.updateMany({
        where: { id, version },
        data: { ...row, version: version + 1 },
      });
      if (count === 0) throw staleOrGone((await tx.source.count({ where: { id } })) > 0);
      const last = await findLastLineCited(tx, id);
      if (last > row.lineCount)
        throw new VocabularyRefusal({ type: 'linesCited', last, lineCount: row.lineCount });
      return id;
    }
  },
  remove: async (tx, target) => (await tx.source.deleteMany({ where: target })).count === 1,
  countUses: countSourceUses,
  // Search documents say nothing of the documents that sheets are drawn from.
  follow: async () => {},
};
