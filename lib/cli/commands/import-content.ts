import type { Db } from '@/lib/db/client';
import type { Content } from '@/lib/importing/content/content';
import { type ContentFault, faultLine } from '@/lib/importing/content/fault';
import { type ContentReport, hasChanged, importContent } from '@/lib/importing/content/import-content';
import { readContent } from '@/lib/importing/content/read-content';
import { err, type Result } from '@/lib/result';
import { refreshSearchDocuments } from '@/lib/search';

/** A whole catalogue of content imports in seconds; a large one on a slow disk may take minutes. */
const TRANSACTION_MS = 10 * 60_000;

/**
 * Imports a content folder in one transaction, search documents included: either all of it is online, or nothing changed.
 * @returns the exit code: 1 when a file has a fault.
 */
export async function importContentFolder(
  { dir, json, now }: { dir: string; json: boolean; now: Date },
  db: Db,
  print: (line: string) => void,
): Promise<number> {
  const content = await readContent(dir);
  if (!content.ok) return refuse(content.error.map(faultLine), json, print);
  const report = await applyOrRollBack(db, content.value, now);
  if (!report.ok) return refuse(report.error.map(faultLine), json, print);
  if (json) print(JSON.stringify(report.value));
  else for (const line of reportLines(report.value)) print(line);
  return 0;
}

/** Thrown to roll a transaction back: what was refused is told outside. */
class Refused extends Error {
  constructor(readonly faults: ContentFault[]) {
    super('content refused');
  }
}

async function applyOrRollBack(
  db: Db,
  content: Content,
  now: Date,
): Promise<Result<ContentReport, ContentFault[]>> {
  try {
    return await db.$transaction(
      async (tx) => {
        // Two imports at once would read the same versions: the second waits, then finds nothing to do.
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('import content'))`;
        const imported = await importContent(tx, content, now);
        if (!imported.ok) throw new Refused(imported.error);
        if (hasChanged(imported.value)) await refreshSearchDocuments(tx);
        return imported;
      },
      { timeout: TRANSACTION_MS, maxWait: 30_000 },
    );
  } catch (error) {
    if (error instanceof Refused) return err(error.faults);
    throw error;
  }
}

function refuse(faults: string[], json: boolean, print: (line: string) => void): number {
  if (json) print(JSON.stringify({ faults }));
  else {
    for (const fault of faults) print(fault);
    print(`${faults.length} défaut${faults.length > 1 ? 's' : ''} : rien n’a été importé.`);
  }
  return 1;
}

function reportLines({ created, changed, unchanged, kept, absent }: ContentReport): string[] {
  const list = (what: string, names: string[]) =>
    names.length === 0 ? [] : [`${what} (${names.length}) : ${names.join(', ')}`];
  if (created.length + changed.length === 0)
    return ['Rien n’a changé.', ...list('Modifiés dans le catalogue, laissés', kept)];
  return [
    ...list('Créés', created),
    ...list('Modifiés', changed),
    `Inchangés : ${unchanged}`,
    ...list('Modifiés dans le catalogue, laissés', kept),
    ...list('Absents du dossier, laissés en ligne', absent),
  ];
}
