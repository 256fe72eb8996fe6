import type { Prisma, PrismaClient } from '@/lib/db/generated/client';
import type { CorrectionState, EditionKind } from '@/lib/db/generated/enums';
import { findField } from '@/lib/publishing/corrections/fields';
import type { FieldPath } from '@/lib/publishing/fields';

const PAGE_SIZE = 25;

export type { CorrectionState };

/** `editionId`: those of one sheet only. */
export type CorrectionFilter = {
  state: CorrectionState;
  kind: EditionKind | null;
  editionId: number | null;
  page: number;
};

export type ListedCorrection = Awaited<ReturnType<typeof listCorrections>>['items'][number];

/** A page of readers' corrections: those of one sheet together, the oldest first. */
export async function listCorrections(db: PrismaClient, { state, kind, editionId, page }: CorrectionFilter) {
  const where = {
    state,
    edition: { deletedAt: null, ...(kind ? { kind } : {}), ...(editionId ? { id: editionId } : {}) },
  } as const;
  const total = await db.correction.count({ where });
  const pageCount = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const shown = Math.min(page, pageCount);
  const rows = await db.correction.findMany({
    where,
    select: { ...correctionSelect, edition: { select: { id: true, kind: true, title: true } } },
    orderBy: [{ edition: { title: 'asc' } }, { editionId: 'asc' }, { createdAt: 'asc' }],
    skip: (shown - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
  });
  const items = rows.map(({ edition, ...row }) => ({ ...row, edition, label: labelOf(edition.kind, row) }));
  return { items, total, page: shown, pageCount };
}

/** A correction with the edition that it is about, or null. */
export async function getCorrection(db: PrismaClient, id: number) {
  const row = await db.correction.findUnique({
    where: { id },
    select: {
      ...correctionSelect,
      edition: {
        select: {
          id: true,
          kind: true,
          slug: true,
          title: true,
          version: true,
          content: true,
          deletedAt: true,
        },
      },
    },
  });
  return row && { ...row, label: labelOf(row.edition.kind, row) };
}

export type WaitingCorrection = Pick<
  ListedCorrection,
  'id' | 'field' | 'text' | 'source' | 'shown' | 'createdAt'
>;

/** What readers propose for an edition and nobody has decided, by field: « summary », « figures »… */
export async function correctionsByField(
  db: PrismaClient,
  editionId: number,
): Promise<Record<FieldPath, WaitingCorrection[]>> {
  const rows = await db.correction.findMany({
    where: { editionId, state: 'waiting' },
    select: { id: true, field: true, text: true, source: true, shown: true, createdAt: true },
    orderBy: { createdAt: 'asc' },
  });
  const byField: Record<FieldPath, WaitingCorrection[]> = {};
  for (const row of rows) byField[row.field] = [...(byField[row.field] ?? []), row];
  return byField;
}

const correctionSelect = {
  id: true,
  field: true,
  text: true,
  source: true,
  shown: true,
  state: true,
  answer: true,
  createdAt: true,
  decidedAt: true,
  decidedBy: { select: { name: true } },
} as const satisfies Prisma.CorrectionSelect;

function labelOf(kind: EditionKind, { field }: { field: string }): string {
  return findField(kind, field)?.label ?? field;
}
