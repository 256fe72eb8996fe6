import { basename } from 'node:path';
import { CommandError } from '@/lib/cli/command-error';
import { showStep } from '@/lib/cli/progress';
import type { TextDocument } from '@/lib/importing/document';
import { analyseApart } from '@/lib/importing/formats/apart';
import { explainReadingFault } from '@/lib/importing/formats/reading-sentences';
import type { Recognised } from '@/lib/importing/recognise/model';
import { toDryRunJson } from '@/lib/importing/to-json';
import { countOf } from '@/lib/text/french';
import type { ImportDocumentOptions } from './import-document';
import { countDocument, tableLines } from './import-document-report';

export type Analysed = { document: TextDocument; recognised: Recognised };

/** Reads a file and recognises what it holds, in a process apart; no database is open. Throws the sentence that says what is wrong. */
export async function analyseFile({ file, source }: ImportDocumentOptions): Promise<Analysed> {
  return showStep('Lecture', async (tell) => {
    const analysed = await analyseApart({ path: file });
    if (!analysed.ok) throw new CommandError(explainReadingFault(basename(file), analysed.error));
    const { document, recognised } = analysed.value;
    tell(countOf(document.lines.length, 'ligne'));
    return { document, recognised: source ? { ...recognised, source } : recognised };
  });
}

/** Says what a document holds and changes nothing. @returns the exit code. */
export function tellDryRun(
  { recognised }: Analysed,
  { json }: ImportDocumentOptions,
  print: (line: string) => void,
): number {
  if (json) print(JSON.stringify(toDryRunJson(recognised)));
  else
    for (const line of [...tableLines(countDocument(recognised)), '', 'Rien n’a été gardé (--dry-run).'])
      print(line);
  return 0;
}
