import { z } from 'zod';
import { Prisma } from '@/lib/db/generated/client';
import type { InitiativeDraft } from '@/lib/publishing/draft';
import { refreshSearchDocuments } from '@/lib/search';
import { staleOrGone } from '../change-vocabulary';
import { readValues, required, whole } from '../read-values';
import { countTagUses } from './count-uses';
import { moveTags } from './move-tags';
import { freshSlug, nextPosition, renamed } from './slugs';
import type { Merging, Vocabulary } from './vocabulary';

const schema = z.object({
  label: required('Donnez un nom au secteur.', 80),
  hue: whole('La teinte est un nombre de 0 à 360.', 0, 360),
  icon: required('Choisissez un pictogramme.', 40),
});

export const sectors: Vocabulary = {
  list: async (tx) => {
    const rows = await tx.sector.findMany({ orderBy: [{ position: 'asc' }, { slug: 'asc' }] });
    return rows.map(({ slug, label, hue, icon, version }) => ({
      id: slug,
      version,
      label,
      detail: null,
      look: { hue, icon },
    }));
  },
  read: async (tx, slug) => {
    const row = await tx.sector.findUnique({ where: { slug } });
    if (!row) return null;
    const { label, hue, icon, version } = row;
    return { id: slug, version, label, values: { label, hue: String(hue), icon } };
  },
  write: async (tx, target, values) => {
    const data = readValues(schema, values);
    if (!target) {
      const slug = await freshSlug(data.label, (id) => tx.sector.findUnique({ where: { slug: id } }));
      const position = nextPosition(await tx.sector.aggregate({ _max: { position: true } }));
      await tx.sector.create({ data: { slug, ...data, position } });
      return { id: slug, label: data.label };
    }
    const { id: slug, version } = target;
    const { count } = await tx.sector.updateMany({
      where: { slug, version },
      data: { ...data, version: version + 1 },
    });
    if (count === 0) throw staleOrGone((await tx.sector.count({ where: { slug } })) > 0);
    return { id: slug, label: data.label };
  },
  remove: async (tx, { id: slug, version }) =>
    (await tx.sector.deleteMany({ where: { slug, version } })).count === 1,
  countUses: (tx) =>
    countTagUses(
      tx,
      Prisma.sql`
        SELECT x."sectorSlug" AS id, count(*)::int AS count FROM "InitiativeSector" x
        JOIN "Initiative" i ON i.id = x."initiativeId" AND i.state = 'published' GROUP BY 1`,
      ['sectors'],
    ),
  follow: async (tx, id) => {
    await refreshSearchDocuments(tx, { sectors: [id] });
  },
};

export const sectorMerging: Merging = {
  lock: async (tx, ids) => {
    await tx.$queryRaw`SELECT slug FROM "Sector" WHERE slug = ANY (${ids}::text[]) ORDER BY slug FOR UPDATE`;
  },
  claim: async (tx, { id: slug, version }) => {
    const data = { version: version + 1 };
    return (await tx.sector.updateMany({ where: { slug, version }, data })).count === 1;
  },
  rename: (content, from, into) => {
    const sheet = content as InitiativeDraft;
    return sheet.sectors ? { ...sheet, sectors: renamed(sheet.sectors, from, into) } : content;
  },
  isNamed: (column, id) => Prisma.sql`${column} -> 'sectors' ? ${id}`,
  moveTies: async (tx, from, into) => ({
    initiatives: await moveTags(tx, Prisma.sql`"InitiativeSector"`, Prisma.sql`"sectorSlug"`, from, into),
    levers: [],
  }),
};
