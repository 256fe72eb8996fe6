import { saveInitiative } from '@/lib/catalogue/commands/save-initiative';
import { saveLever } from '@/lib/catalogue/commands/save-lever';
import { saveSectors, saveSources, saveStructureTypes } from '@/lib/catalogue/commands/save-vocabularies';
import {
  type InitiativeContent,
  initiativeSchema,
  type LeverContent,
  leverSchema,
} from '@/lib/catalogue/schemas';
import type { Db } from '@/lib/db/client';
import { refreshSearchDocuments } from '@/lib/search';

const CITE = [{ source: 'guide', from: 1, to: 2 }];

/** The closed lists that sheets of tests are sorted by. */
export const SECTORS = ['alimentation', 'habitat', 'mobilite', 'culture'];
export const TYPES = ['association', 'scic', 'collectivite'];
export const LEVERS = ['bailleurs', 'commande', 'foncier'];

/** A valid sheet, in Denain unless said otherwise: say only what the test is about. */
export function anInitiative(rest: Partial<InitiativeContent> = {}): InitiativeContent {
  return {
    slug: 'une-fiche',
    title: 'Une fiche',
    acronym: null,
    subtitle: null,
    form: 'complete',
    nature: 'initiative',
    summary: 'Des habitants agissent.',
    passages: CITE,
    structure: { name: null, types: ['association'] },
    created: [],
    asOf: '2016-09',
    verified: null,
    sectors: ['mobilite'],
    keywords: [],
    places: [aPlace()],
    levers: [{ id: 'bailleurs', because: 'Le bailleur prête le local.', cite: CITE }],
    figures: [],
    funding: [],
    illustrations: [],
    partners: [],
    disagreements: [],
    contact: null,
    related: [],
    sections: [{ kind: 'activities', markdown: 'On agit.', cite: CITE }],
    ...rest,
  };
}

export function aPlace(
  rest: Partial<InitiativeContent['places'][number]> = {},
): InitiativeContent['places'][number] {
  return { territory: 'commune:59172', qpv: 'unknown', wording: 'ici', note: null, cite: CITE, ...rest };
}

export function aTie(lever: string): InitiativeContent['levers'][number] {
  return { id: lever, because: `Preuve de ${lever}.`, cite: CITE };
}

/** Ties to the reference guide of the tests, whatever the fact. */
export const cited = { cite: CITE };

export function aLever(rest: Partial<LeverContent> = {}): LeverContent {
  return {
    slug: 'bailleurs',
    title: 'S’appuyer sur les bailleurs',
    order: 1,
    stake: 'Un enjeu.',
    audience: ['bailleur'],
    actions: [{ do: 'Ouvrir un local.', for: ['bailleur'], cite: CITE }],
    figures: [],
    attention: [],
    further: [],
    highlights: [],
    ...rest,
  };
}

/** What sheets of tests name: a source, sectors, types of structure, levers. */
export async function saveClosedLists(db: Db): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await saveSources(tx, [
        {
          id: 'guide',
          title: 'Le guide',
          subtitle: null,
          publisher: ['RTES'],
          date: '2016-09',
          kind: 'guide',
          pageCount: null,
          lineCount: 100,
          description: 'Un guide.',
          pages: [],
        },
      ]);
      await saveSectors(
        tx,
        SECTORS.map((slug) => ({ slug, label: `Secteur ${slug}`, hue: 0, icon: 'x' })),
      );
      await saveStructureTypes(
        tx,
        TYPES.map((slug) => ({ slug, label: `Type ${slug}`, acronym: null })),
      );
      for (const [index, slug] of LEVERS.entries()) {
        const lever = leverSchema.parse(aLever({ slug, title: `Levier ${slug}`, order: index + 1 }));
        await saveLever(tx, lever, null, HOW);
      }
    },
    { timeout: 60_000 },
  );
}

/** Puts these sheets online, search documents included. Throws when one is not valid. Answers their identifiers. */
export async function putOnline(db: Db, sheets: InitiativeContent[]): Promise<number[]> {
  for (const sheet of sheets) initiativeSchema.parse(sheet);
  return db.$transaction(
    async (tx) => {
      const ids: number[] = [];
      for (const sheet of sheets) ids.push((await saveInitiative(tx, sheet, null, HOW)).id);
      await refreshSearchDocuments(tx);
      return ids;
    },
    { timeout: 60_000 },
  );
}

const HOW = { contentHash: null, now: new Date('2026-11-21T10:00:00Z') };
