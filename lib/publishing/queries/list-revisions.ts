import type { PrismaClient } from '@/lib/db/generated/client';
import { type Draft, readDraft } from '@/lib/publishing/draft';
import type { EditionKind } from '@/lib/publishing/model';
import { type JournalLine, listJournal } from './list-journal';

const PAGE_SIZE = 50;

/** What happened to an edition without a new text: told between its revisions. */
const TRANSITIONS = [
  'edition.submitted',
  'edition.returned',
  'edition.approved',
  'edition.published',
  'edition.scheduled',
  'edition.unscheduled',
  'edition.scheduleFailed',
  'edition.archived',
  'edition.withdrawn',
  'edition.deleted',
  'edition.undeleted',
  'edition.reviewPlanned',
];

export type RevisionLine = {
  version: number;
  createdAt: Date;
  message: string;
  /** Null: an import, or an account that is gone. */
  author: string | null;
  approvals: string[];
};

/** A page of the history, the latest first: revisions, and what was done between the oldest and the newest of them. */
export async function listRevisions(db: PrismaClient, editionId: number, page: number) {
  const total = await db.revision.count({ where: { editionId } });
  const pageCount = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const shown = Math.min(page, pageCount);
  // One more than shown: the date of the next newer page's oldest revision ends this one.
  const rows = await db.revision.findMany({
    where: { editionId },
    select: {
      version: true,
      createdAt: true,
      message: true,
      author: { select: { name: true } },
      approvals: { select: { user: { select: { name: true } } } },
    },
    orderBy: { version: 'desc' },
    skip: Math.max((shown - 1) * PAGE_SIZE - 1, 0),
    take: PAGE_SIZE + (shown > 1 ? 1 : 0),
  });
  const next = shown > 1 ? rows.shift() : undefined;
  const transitions = await listJournal(db, editionId, {
    actions: TRANSITIONS,
    from: shown === pageCount ? undefined : rows.at(-1)?.createdAt,
    to: next?.createdAt,
    take: 500,
  });
  return {
    revisions: rows.map(
      ({ author, approvals, ...row }): RevisionLine => ({
        ...row,
        author: author?.name ?? null,
        approvals: approvals.map(({ user }) => user.name),
      }),
    ),
    transitions,
    total,
    page: shown,
    pageCount,
  };
}

export type RevisionList = Awaited<ReturnType<typeof listRevisions>>;

/** Revisions and what was done between them, as one list, the latest first. */
export function inOrder({
  revisions,
  transitions,
}: Pick<RevisionList, 'revisions' | 'transitions'>): (
  | { revision: RevisionLine }
  | { transition: JournalLine }
)[] {
  const all = [
    ...revisions.map((revision) => ({ at: revision.createdAt, rank: 0, item: { revision } })),
    ...transitions.map((transition) => ({ at: transition.at, rank: 1, item: { transition } })),
  ];
  // What is done to a text comes after it: of the same moment, it stands above.
  return all.sort((a, b) => b.at.getTime() - a.at.getTime() || b.rank - a.rank).map(({ item }) => item);
}

export type RevisionContent = { version: number; createdAt: Date; author: string | null; content: Draft };

/** What a revision of an edition says, or null. */
export async function getRevision(
  db: PrismaClient,
  kind: EditionKind,
  editionId: number,
  version: number,
): Promise<RevisionContent | null> {
  const row = await db.revision.findFirst({
    where: { editionId, version, edition: { kind } },
    select: { version: true, createdAt: true, content: true, author: { select: { name: true } } },
  });
  return row && { ...row, author: row.author?.name ?? null, content: readDraft(kind, row.content) };
}
