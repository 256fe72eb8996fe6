import { z } from 'zod';
import { Prisma } from '@/lib/db/generated/client';
import type { InitiativeDraft } from '@/lib/publishing/draft';
import { refreshSearchDocuments } from '@/lib/search';
import { staleOrGone } from '../change-vocabulary';
import { optional, readValues, required } from '../read-values';
import { countTagUses } from './count-uses';
import { moveTags } from './move-tags';
import { freshSlug, nextPosition, renamed } from './slugs';
import type { Merging, Vocabulary } from './vocabulary';

const schema = z.object({
  label: required('Donnez un nom au type de structure.', 120),
  acronym: optional(30),
});

export const structureTypes: Vocabulary = {
  list: async (tx) => {
    const rows = await tx.structureType.findMany({ orderBy: [{ position: 'asc' }, { slug: 'asc' }] });
    return rows.map(({ slug, label, acronym, version }) => ({ id: slug, version, label, detail: acronym }));
  },
  read: async (tx, slug) => {
    const row = await tx.structureType.findUnique({ where: { slug } });
    if (!row) return null;
    const { label, acronym, version } = row;
    return { id: slug, version, label, values: { label, acronym: acronym ?? '' } };
  },
  write: async (tx, target, values) => {
    const data = readValues(schema, values);
    if (!target) {
      const slug = await freshSlug(data.label, (id) => tx.structureType.findUnique({ where: { slug: id } }));
      const position = nextPosition(await tx.structureType.aggregate({ _max: { position: true } }));
      await tx.structureType.create({ data: { slug, ...data, position } });
      return { id: slug, label: data.label };
    }
    const { id: slug, version } = target;
    const { count } = await tx.structureType.updateMany({
      where: { slug, version },
      data: { ...data, version: version + 1 },
    });
    if (count === 0) throw staleOrGone((await tx.structureType.count({ where: { slug } })) > 0);
    return { id: slug, label: data.label };
  },
  remove: async (tx, { id: slug, version }) =>
    (await tx.structureType.deleteMany({ where: { slug, version } })).count === 1,
  countUses: (tx) =>
    countTagUses(
      tx,
      Prisma.sql`
        SELECT x."typeSlug" AS id, count(*)::int AS count FROM "InitiativeType" x
        JOIN "Initiative" i ON i.id = x."initiativeId" AND i.state = 'published' GROUP BY 1`,
      ['structure', 'types'],
    ),
  follow: async (tx, id) => {
    await refreshSearchDocuments(tx, { types: [id] });
  },
};

export const structureTypeMerging: Merging = {
  lock: async (tx, ids) => {
    await tx.$queryRaw`
      SELECT slug FROM "StructureType" WHERE slug = ANY (${ids}::text[]) ORDER BY slug FOR UPDATE`;
  },
  claim: async (tx, { id: slug, version }) => {
    const data = { version: version + 1 };
    return (await tx.structureType.updateMany({ where: { slug, version }, data })).count === 1;
  },
  rename: (content, from, into) => {
    const sheet = content as InitiativeDraft;
    if (!sheet.structure) return content;
    return { ...sheet, structure: { ...sheet.structure, types: renamed(sheet.structure.types, from, into) } };
  },
  isNamed: (column, id) => Prisma.sql`${column} -> 'structure' -> 'types' ? ${id}`,
  moveTies: async (tx, from, into) => ({
    initiatives: await moveTags(tx, Prisma.sql`"InitiativeType"`, Prisma.sql`"typeSlug"`, from, into),
    levers: [],
  }),
};
