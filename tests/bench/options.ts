import { parseArgs } from 'node:util';
import type { EngineName } from '@/lib/search/results';

export type Options = {
  sizes: number[];
  engines: EngineName[];
  seconds: number;
  json: string | undefined;
  stay: boolean;
};

const USAGE = `npm run bench:search -- [--sizes 10000,100000] [--engine postgres|meilisearch|both] [--seconds 3] [--json FICHIER] [--stay]

Mesure l’API des listes sur des catalogues fabriqués, de chacune des tailles données.
  --engine   Meilisearch se mesure avec MEILI_URL (et MEILI_KEY) dans l’environnement
  --seconds  durée de chaque mesure
  --json     écrit aussi les mesures dans ce fichier
  --stay     laisse le dernier site en marche jusqu’à Ctrl-C, pour l’examiner`;

const ENGINES: Record<string, EngineName[]> = {
  postgres: ['postgres'],
  meilisearch: ['meilisearch'],
  both: ['postgres', 'meilisearch'],
};

/** Throws the usage when the arguments are not understood. */
export function readOptions(args: string[]): Options {
  const values = parse(args);
  const sizes = (values?.sizes ?? '10000,100000').split(',').map(Number);
  const seconds = Number(values?.seconds ?? 3);
  const engines = ENGINES[values?.engine ?? 'both'];
  const isUnderstood =
    values && engines && seconds > 0 && sizes.every((size) => Number.isInteger(size) && size > 0);
  if (!isUnderstood) throw new Error(USAGE);
  return { sizes, engines, seconds, json: values.json, stay: values.stay ?? false };
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    const options = {
      sizes: text,
      engine: text,
      seconds: text,
      json: text,
      stay: { type: 'boolean' },
    } as const;
    return parseArgs({ args, options }).values;
  } catch {
    return null;
  }
}
