import type { Prisma } from '@/lib/db/generated/client';
import { err, ok, type Result } from '@/lib/result';
import { getFile } from '@/lib/storage/files';
import type { Content } from '../content';
import type { ContentFault } from '../fault';
import { readPublishedLevers, readPublishedSheets } from './read-published';
import { readTerritories, type TerritoriesLeftOut } from './read-territories';
import { readVocabularies } from './read-vocabularies';

/** What the database holds and the export does not, as numbers. */
export type LeftOut = TerritoriesLeftOut & {
  /** Sheets and levers never put online. */
  drafts: number;
  /** Of those online, changes that are not yet. */
  pendingChanges: number;
  archived: number;
  withdrawn: number;
  /** Ties of sheets and levers that are online to some that are not. */
  ties: number;
};

/**
 * All that is online, as a content folder says it. Whoever calls gives a transaction that sees one moment (repeatable read).
 * @returns the content; or what of it no content file can say.
 */
export async function readOnlineContent(
  tx: Prisma.TransactionClient,
): Promise<Result<{ content: Content; leftOut: LeftOut }, ContentFault[]>> {
  const sheets = await readPublishedSheets(tx);
  const levers = await readPublishedLevers(tx);
  if (!sheets.ok || !levers.ok)
    return err([...(levers.ok ? [] : levers.error), ...(sheets.ok ? [] : sheets.error)]);
  const { territories, leftOut } = await readTerritories(tx);
  const { initiatives, ties, ...closed } = withinOnline(sheets.value, levers.value);
  const content: Content = {
    initiatives,
    levers: closed.levers,
    ...(await readVocabularies(tx)),
    territories,
    pictures: await readShownPictures(tx, initiatives),
  };
  return ok({ content, leftOut: { ...leftOut, ...(await countOffline(tx)), ties } });
}

/** The pictures that these sheets show. A store that lost one must not make a folder that cannot be imported: it throws. */
async function readShownPictures(
  tx: Prisma.TransactionClient,
  sheets: Content['initiatives'],
): Promise<Content['pictures']> {
  const keys = [
    ...new Set(sheets.flatMap(({ illustrations }) => illustrations.map(({ file }) => file))),
  ].sort();
  const pictures: Content['pictures'] = [];
  for (const key of keys) {
    const file = await getFile(tx, key);
    if (!file) throw new Error(`l’image ${key} n’est plus dans le stockage des fichiers`);
    const { width, height } = await tx.storedFile.findUniqueOrThrow({ where: { key } });
    const base64 = Buffer.from(file.bytes).toString('base64');
    pictures.push({ key, base64, width: width ?? 0, height: height ?? 0 });
  }
  return pictures;
}

/** Ties to what is not exported would lead nowhere. */
function withinOnline(sheets: Content['initiatives'], levers: Content['levers']) {
  const sheetSlugs = new Set(sheets.map(({ slug }) => slug));
  const leverSlugs = new Set(levers.map(({ slug }) => slug));
  let ties = 0;
  const keep = <Tie>(all: Tie[], isOnline: (tie: Tie) => boolean): Tie[] => {
    const kept = all.filter(isOnline);
    ties += all.length - kept.length;
    return kept;
  };
  const initiatives = sheets.map((sheet) => ({
    ...sheet,
    related: keep(sheet.related, (slug) => sheetSlugs.has(slug)),
    levers: keep(sheet.levers, ({ id }) => leverSlugs.has(id)),
  }));
  const highlighting = levers.map((lever) => ({
    ...lever,
    highlights: keep(lever.highlights, (slug) => sheetSlugs.has(slug)),
  }));
  return { initiatives, levers: highlighting, ties };
}

async function countOffline(tx: Prisma.TransactionClient) {
  const count = (where: Prisma.EditionWhereInput) =>
    tx.edition.count({ where: { deletedAt: null, ...where } });
  return {
    drafts: await count({ online: 'never' }),
    pendingChanges: await count({ online: 'published', step: { not: 'settled' } }),
    archived: await count({ online: 'archived' }),
    withdrawn: await count({ online: 'withdrawn' }),
  };
}
