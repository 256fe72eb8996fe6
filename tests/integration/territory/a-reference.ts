import type { Db } from '@/lib/db/client';
import { importReference } from '@/lib/territory/reference/import-reference';
import type { CommuneRow, EpciRow, ReferenceFiles } from '@/lib/territory/reference/read-reference';
import { test as base } from '@/tests/support/database';

/** `bareDb`: no territory at all; `smallDb`: those of `aReference()`, that nothing of France hides. */
export const test = base.extend<{ bareDb: Db; smallDb: Db }>({
  bareDb: async ({ db }, use) => {
    await db.$executeRaw`TRUNCATE "Territory", "ImportMark" RESTART IDENTITY CASCADE`;
    await use(db);
  },
  smallDb: async ({ bareDb }, use) => {
    await importReference(bareDb, readingOf(aReference()));
    await use(bareDb);
  },
});

/** A commune of the Nord (59, région 32) unless said otherwise. */
export function aCommune(code: string, nom: string, rest: Partial<CommuneRow> = {}): CommuneRow {
  return {
    code,
    nom,
    type: 'commune-actuelle',
    departement: '59',
    region: '32',
    zone: 'metro',
    population: 1000,
    codesPostaux: [],
    ...rest,
  };
}

export function anEpci(code: string, nom: string, members: string[], type = 'CC'): EpciRow {
  return {
    code,
    nom,
    type,
    membres: members.map((member) => ({ code: member, populationMunicipale: 1000 })),
  };
}

/** The size of a hand: two régions, three départements, four communes, one EPCI across two départements. */
export function aReference(rest: Partial<ReferenceFiles> = {}): ReferenceFiles {
  return {
    vintage: 'cog-2026',
    regions: [
      { code: '32', nom: 'Hauts-de-France', zone: 'metro' },
      { code: '84', nom: 'Auvergne-Rhône-Alpes', zone: 'metro' },
    ],
    departements: [
      { code: '59', nom: 'Nord', region: '32', zone: 'metro' },
      { code: '62', nom: 'Pas-de-Calais', region: '32', zone: 'metro' },
      { code: '69', nom: 'Rhône', region: '84', zone: 'metro' },
    ],
    communes: [
      aCommune('59172', 'Denain'),
      aCommune('59183', 'Dunkerque'),
      aCommune('62041', 'Arras', { departement: '62' }),
      aCommune('69123', 'Lyon', { departement: '69', region: '84' }),
    ],
    epci: [
      anEpci('200000001', 'CC À cheval', ['59172', '62041']),
      anEpci('200000002', 'CC du Port', ['59183']),
    ],
    ept: [],
    ...rest,
  };
}

/** What `importReference` reads, for these files. */
export function readingOf(files: ReferenceFiles) {
  return { files: () => files, hash: JSON.stringify(files) };
}
