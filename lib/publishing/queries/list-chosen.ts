import type { PrismaClient } from '@/lib/db/generated/client';
import type { BulkTarget } from '@/lib/publishing/bulk-model';
import type { EditionKind, EditionState } from '@/lib/publishing/model';

/** An edition that was ticked. `hasChanged`: it is no longer at the version that was shown. */
export type ChosenEdition = BulkTarget & EditionState & { title: string; hasChanged: boolean };

/** Those of the chosen editions that are there, by title. */
export async function listChosen(
  db: PrismaClient,
  kind: EditionKind,
  targets: BulkTarget[],
): Promise<ChosenEdition[]> {
  const rows = await db.edition.findMany({
    where: { kind, id: { in: targets.map(({ id }) => id) } },
    select: {
      id: true,
      version: true,
      title: true,
      step: true,
      online: true,
      deletedAt: true,
      scheduledAt: true,
    },
    orderBy: [{ foldedTitle: 'asc' }, { id: 'asc' }],
  });
  const shown = new Map(targets.map(({ id, version }) => [id, version]));
  return rows.map((row) => {
    const version = shown.get(row.id) ?? row.version;
    return { ...row, version, hasChanged: version !== row.version };
  });
}
