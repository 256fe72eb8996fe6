import type { Prisma } from '@/lib/db/generated/client';
import {
  allWords,
  type Found,
  findByCode,
  findById,
  findByName,
  findLocated,
  findSlip,
  phrase,
} from './find-typed';
import type { TerritoryId, TerritoryKind, TerritoryRef } from './model';
import { readTypedPlace, tellingWords } from './typed-place';

export type TerritoryHit = TerritoryRef & {
  /** What tells it from its homonyms: « Nord · Hauts-de-France »; of a district, its commune and département. */
  context: string;
  /** The old or other name it was found under, null when its own name answers. */
  matchedName: string | null;
  subtype: string | null;
  generation: number | null;
  population: number | null;
};

const MAX_LIMIT = 50;

/**
 * The territories that a typed text may mean, best first, for autocompletion and for a place field: by identifier, code,
 * postal code, name or old name; accents, hyphens, apostrophes and « St » do not matter. Exact names come before
 * beginnings, beginnings before words inside, then the most populated first. One slip is forgiven on names of five
 * letters or more when nothing else answers, unless the text is still being typed. Any text is safe; nonsense answers nothing.
 */
export async function searchTerritories(
  db: Prisma.TransactionClient,
  text: string,
  limit = 8,
  { isUnfinished = false }: { isUnfinished?: boolean } = {},
): Promise<TerritoryHit[]> {
  const typed = readTypedPlace(text);
  const take = Math.min(Math.max(Math.trunc(limit) || 1, 1), MAX_LIMIT);
  const found = await firstAnswer([
    () => findById(db, typed),
    () => findByCode(db, typed, take),
    () => findByName(db, typed.name, phrase(typed.name), take),
    () => findLocated(db, typed, take),
    () => findByName(db, typed.name, allWords(tellingWords(typed.name)), take),
    ...(isUnfinished ? [] : [() => findSlip(db, typed.name, take)]),
  ]);
  return found.length > 0 ? withContext(db, found.slice(0, take)) : [];
}

async function firstAnswer(attempts: (() => Promise<Found[]>)[]): Promise<Found[]> {
  for (const attempt of attempts) {
    const found = await attempt();
    if (found.length > 0) return found;
  }
  return [];
}

const CONTEXT_KINDS: Record<TerritoryKind, TerritoryKind[]> = {
  qpv: ['commune', 'departement'],
  commune: ['departement', 'region'],
  epci: ['departement', 'region'],
  departement: ['region'],
  region: ['pays'],
  pays: [],
};

async function withContext(db: Prisma.TransactionClient, found: Found[]): Promise<TerritoryHit[]> {
  const rows = await db.territory.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    include: {
      ancestors: {
        where: { ancestor: { kind: { in: ['commune', 'departement', 'region', 'pays'] } } },
        select: { ancestor: { select: { kind: true, name: true } } },
        orderBy: [{ relation: 'asc' }, { ancestorId: 'asc' }],
      },
    },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const seen = new Set<string>();
  return found.flatMap(({ id, matchedName }) => {
    const row = byId.get(id);
    if (!row || seen.has(id)) return [];
    seen.add(id);
    const { kind, code, name, subtype, generation, population } = row;
    const around = CONTEXT_KINDS[kind].map((wider) =>
      row.ancestors
        .filter(({ ancestor }) => ancestor.kind === wider)
        .map(({ ancestor }) => ancestor.name)
        .join(', '),
    );
    // La Réunion lies in La Réunion: said once.
    const context = [...new Set(around), generation === 2015 ? 'contour de 2015' : ''];
    return [
      {
        id: id as TerritoryId,
        kind,
        code,
        name,
        context: context.filter(Boolean).join(' · '),
        matchedName: matchedName === name ? null : matchedName,
        subtype,
        generation,
        population,
      },
    ];
  });
}
