import { createHash } from 'node:crypto';
import { linkInitiative, saveInitiative } from '@/lib/catalogue/commands/save-initiative';
import { highlightInitiatives, saveLever } from '@/lib/catalogue/commands/save-lever';
import {
  saveGlossary,
  savePages,
  saveSectors,
  saveSources,
  saveStructureTypes,
  saveSynonyms,
} from '@/lib/catalogue/commands/save-vocabularies';
import type { Prisma } from '@/lib/db/generated/client';
import { err, ok, type Result } from '@/lib/result';
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

  faults.push(...(await checkTerritories(tx, content.initiatives)));
  if (faults.length > 0) return err(faults);

  const message = 'Import du dossier content/';
  const levers = await importEach(content.levers, 'levers', report, {
    existing: await tx.lever.findMany({ select: { id: true, slug: true, version: true, contentHash: true } }),
    save: (lever, existing, contentHash) => saveLever(tx, lever, existing, { contentHash, message, now }),
  });
  const sheets = await importEach(content.initiatives, 'initiatives', report, {
    existing: await tx.initiative.findMany({
      select: { id: true, slug: true, version: true, contentHash: true },
    }),
    save: (sheet, existing, contentHash) =>
      saveInitiative(tx, sheet, existing, { contentHash, message, now }),
  });
  // Links between sheets, and from levers to sheets, once every sheet exists.
  const idsOf = (slugs: string[]) => slugs.flatMap((slug) => sheets.ids.get(slug) ?? []);
  for (const sheet of sheets.written) await linkInitiative(tx, sheet.id, idsOf(sheet.content.related));
  for (const lever of levers.written)
    await highlightInitiatives(tx, lever.id, idsOf(lever.content.highlights));
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
  await save(tx, value);
  await tx.importMark.upsert({
    where: { name: markName },
    create: { name: markName, hash },
    update: { hash },
  });
  await tx.outboxEntry.create({ data: { subject: name } });
  (mark ? report.changed : report.created).push(name);
}

type Row = { id: number; slug: string; version: number; contentHash: string | null };

async function importEach<Item extends { slug: string }>(
  items: Item[],
  folder: string,
  report: ContentReport,
  {
    existing,
    save,
  }: { existing: Row[]; save: (item: Item, existing: Row | null, hash: string) => Promise<{ id: number }> },
) {
  const rows = new Map(existing.map((row) => [row.slug, row]));
  const ids = new Map(existing.map(({ slug, id }) => [slug, id]));
  const written: { id: number; content: Item }[] = [];
  for (const item of items) {
    const name = `${folder}/${item.slug}`;
    const hash = hashOf(item);
    const row = rows.get(item.slug) ?? null;
    if (row?.contentHash === hash) {
      report.unchanged += 1;
    } else if (row && row.contentHash === null) {
      report.kept.push(name);
    } else {
      const { id } = await save(item, row, hash);
      ids.set(item.slug, id);
      written.push({ id, content: item });
      (row ? report.changed : report.created).push(name);
    }
  }
  const given = new Set(items.map(({ slug }) => slug));
  report.absent.push(
    ...existing
      .filter(({ slug, contentHash }) => contentHash !== null && !given.has(slug))
      .map(({ slug }) => `${folder}/${slug}`),
  );
  return { ids, written };
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
