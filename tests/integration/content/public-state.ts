import { published } from '@/lib/catalogue/conditions';
import type { Db } from '@/lib/db/client';

const citations = {
  orderBy: { position: 'asc' },
  select: { sourceId: true, lineFrom: true, lineTo: true },
} as const;
const inOrder = { orderBy: { position: 'asc' }, include: { citations } } as const;
const figures = {
  orderBy: [{ position: 'asc' as const }, { variant: 'asc' as const }],
  include: { citations },
};
const ofThePage = {
  ...citations,
  where: {
    sectionId: null,
    figureId: null,
    fundingLineId: null,
    partnerId: null,
    placeId: null,
    creationYearId: null,
    statementId: null,
    leverTieId: null,
    leverActionId: null,
    leverPointId: null,
  },
} as const;

/**
 * All that the public may see, as rows, without what changes from one database to another: identifiers, versions, times.
 * Territories: districts, their place in the hierarchy, and the communes whose centre is known.
 */
export async function publicState(db: Db): Promise<unknown> {
  const state = {
    sheets: await db.initiative.findMany({
      where: published,
      orderBy: { slug: 'asc' },
      include: {
        citations: ofThePage,
        sectors: { orderBy: { position: 'asc' } },
        types: { orderBy: { position: 'asc' } },
        places: inOrder,
        creationYears: inOrder,
        sections: { orderBy: { kind: 'asc' }, include: { citations } },
        figures,
        fundingLines: inOrder,
        partners: inOrder,
        disagreements: { orderBy: { position: 'asc' }, include: { statements: inOrder } },
        contact: true,
        leverTies: {
          orderBy: { position: 'asc' },
          include: { citations, lever: { select: { slug: true } } },
        },
        related: { orderBy: { position: 'asc' }, include: { to: { select: { slug: true } } } },
        searchDocument: { select: { texts: true, sortTitle: true, sectorSlugs: true, leverSlugs: true } },
      },
    }),
    levers: await db.lever.findMany({
      where: published,
      orderBy: { slug: 'asc' },
      include: {
        citations: ofThePage,
        actions: inOrder,
        points: inOrder,
        figures,
        highlights: { orderBy: { position: 'asc' }, include: { initiative: { select: { slug: true } } } },
      },
    }),
    sources: await db.source.findMany({
      orderBy: { id: 'asc' },
      include: { pages: { orderBy: { lineFrom: 'asc' } } },
    }),
    sectors: await db.sector.findMany({ orderBy: { slug: 'asc' } }),
    structureTypes: await db.structureType.findMany({ orderBy: { slug: 'asc' } }),
    glossary: await db.glossaryTerm.findMany({ orderBy: { slug: 'asc' }, include: { citations } }),
    synonyms: await db.synonym.findMany({ orderBy: { position: 'asc' } }),
    pages: await db.page.findMany({ orderBy: { slug: 'asc' } }),
    districts: await db.territory.findMany({ where: { kind: 'qpv' }, orderBy: { code: 'asc' } }),
    centres: await db.territory.findMany({
      where: { kind: 'commune', latitude: { not: null } },
      orderBy: { code: 'asc' },
    }),
    edges: await db.territoryEdge.findMany({
      where: { descendant: { kind: 'qpv' } },
      orderBy: [{ ancestorId: 'asc' }, { descendantId: 'asc' }],
    }),
    successions: await db.territorySuccession.findMany({
      orderBy: [{ predecessorId: 'asc' }, { successorId: 'asc' }],
    }),
  };
  return withoutTraces(state);
}

const TRACES =
  /^(?:id|version|contentHash|createdAt|updatedAt|publishedAt|(?:initiative|lever|disagreement|from|to|edition)Id)$/;
/** The identifiers of a source and of a territory are their names everywhere. */
const NAMED = new Set(['sources', 'districts', 'centres']);

function withoutTraces(state: Record<string, unknown[]>): unknown {
  const plain = JSON.parse(JSON.stringify(state)) as typeof state;
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([name]) => !TRACES.test(name))
        .map(([name, member]) => [name, strip(member)]),
    );
  };
  return Object.fromEntries(
    Object.entries(plain).map(([name, rows]) => [
      name,
      NAMED.has(name)
        ? rows.map((row) => ({ named: (row as { id: string }).id, ...(strip(row) as object) }))
        : strip(rows),
    ]),
  );
}
