import type { PrismaClient } from '@/lib/db/generated/client';
import { checkPublishable } from '@/lib/publishing/check-publishable';
import type { FieldFault } from '@/lib/publishing/faults';
import type { StaffEdition } from './get-edition';
import { type JournalLine, listJournal } from './list-journal';

/** Lines of the journal that the page of an edition shows. */
const LATEST_LINES = 8;

export type PreviewLinkLine = {
  id: number;
  label: string;
  createdBy: string | null;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  openings: number;
  openedAt: Date | null;
};

/** What there is to know of an edition besides itself. */
export type Overview = {
  /** What keeps its draft from being online; empty when nothing does. */
  faults: FieldFault[];
  /** When its page first went online. */
  onlineSince: Date | null;
  /** Who wrote the version that is online, when. */
  onlineRevision: { createdAt: Date; author: string | null } | null;
  /** What author and readers told each other since it was last put online, the oldest first. */
  conversation: JournalLine[];
  journal: JournalLine[];
  previewLinks: PreviewLinkLine[];
  correctionCount: number;
};

/** What the page of an edition tells, in a handful of queries whatever its history. */
export async function getOverview(db: PrismaClient, edition: StaffEdition): Promise<Overview> {
  const { id, kind, slug, content, onlineVersion } = edition;
  const [checked, row, onlineRevision, journal, conversation, previewLinks] = await Promise.all([
    checkPublishable(db, kind, { ...content, slug }),
    db.edition.findUniqueOrThrow({
      where: { id },
      select: {
        initiative: { select: { publishedAt: true } },
        lever: { select: { publishedAt: true } },
      },
    }),
    onlineVersion === null
      ? null
      : db.revision.findUnique({
          where: { editionId_version: { editionId: id, version: onlineVersion } },
          select: { createdAt: true, author: { select: { name: true } } },
        }),
    listJournal(db, id, { take: LATEST_LINES }),
    readConversation(db, id),
    db.previewLink.findMany({
      where: { editionId: id },
      omit: { tokenHash: true, editionId: true, createdById: true },
      include: { createdBy: { select: { name: true } } },
      orderBy: { createdAt: 'desc' },
      take: 20,
    }),
  ]);
  return {
    faults: checked.ok ? [] : checked.error,
    onlineSince: (row.initiative ?? row.lever)?.publishedAt ?? null,
    onlineRevision: onlineRevision && {
      createdAt: onlineRevision.createdAt,
      author: onlineRevision.author?.name ?? null,
    },
    conversation,
    journal,
    previewLinks: previewLinks.map(({ createdBy, ...link }) => ({
      ...link,
      createdBy: createdBy?.name ?? null,
    })),
    correctionCount: edition.waitingCorrections,
  };
}

/** What was said between submissions and returns, since the last publication. */
async function readConversation(db: PrismaClient, editionId: number): Promise<JournalLine[]> {
  const published = await db.journalEntry.findFirst({
    where: { editionId, action: 'edition.published' },
    select: { id: true },
    orderBy: { id: 'desc' },
  });
  const said = await listJournal(db, editionId, {
    actions: ['edition.submitted', 'edition.returned', 'edition.approved'],
    after: published?.id,
    take: 20,
  });
  return said.reverse();
}
