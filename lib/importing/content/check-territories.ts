import type { InitiativeContent } from '@/lib/catalogue/schemas';
import type { Prisma } from '@/lib/db/generated/client';
import type { ContentFault } from './fault';

/** Every territory that a sheet names exists in the reference; a former code is told with the present one. */
export async function checkTerritories(
  tx: Prisma.TransactionClient,
  initiatives: InitiativeContent[],
): Promise<ContentFault[]> {
  const named = [
    ...new Set(initiatives.flatMap(({ places }) => places.flatMap(({ territory }) => territory ?? []))),
  ];
  const known = new Set(
    (await tx.territory.findMany({ where: { id: { in: named } }, select: { id: true } })).map(({ id }) => id),
  );
  const unknown = named.filter((id) => !known.has(id));
  if (unknown.length === 0) return [];
  const codes = unknown.map((id) => id.slice(id.indexOf(':') + 1));
  const former = await tx.territoryName.findMany({ where: { code: { in: codes } } });
  return initiatives.flatMap(({ slug, places }) =>
    places.flatMap(({ territory }, index) => {
      if (territory === null || known.has(territory)) return [];
      const present = former.find(({ code }) => code === territory.slice(territory.indexOf(':') + 1));
      return {
        file: `initiatives/${slug}.md`,
        line: null,
        field: `places.${index}.territory`,
        message: present
          ? `${territory} est un ancien code (${present.name}) : écrivez ${present.territoryId}.`
          : `${territory} n’existe pas dans le référentiel des territoires : corrigez son code.`,
      };
    }),
  );
}
