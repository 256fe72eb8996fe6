import type { PrismaClient } from '@/lib/db/generated/client';
import type { EditionKind } from '@/lib/publishing/model';
import { findByTitle } from '@/lib/publishing/queries/find-by-title';

/** Answers that a page shows. */
const SHOWN = 12;
/** The longest title. */
const MOST_LETTERS = 300;

/** What was typed, and the sheets or levers of that title that a proposal can be attached to. */
export type AttachableSearch = {
  typed: string;
  found: { id: number; title: string }[];
  /** More have that title than are shown. */
  isCut: boolean;
};

export async function findAttachable(
  db: PrismaClient,
  kind: EditionKind,
  text: string,
): Promise<AttachableSearch> {
  const typed = text.slice(0, MOST_LETTERS).trim();
  const found = await findByTitle(db, kind, typed, SHOWN + 1);
  return {
    typed,
    found: found.slice(0, SHOWN).map(({ id, title }) => ({ id, title })),
    isCut: found.length > SHOWN,
  };
}
