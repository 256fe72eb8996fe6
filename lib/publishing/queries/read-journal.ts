import { type Actor, hasRole } from '@/lib/accounts/actor';
import type { Prisma, PrismaClient } from '@/lib/db/generated/client';
import { fold } from '@/lib/text/fold';
import { dayAfter, startOfParisDay } from '@/lib/text/paris-day';
import type { NamedEdition } from './dashboard/shortlist';
import { type JournalQuery, SERVER } from './journal-query';

/** What was done, as far as the reader may know it. */
export type JournalRow = {
  id: bigint;
  at: Date;
  action: string;
  /** Null: the server by itself, or an account that is gone. */
  by: string | null;
  /** What it was done to, as it was called then; of an account, its present name, null once it is gone. */
  subject: string | null;
  edition: NamedEdition | null;
  detail: Record<string, unknown>;
};

export const JOURNAL_LINES_PER_PAGE = 50;

/** Titles that a search among subjects looks up; beyond, it is too vague. */
const MOST_EDITIONS = 500;

/** What is told of accounts is for those who keep them. */
const ACCOUNTS = 'account.';

/** A page of the journal, the latest first, and whether there is more; never an e-mail, never an address of a computer. */
export async function readJournal(
  db: PrismaClient,
  query: JournalQuery,
  reader: Pick<Actor, 'role'>,
  pageSize: number = JOURNAL_LINES_PER_PAGE,
): Promise<{ rows: JournalRow[]; hasMore: boolean }> {
  const found = await db.journalEntry.findMany({
    where: await toWhere(db, query, reader),
    select: {
      id: true,
      at: true,
      action: true,
      subject: true,
      detail: true,
      actor: { select: { name: true } },
      edition: { select: { id: true, kind: true, title: true } },
    },
    orderBy: { id: 'desc' },
    take: pageSize + 1,
  });
  const rows = found.slice(0, pageSize);
  const names = await readAccountNames(db, rows);
  return {
    rows: rows.map(({ actor, detail, ...row }) => ({
      ...row,
      by: actor?.name ?? null,
      subject: isOfAccount(row) ? (names.get(row.subject) ?? null) : row.subject,
      detail: detail as Record<string, unknown>,
    })),
    hasMore: found.length > pageSize,
  };
}

/** Every line, page after page, so that a long journal is never whole in memory. */
export async function* readWholeJournal(
  db: PrismaClient,
  query: JournalQuery,
  reader: Pick<Actor, 'role'>,
): AsyncGenerator<JournalRow[]> {
  let { before } = query;
  for (;;) {
    const { rows, hasMore } = await readJournal(db, { ...query, before }, reader, 1000);
    yield rows;
    before = rows.at(-1)?.id ?? null;
    if (!hasMore || before === null) return;
  }
}

/** What the journal can be narrowed by: everybody who has an account, and the actions that it holds. */
export async function listJournalChoices(db: PrismaClient, reader: Pick<Actor, 'role'>) {
  const [people, actions] = await Promise.all([
    db.user.findMany({ select: { id: true, name: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }] }),
    db.journalEntry.groupBy({ by: ['action'], where: visibleTo(reader), orderBy: { action: 'asc' } }),
  ]);
  return { people, actions: actions.map(({ action }) => action) };
}

function visibleTo(reader: Pick<Actor, 'role'>): Prisma.JournalEntryWhereInput {
  return hasRole(reader, 'administration') ? {} : { NOT: { action: { startsWith: ACCOUNTS } } };
}

async function toWhere(
  db: PrismaClient,
  { person, action, subject, editionId, from, to, before }: JournalQuery,
  reader: Pick<Actor, 'role'>,
): Promise<Prisma.JournalEntryWhereInput> {
  return {
    AND: [visibleTo(reader), await withSubject(db, subject)],
    ...(person ? { actorId: person === SERVER ? null : person } : {}),
    ...(action ? { action } : {}),
    ...(editionId === null ? {} : { editionId }),
    ...(before === null ? {} : { id: { lt: before } }),
    at: {
      ...(from ? { gte: startOfParisDay(from) } : {}),
      ...(to ? { lt: startOfParisDay(dayAfter(to)) } : {}),
    },
  };
}

/** Of a sheet or a lever, the words are in its present title; of anything else, in what it was called then. */
async function withSubject(db: PrismaClient, text: string): Promise<Prisma.JournalEntryWhereInput> {
  const words = fold(text).split(' ').filter(Boolean);
  if (words.length === 0) return {};
  const editions = await db.edition.findMany({
    where: { AND: words.map((word) => ({ foldedTitle: { contains: word } })) },
    select: { id: true },
    take: MOST_EDITIONS,
  });
  return {
    OR: [
      { editionId: { in: editions.map(({ id }) => id) } },
      {
        editionId: null,
        NOT: { action: { startsWith: ACCOUNTS } },
        AND: text
          .split(/[\s%_\\]+/)
          .filter(Boolean)
          .map((word) => ({ subject: { contains: word, mode: 'insensitive' as const } })),
      },
    ],
  };
}

async function readAccountNames(
  db: PrismaClient,
  rows: { action: string; subject: string }[],
): Promise<Map<string, string>> {
  const subjects = [...new Set(rows.filter(isOfAccount).map(({ subject }) => subject))];
  const users = await db.user.findMany({
    where: { id: { in: subjects } },
    select: { id: true, name: true },
  });
  return new Map(users.map(({ id, name }) => [id, name]));
}

/** An invitation has no name yet: « invitation 12 » says which. */
function isOfAccount({ action, subject }: { action: string; subject: string }): boolean {
  return action.startsWith(ACCOUNTS) && !subject.startsWith('invitation ');
}
