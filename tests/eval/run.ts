import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { print } from '@/lib/cli/progress';
import { typedPath } from '@/lib/cli/project';
import { readDocument } from '@/lib/importing/formats/read-document';
import { alignLines } from '@/tests/eval/align';
import { type Answer, askApart, readAnswer } from '@/tests/eval/answer';
import { type EvaluatedDocument, listDocuments, SOURCES } from '@/tests/eval/documents';
import { type LineMap, sameLines } from '@/tests/eval/lines';
import { readOptions } from '@/tests/eval/options';
import { LAYOUTS, type Layout, printPdf } from '@/tests/eval/print-pdf';
import { type DocumentReport, toJson, toText } from '@/tests/eval/report';
import { scoreSheets } from '@/tests/eval/score';
import { scoreDocumentFacts, scoreExampleSheets, scoreLevers } from '@/tests/eval/score-levers';
import { shortfalls } from '@/tests/eval/verdict';

/** `npm run eval:import`. @returns the exit code: 1 when something is below the thresholds, or cannot be measured. */
export async function evalImport(args: string[]): Promise<number> {
  const options = readOptions(args);
  const documents = listDocuments(options.documents);
  if (!documents?.length) {
    print(
      `RIEN N’A ÉTÉ MESURÉ : les documents ne sont pas dans ${SOURCES}. Déposez-les là, puis recommencez.`,
    );
    return 1;
  }
  const reports: DocumentReport[] = [];
  for (const document of documents) {
    const answer = options.answer ? readAnswer(typedPath(options.answer)) : await askApart(document.path);
    reports.push(reportOf(document, answer, { from: 'txt', layout: null, lines: sameLines }));
    if (!options.pdf) continue;
    for (const layout of LAYOUTS) reports.push(await reportOfPdf(document, layout));
  }
  process.stdout.write(options.json ? toJson(reports) : reports.map(toText).join('\n'));
  return reports.some(({ findings, cost, from }) => shortfalls(findings, cost, from).length > 0) ? 1 : 0;
}

function reportOf(
  { id, bounds, contents, levers }: EvaluatedDocument,
  { given, cost }: Answer,
  { from, layout, lines }: Pick<DocumentReport, 'from' | 'layout'> & { lines: LineMap },
): DocumentReport {
  const findings = [
    ...(bounds.length > 0 ? scoreSheets(bounds, contents, given, lines) : []),
    ...(levers ? scoreLevers(levers, given, lines) : []),
    ...(levers && bounds.length === 0
      ? [...scoreExampleSheets(levers, given, lines), ...scoreDocumentFacts(levers, given, lines)]
      : []),
  ];
  // A PDF of ours bears page numbers of its own.
  const judged = from === 'pdf' ? findings.filter(({ measure }) => measure !== 'pages') : findings;
  return { document: id, from, layout, cost, findings: judged };
}

async function reportOfPdf(document: EvaluatedDocument, layout: Layout): Promise<DocumentReport> {
  const text = readFileSync(document.path, 'utf8');
  const bytes = await printPdf(text, document.id, layout);
  if (!bytes) throw new Error('Aucun Chromium : donnez son chemin dans CHROMIUM_PATH, ou retirez --pdf.');
  const folder = mkdtempSync(join(tmpdir(), 'catalogue-eval-'));
  try {
    const path = join(folder, `${document.id}-${layout}.pdf`);
    writeFileSync(path, bytes);
    const read = await readDocument({ name: `${document.id}.pdf`, bytes });
    if (!read.ok) throw new Error(`Le PDF imprimé de ${document.id} n’est pas lu : ${read.error.kind}.`);
    const lines = alignLines(text.split('\n'), read.value.lines);
    return reportOf(document, await askApart(path), { from: 'pdf', layout, lines });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
