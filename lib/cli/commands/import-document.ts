import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { CommandError } from '@/lib/cli/command-error';
import { showProgressBar } from '@/lib/cli/progress-bar';
import type { Db } from '@/lib/db/client';
import { applyNew } from '@/lib/importing/commands/apply-new';
import type { ImportFault } from '@/lib/importing/commands/faults';
import type { NewSource } from '@/lib/importing/commands/new-source';
import { recordImport } from '@/lib/importing/commands/record-import';
import type { TextDocument } from '@/lib/importing/document';
import { readGivenFile } from '@/lib/importing/formats/apart/open-file';
import { getImport } from '@/lib/importing/queries/imports';
import { listItems } from '@/lib/importing/queries/items';
import type { Recognised } from '@/lib/importing/recognise/model';
import type { Result } from '@/lib/result';
import { countOf, quoted } from '@/lib/text/french';
import type { Analysed } from './analyse-document';
import { countDocument, countPlan, tableLines } from './import-document-report';
import { documentFaultSentence, whichSource } from './import-document-sentences';

export type ImportDocumentOptions = {
  file: string;
  /** The document of the catalogue that the file is; with a title, the identifier of a new one. */
  source?: string;
  title?: string;
  publisher?: string;
  date?: string;
  json: boolean;
};

/**
 * Records a document and makes drafts of what is new in it; what the catalogue has already waits for someone to read it.
 * @returns the exit code: 1 when a draft could not be made. Throws the sentence that says why nothing was kept.
 */
export async function importDocument(
  { document, recognised }: Analysed,
  options: ImportDocumentOptions,
  db: Db,
  print: (line: string) => void,
  now: Date,
): Promise<number> {
  const source = wantedSource(options, recognised);
  if (!source) throw new CommandError(whichSource(await listKnownSources(db)));
  const file = document.format === 'pdf' ? await readAgain(options.file, document) : undefined;
  const recorded = orThrow(await recordImport(db, null, { document, recognised, source, file }, now));
  const plan = countPlan(await listItems(db, recorded.id));
  const drafts = await makeDrafts(db, recorded.id, now);
  const waiting = (await getImport(db, recorded.id))?.progress.waiting ?? 0;
  const found = countDocument(recognised);
  const path = `/admin/importations/${recorded.id}`;
  const isNothingNew = !recorded.isNew && drafts.created === 0 && drafts.failed.length === 0;
  if (options.json) {
    const failed = drafts.failed.map(({ fault, ...item }) => ({
      ...item,
      sentence: documentFaultSentence(fault),
    }));
    const { id, sourceId, isNew } = recorded;
    print(
      JSON.stringify({
        id,
        source: sourceId,
        isNew,
        path,
        found,
        plan,
        drafts: { ...drafts, failed },
        waiting,
      }),
    );
  } else if (isNothingNew) print(`Rien de nouveau\u00a0: ce document a déjà été importé (${path}).`);
  else {
    for (const line of tableLines(found, plan)) print(line);
    print('');
    print(
      `${countOf(drafts.created, 'brouillon créé', 'brouillons créés')}, ${countOf(waiting, 'proposition', 'propositions')} à décider\u00a0: ${path}`,
    );
    for (const { title, fault } of drafts.failed) print(`✗ ${title}\u00a0: ${documentFaultSentence(fault)}`);
  }
  return drafts.failed.length > 0 ? 1 : 0;
}

/** What staff brought in by themselves, or have closed, is theirs. */
async function makeDrafts(db: Db, id: number, now: Date) {
  const found = await getImport(db, id);
  if (found?.createdBy !== null || found.state === 'closed') return { created: 0, failed: [] };
  const bar = showProgressBar('Brouillons');
  const applied = await applyNew(db, null, id, now, bar.show).finally(bar.end);
  return orThrow(applied);
}

function wantedSource(
  { source, title, publisher = 'RTES', date = '' }: ImportDocumentOptions,
  recognised: Recognised,
): { id: string } | NewSource | null {
  const id = source ?? recognised.source ?? undefined;
  if (title) return { id, title, publisher, date, kind: 'guide' };
  return id === undefined ? null : { id };
}

function listKnownSources(db: Db) {
  return db.source.findMany({ select: { id: true, title: true }, orderBy: { position: 'asc' } });
}

/** The very bytes that were analysed: a file may be replaced meanwhile, by a pipe that never ends too. */
async function readAgain(file: string, { sha256 }: TextDocument): Promise<Uint8Array> {
  const read = await readGivenFile(file);
  if (read.ok && createHash('sha256').update(read.value).digest('hex') === sha256) return read.value;
  throw new CommandError(
    `Le fichier ${quoted(basename(file))} a changé pendant sa lecture\u00a0: recommencez.`,
  );
}

function orThrow<Value>(result: Result<Value, ImportFault>): Value {
  if (result.ok) return result.value;
  throw new CommandError(documentFaultSentence(result.error));
}
