import { linkInitiative, type SaveOptions, saveInitiative } from '@/lib/catalogue/commands/save-initiative';
import { highlightInitiatives, saveLever } from '@/lib/catalogue/commands/save-lever';
import {
  type InitiativeContent,
  initiativeSchema,
  type LeverContent,
  leverSchema,
} from '@/lib/catalogue/schemas';
import type { Prisma } from '@/lib/db/generated/client';
import type { EditionKind } from '@/lib/db/generated/enums';

type Transaction = Prisma.TransactionClient;

/** The row through which an edition is online. */
export type OnlineRow = { id: number; version: number; contentHash: string | null };

/** A content fit to be online: every field that the public page needs is there. */
export type Content = InitiativeContent | LeverContent;

/** What differs between a sheet and a lever when one is put online; all the rest of publishing is the same for both. */
type Kind = {
  /** The column of an edition that holds its row. */
  rowColumn: 'initiativeId' | 'leverId';
  schema: typeof initiativeSchema | typeof leverSchema;
  save(
    tx: Transaction,
    content: Content,
    row: OnlineRow | null,
    options: SaveOptions,
  ): Promise<{ id: number }>;
  /** Ties to other sheets, by their slugs: those that are not there yet are tied when they come (see put-online.ts). */
  tie(tx: Transaction, id: number, content: Content): Promise<void>;
  setState(tx: Transaction, id: number, state: 'archived' | 'withdrawn'): Promise<void>;
  readRow(tx: Transaction, id: number): Promise<OnlineRow>;
};

const rowSelect = { select: { id: true, version: true, contentHash: true } } as const;

export const KINDS: Record<EditionKind, Kind> = {
  initiative: {
    rowColumn: 'initiativeId',
    schema: initiativeSchema,
    save: (tx, content, row, options) => saveInitiative(tx, content as InitiativeContent, row, options),
    tie: async (tx, id, content) =>
      linkInitiative(tx, id, await idsOfSheets(tx, (content as InitiativeContent).related)),
    setState: async (tx, id, state) => {
      const { version } = await tx.initiative.update({
        where: { id },
        data: { state, version: { increment: 1 } },
      });
      await tx.outboxEntry.create({ data: { subject: 'initiative', subjectId: id, version } });
    },
    readRow: (tx, id) => tx.initiative.findUniqueOrThrow({ where: { id }, ...rowSelect }),
  },
  lever: {
    rowColumn: 'leverId',
    schema: leverSchema,
    save: (tx, content, row, options) => saveLever(tx, content as LeverContent, row, options),
    tie: async (tx, id, content) =>
      highlightInitiatives(tx, id, await idsOfSheets(tx, (content as LeverContent).highlights)),
    setState: async (tx, id, state) => {
      const { version } = await tx.lever.update({
        where: { id },
        data: { state, version: { increment: 1 } },
      });
      await tx.outboxEntry.create({ data: { subject: 'lever', subjectId: id, version } });
    },
    readRow: (tx, id) => tx.lever.findUniqueOrThrow({ where: { id }, ...rowSelect }),
  },
};

async function idsOfSheets(tx: Transaction, slugs: string[]): Promise<number[]> {
  const rows = await tx.initiative.findMany({
    where: { slug: { in: slugs } },
    select: { id: true, slug: true },
  });
  const ids = new Map(rows.map(({ id, slug }) => [slug, id]));
  return slugs.flatMap((slug) => ids.get(slug) ?? []);
}
