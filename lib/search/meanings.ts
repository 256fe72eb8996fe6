import type { PrismaClient } from '@/lib/db/generated/client';
import { toStems } from './analysis/words';
import type { Meanings } from './terms';

/** What the glossary and the synonyms say, read afresh: staff may change both. */
export async function readMeanings(db: PrismaClient): Promise<Meanings> {
  const [glossary, synonyms] = await Promise.all([
    db.glossaryTerm.findMany({ select: { acronym: true, variants: true, expansion: true } }),
    db.synonym.findMany({ select: { typed: true, means: true }, orderBy: { position: 'asc' } }),
  ]);
  return toMeanings([
    ...glossary.map(({ acronym, variants, expansion }) => {
      const names = [acronym, ...variants, expansion];
      return { typed: names, means: names };
    }),
    ...synonyms,
  ]);
}

/** What each typed wording also means, whatever its plurals, accents and capitals. */
export function toMeanings(lines: { typed: string[]; means: string[] }[]): Meanings {
  const meanings: Meanings = new Map();
  for (const { typed, means } of lines) {
    const wordings = means.map((text) => ({ text, stems: toStems(text) }));
    for (const key of typed.map((text) => toStems(text).join(' '))) {
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
