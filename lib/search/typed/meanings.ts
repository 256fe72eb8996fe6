import type { PrismaClient } from '@/lib/db/generated/client';
import { toStems } from '../analysis/words';
import { keyOf, type Meanings } from './terms';

/** What was read last from a database, and the state that it was read in. */
const kept = new WeakMap<PrismaClient, { state: string; meanings: Meanings }>();

/** What the glossary and the synonyms say now: staff may change both. They are read again only when a row has changed. */
export async function readMeanings(db: PrismaClient): Promise<Meanings> {
  const [row] = await db.$queryRaw<{ state: string }[]>`
    SELECT concat((SELECT string_agg(concat(id, ':', xmin), ',') FROM "GlossaryTerm"), '/',
                  (SELECT string_agg(concat(id, ':', xmin), ',') FROM "Synonym")) AS state`;
  const state = row?.state ?? '';
  const known = kept.get(db);
  if (known?.state === state) return known.meanings;
  const meanings = toMeanings(await readLines(db));
  kept.set(db, { state, meanings });
  return meanings;
}

/** A line of synonyms as someone would have it; `id` null: one more; `line` null: taken away. */
export type ProposedSynonym = { id: number | null; line: { typed: string[]; means: string[] } | null };

/** What the glossary and the synonyms would say if one line were another. */
export async function readMeaningsWith(db: PrismaClient, proposed: ProposedSynonym): Promise<Meanings> {
  return toMeanings(await readLines(db, proposed));
}

async function readLines(
  db: PrismaClient,
  proposed: ProposedSynonym | null = null,
): Promise<{ typed: string[]; means: string[] }[]> {
  const [glossary, kept] = await Promise.all([
    db.glossaryTerm.findMany({ select: { acronym: true, variants: true, expansion: true } }),
    db.synonym.findMany({
      select: { id: true, typed: true, means: true },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    }),
  ]);
  const synonyms: { typed: string[]; means: string[] }[] = kept.flatMap((line) =>
    line.id === proposed?.id ? (proposed.line ?? []) : line,
  );
  if (proposed?.id === null && proposed.line) synonyms.push(proposed.line);
  const terms = glossary.map(({ acronym, variants, expansion }) => {
    const names = [acronym, ...variants, expansion];
    return { typed: names, means: names };
  });
  return [...terms, ...synonyms];
}

/** What each typed wording also means, whatever its plurals, accents and capitals. */
export function toMeanings(lines: { typed: string[]; means: string[] }[]): Meanings {
  const meanings: Meanings = new Map();
  for (const { typed, means } of lines) {
    const wordings = means.map((text) => ({ text, stems: toStems(text) }));
    for (const key of typed.map(keyOf)) {
      if (key === '') continue;
      const known = meanings.get(key) ?? [];
      for (const wording of wordings) {
        const stems = wording.stems.join(' ');
        if (stems !== '' && stems !== key && known.every((other) => other.stems.join(' ') !== stems))
          known.push(wording);
      }
      if (known.length > 0) meanings.set(key, known);
    }
  }
  return meanings;
}
