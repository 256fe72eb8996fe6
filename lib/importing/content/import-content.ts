import { createHash } from 'node:crypto';
import {
  saveGlossary,
  savePages,
  saveSectors,
  saveSources,
  saveStructureTypes,
  saveSynonyms,
} from '@/lib/catalogue/commands/save-vocabularies';
import type { Prisma } from '@/lib/db/generated/client';
import type { EditionKind } from '@/lib/db/generated/enums';
import { isForeignKeyViolation } from '@/lib/db/violations';
import { importEdition } from '@/lib/publishing/commands/import-edition';
import { KINDS } from '@/lib/publishing/kinds';
import { err, ok, type Result } from '@/lib/result';
import { putFile } from '@/lib/storage/files';
import { importDistricts } from '@/lib/territory/districts/import-districts';
import { checkTerritories } from './check-territories';
import type { Content } from './content';
import type { ContentFault } from './fault';

type Transaction = Prisma.TransactionClient;

/** What an import did, by name: `initiatives/vrac`, `levers/commande-publique`, `sources`… */
export type ContentReport = {
  created: string[];
  changed: string[];
  unchanged: number;
  /** Edited in the catalogue since they were imported: not touched. */
  kept: string[];
  /** Online, once imported, and no longer in the folder: not touched. */
  absent: string[];
};

/**
 * Applies a valid content to the database, in the caller's transaction, which must be rolled back when faults come back.
 * A sheet or lever is written only when its content differs from what was last imported: a second import changes nothing.
 * @returns what was done, or the territories that the reference does not know.
 */
export async function importContent(
  tx: Transaction,
  content: Content,
  now: Date,
): Promise<Result<ContentReport, ContentFault[]>> {
  const report: ContentReport = { created: [], changed: [], unchanged: 0, kept: [], absent: [] };
  await importVocabulary(tx, report, 'sources', content.sources, saveSources);
  await importVocabulary(tx, report, 'sectors', content.sectors, saveSectors);
  await importVocabulary(tx, report, 'structure-types', content.structureTypes, saveStructureTypes);
  const faults: ContentFault[] = [];
  await importVocabulary(tx, report, 'territories', content.territories, async (_, { qpv, coordinates }) => {
    const imported = await importDistricts(tx, qpv, coordinates);
    if (imported.ok) return;
    faults.push(
      ...imported.error.map(({ of, message }) => ({
        file: 'territories.yaml',
        line: null,
        field: of,
        message,
      })),
    );
  });
  await importVocabulary(tx, report, 'glossary', content.glossary, saveGlossary);
  await importVocabulary(tx, report, 'synonyms', content.synonyms, saveSynonyms);
  await importVocabulary(tx, report, 'pages', content.pages, savePages);

  for (const { base64, key: _, ...size } of content.pictures)
    await putFile(tx, { bytes: Buffer.from(base64, 'base64'), mediaType: 'image/webp', ...size });

  faults.push(...(await checkTerritories(tx, content.initiatives)));
  if (faults.length > 0) return err(faults);

  const how = { message: 'Import du dossier content/', now };
  const levers = await importEach(tx, 'lever', content.levers, report, how);
  if (!levers.ok) return levers;
  const sheets = await importEach(tx, 'initiative', content.initiatives, report, how);
  if (!sheets.ok) return sheets;
  // Ties between sheets, and from levers to sheets, once every sheet exists.
  for (const { id, item } of sheets.value) await KINDS.initiative.tie(tx, id, item);
  for (const { id, item } of levers.value) await KINDS.lever.tie(tx, id, item);
  await noteAbsent(tx, content, report);
  return ok(report);
}

/** Whether an import had anything to write. */
export function hasChanged({ created, changed }: ContentReport): boolean {
  return created.length + changed.length > 0;
}

async function importVocabulary<Value>(
  tx: Transaction,
  report: ContentReport,
  name: string,
  value: Value,
  save: (tx: Transaction, value: Value) => Promise<void>,
): Promise<void> {
  const markName = `content/${name}`;
  const hash = hashOf(value);
  const mark = await tx.importMark.findUnique({ where: { name: markName } });
  if (mark?.hash === hash) {
    report.unchanged += 1;
    return;
  }
  if (mark?.editedAt) {
    report.kept.push(name);
    return;
  }
  await save(tx, value);
  await tx.importMark.upsert({
    where: { name: markName },
    create: { name: markName, hash },
    update: { hash },
  });
  await tx.outboxEntry.create({ data: { subject: name } });
  (mark ? report.changed : report.created).push(name);
}

const FOLDERS: Record<EditionKind, string> = { initiative: 'initiatives', lever: 'levers' };

/** @returns those that were written, with the identifier of their row; or the one that names what staff have taken away. */
async function importEach<Item extends Content['initiatives'][number] | Content['levers'][number]>(
  tx: Transaction,
  kind: EditionKind,
  items: Item[],
  report: ContentReport,
  how: { message: string; now: Date },
): Promise<Result<{ id: number; item: Item }[], ContentFault[]>> {
  const written: { id: number; item: Item }[] = [];
  for (const item of items) {
    const imported = await importEdition(tx, kind, item, { ...how, hash: hashOf(item) }).catch((error) => {
      if (isForeignKeyViolation(error)) return null;
      throw error;
    });
    if (!imported) return err([namesWhatIsGone(`${FOLDERS[kind]}/${item.slug}.md`)]);
    const { outcome, rowId } = imported;
    if (outcome === 'unchanged') {
      report.unchanged += 1;
      continue;
    }
    report[outcome].push(`${FOLDERS[kind]}/${item.slug}`);
    if (outcome !== 'kept' && rowId !== null) written.push({ id: rowId, item });
  }
  return ok(written);
}

/** The folder agrees with itself, but the catalogue's vocabulary is the staff's since they edited it. */
function namesWhatIsGone(file: string): ContentFault {
  const message =
    'un secteur, un type de structure ou un document nommé ici a été fusionné ou supprimé par l’équipe : nommez celui qui l’a remplacé.';
  return { file, line: null, field: null, message };
}

/** Online by an import, and no longer in the folder. */
async function noteAbsent(tx: Transaction, content: Content, report: ContentReport): Promise<void> {
  const imported = { where: { contentHash: { not: null } }, select: { slug: true } } as const;
  const absent = (folder: string, rows: { slug: string }[], items: { slug: string }[]) => {
    const given = new Set(items.map(({ slug }) => slug));
    report.absent.push(...rows.filter(({ slug }) => !given.has(slug)).map(({ slug }) => `${folder}/${slug}`));
  };
  absent(FOLDERS.lever, await tx.lever.findMany(imported), content.levers);
  absent(FOLDERS.initiative, await tx.initiative.findMany(imported), content.initiatives);
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
