import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The files of `@etalab/decoupage-administratif` as they are, with the fields that the import reads. */
export type ReferenceFiles = {
  /** « cog-2026 » */
  vintage: string;
  communes: CommuneRow[];
  epci: EpciRow[];
  ept: EpciRow[];
  departements: { code: string; nom: string; region: string; zone: Zone }[];
  regions: { code: string; nom: string; zone: Zone }[];
};

type Zone = 'metro' | 'drom' | 'com';

/** (code, type) is the key: 69149 and 93066 are both a present commune and one of the communes merged into it. */
export type CommuneRow = {
  code: string;
  nom: string;
  type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';
  departement: string;
  region: string;
  zone: Zone;
  population?: number;
  codesPostaux?: string[];
  anciensCodes?: string[];
  /** Of a delegated or associated commune: the present commune it belongs to. */
  chefLieu?: string;
  /** Of an arrondissement: its city. */
  commune?: string;
};

export type EpciRow = {
  code: string;
  nom: string;
  type: string;
  membres: { code: string; populationMunicipale?: number }[];
};

const FILES = ['communes', 'epci', 'ept', 'departements', 'regions'] as const;

/**
 * Reads the package. Its main entry reads relative to the working directory and fails elsewhere, hence the files
 * themselves. Never imported by a page: a bundler would try to take these 10 MB in.
 * @returns the rows, and the hash of what they were read from.
 */
export function readReference(): { files: () => ReferenceFiles; hash: string } {
  const folder = dirname(
    createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/package.json'),
  );
  const hash = createHash('sha256');
  const texts = new Map<string, string>();
  for (const name of FILES) {
    const text = readFileSync(join(folder, 'data', `${name}.json`), 'utf8');
    texts.set(name, text);
    hash.update(text);
  }
  const vintage = vintageOf(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version);
  return {
    hash: hash.update(vintage).digest('hex'),
    files: () => ({
      ...(Object.fromEntries([...texts].map(([name, text]) => [name, JSON.parse(text)])) as Omit<
        ReferenceFiles,
        'vintage'
      >),
      vintage,
    }),
  };
}

/** The package numbers its majors by year: 4 is 2024, 5 is 2025, 6 is 2026 (table of its README). */
function vintageOf(version: string): string {
  return `cog-${2020 + Number.parseInt(version, 10)}`;
}
