import type { PrismaClient } from '@/lib/db/generated/client';
import type { FormFields } from '@/lib/publishing/form/form-fields';
import { SEARCH } from '@/lib/publishing/form/typed';
import { searchTerritories, type TerritoryHit } from '@/lib/territory/search-territories';
import { findByTitle } from './find-by-title';

/** Answers that a search shows. */
const SHOWN = 12;

/** The closed lists of the form, and what the identifiers that its fields hold are called. */
export async function getFormVocabulary(db: PrismaClient, fields: FormFields) {
  const held = (suffix: RegExp) =>
    Object.entries(fields).flatMap(([name, texts]) => (suffix.test(name) ? texts.filter(Boolean) : []));
  const [sectors, types, levers, territories, sheets] = await Promise.all([
    db.sector.findMany({ select: { slug: true, label: true }, orderBy: { position: 'asc' } }),
    db.structureType.findMany({ select: { slug: true, label: true }, orderBy: { label: 'asc' } }),
    db.lever.findMany({
      select: { slug: true, title: true },
      orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    }),
    db.territory.findMany({
      where: { id: { in: held(/\.territory$/) } },
      select: { id: true, name: true, kind: true, code: true },
    }),
    db.edition.findMany({
      where: { kind: 'initiative', slug: { in: held(/^(?:related|highlights)$/) } },
      select: { slug: true, title: true },
    }),
  ]);
  return { sectors, types, levers, territories, sheets };
}

/** What the search fields of a form answer, by the control that they fill: a territory, or sheets by their titles, drafts too. */
export async function answerSearches(
  db: PrismaClient,
  fields: FormFields,
): Promise<
  { name: string; typed: string; territories: TerritoryHit[]; sheets: { slug: string; title: string }[] }[]
> {
  const searches = Object.entries(fields).flatMap(([name, [text = '']]) =>
    name.endsWith(`.${SEARCH}`) && text.trim() !== ''
      ? [{ name: name.slice(0, -SEARCH.length - 1), typed: text.trim() }]
      : [],
  );
  return Promise.all(
    searches.map(async ({ name, typed }) => {
      const isTerritory = name.endsWith('.territory');
      const territories = isTerritory ? await searchTerritories(db, typed, SHOWN) : [];
      const sheets = isTerritory ? [] : await findByTitle(db, 'initiative', typed, SHOWN);
      return { name, typed, territories, sheets };
    }),
  );
}
