import { citedInPublic, published } from '@/lib/catalogue/conditions';
import type { PrismaClient } from '@/lib/db/generated/client';

/** How much the public catalogue holds: sheets, levers, figures with their passage, passages cited, documents. */
export async function countCatalogue(db: PrismaClient) {
  const [initiatives, levers, figures, passages, sources] = await Promise.all([
    db.initiative.count({ where: published }),
    db.lever.count({ where: published }),
    db.figure.count({ where: { variant: 0, initiative: published } }),
    db.citation.count({ where: { OR: [{ initiative: published }, { lever: published }] } }),
    db.source.count({ where: citedInPublic }),
  ]);
  return { initiatives, levers, figures, passages, sources };
}
