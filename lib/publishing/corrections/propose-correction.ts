import { z } from 'zod';
import { findPersonalData } from '@/lib/catalogue/personal-data';
import type { PrismaClient } from '@/lib/db/generated/client';
import type { EditionKind } from '@/lib/db/generated/enums';
import { type Draft, readDraft } from '@/lib/publishing/draft';
import { listPublicNames } from '@/lib/publishing/queries/list-names';
import { err, ok, type Result } from '@/lib/result';
import { type CorrectableField, correctableFields } from './fields';
import { getCorrectable } from './get-correctable';

/** A page does not hold more suggestions than so many: staff would not see the others anyway. */
const MOST_WAITING = 50;

const withoutCarriageReturns = (text: string) => text.replace(/\r\n?/g, '\n').trim();

export const correctionSchema = z.object({
  text: z
    .string()
    .transform(withoutCarriageReturns)
    .pipe(
      z
        .string()
        .min(1, 'Écrivez ce que la page devrait dire.')
        .max(5_000, 'Ce texte est trop long : 5 000 caractères au plus.'),
    ),
  source: z
    .string()
    .transform(withoutCarriageReturns)
    .pipe(
      z
        .string()
        .min(3, 'Dites d’où vous le tenez : un document, une adresse web, « j’y travaille »…')
        .max(500, 'C’est trop long : 500 caractères au plus.'),
    ),
});

export type ProposedCorrection = z.output<typeof correctionSchema> & {
  kind: EditionKind;
  slug: string;
  field: string;
  /** The version of the page that the reader had before their eyes. */
  seenVersion: number;
};

export type ProposalFault =
  | { type: 'notOnline' }
  | { type: 'unknownField' }
  /** The text is what the page says already. */
  | { type: 'unchanged' }
  | { type: 'tooMany' }
  /** A telephone number, the e-mail of a person: sentences that say which. */
  | { type: 'personalData'; sentences: string[] };

/**
 * Keeps what a reader proposes for one field of a page online, for staff to decide. Nothing is kept of the reader. The same
 * proposal sent twice is kept once.
 */
export async function proposeCorrection(
  db: PrismaClient,
  { kind, slug, field, text, source, seenVersion }: ProposedCorrection,
  now: Date,
): Promise<Result<null, ProposalFault>> {
  const sentences = [text, source].flatMap(findPersonalData);
  const page = await getCorrectable(db, kind, slug);
  if (!page) return err({ type: 'notOnline' });
  const seen = await readField(db, kind, field, await readSeen(db, kind, page, seenVersion));
  if (!seen) return err({ type: 'unknownField' });
  if (seen.isText && withoutCarriageReturns(seen.shown) === text) return err({ type: 'unchanged' });
  // What the page itself gives, the reader has only left there.
  const added = sentences.filter((sentence) => !findPersonalData(seen.shown).includes(sentence));
  if (added.length > 0) return err({ type: 'personalData', sentences: added });

  const waiting = { editionId: page.editionId, state: 'waiting' } as const;
  if (await db.correction.findFirst({ where: { ...waiting, field, text, source }, select: { id: true } }))
    return ok(null);
  if ((await db.correction.count({ where: waiting })) >= MOST_WAITING) return err({ type: 'tooMany' });
  await db.correction.create({
    data: { editionId: page.editionId, field, text, source, shown: seen.shown, createdAt: now },
  });
  return ok(null);
}

async function readSeen(
  db: PrismaClient,
  kind: EditionKind,
  { editionId, version, content }: { editionId: number; version: number; content: Draft },
  seenVersion: number,
): Promise<Draft> {
  if (seenVersion >= version || seenVersion < 1) return content;
  const revision = await db.revision.findUnique({
    where: { editionId_version: { editionId, version: seenVersion } },
    select: { content: true },
  });
  return revision ? readDraft(kind, revision.content) : content;
}

async function readField(
  db: PrismaClient,
  kind: EditionKind,
  path: string,
  content: Draft,
): Promise<CorrectableField | null> {
  const names = await listPublicNames(db, [content]);
  return correctableFields(kind, content, names).find((field) => field.path === path) ?? null;
}
