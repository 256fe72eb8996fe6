import type { Db } from '@/lib/db/client';
import { type ExportReport, exportContent } from '@/lib/importing/content/export/export-content';
import { type LeftOut, readOnlineContent } from '@/lib/importing/content/export/read-online';
import { faultLine } from '@/lib/importing/content/fault';
import { countOf } from '@/lib/text/french';

const TRANSACTION_MS = 10 * 60_000;

/**
 * Writes what is online into a folder of content files, as the database has it at one moment.
 * @returns the exit code: 1 when something cannot be written; the folder is then as it was.
 */
export async function exportContentFolder(
  { dir, json, force }: { dir: string; json: boolean; force: boolean },
  db: Db,
  print: (line: string) => void,
): Promise<number> {
  const online = await db.$transaction((tx) => readOnlineContent(tx), {
    isolationLevel: 'RepeatableRead',
    timeout: TRANSACTION_MS,
    maxWait: 30_000,
  });
  if (!online.ok) return refuse(online.error.map(faultLine), json, print);
  const { content, leftOut } = online.value;
  const report = await exportContent(dir, content, { force });
  if (!report.ok) return refuse(report.error, json, print);
  const counts = {
    initiatives: content.initiatives.length,
    levers: content.levers.length,
    pages: content.pages.length,
  };
  if (json) print(JSON.stringify({ dir, ...counts, ...report.value, leftOut }));
  else {
    print(
      `${countOf(counts.initiatives, 'fiche')}, ${countOf(counts.levers, 'levier')}, ${countOf(counts.pages, 'page')} dans ${dir}.`,
    );
    for (const line of [...reportLines(report.value), ...leftOutLines(leftOut)]) print(line);
  }
  return 0;
}

function refuse(faults: string[], json: boolean, print: (line: string) => void): number {
  if (json) print(JSON.stringify({ faults }));
  else {
    for (const fault of faults) print(fault);
    print('Rien n’a été écrit.');
  }
  return 1;
}

function reportLines({ written, removed, unchanged }: ExportReport): string[] {
  if (written.length + removed.length === 0) return ['Rien n’a changé.'];
  const list = (what: string, paths: string[]) =>
    paths.length === 0 ? [] : [`${what} (${paths.length}) : ${paths.join(', ')}`];
  return [
    ...list('Fichiers écrits', written),
    ...list('Fichiers supprimés', removed),
    `Fichiers inchangés : ${unchanged}`,
  ];
}

function leftOutLines(leftOut: LeftOut): string[] {
  const { drafts, pendingChanges, archived, withdrawn, ties, withoutCommune, centres } = leftOut;
  const offline: [number, string, string][] = [
    [drafts, 'brouillon jamais publié', 'brouillons jamais publiés'],
    [pendingChanges, 'modification en cours', 'modifications en cours'],
    [archived, 'contenu archivé', 'contenus archivés'],
    [withdrawn, 'contenu retiré', 'contenus retirés'],
    [
      ties,
      'renvoi vers un contenu qui n’est pas en ligne',
      'renvois vers des contenus qui ne sont pas en ligne',
    ],
    [
      withoutCommune,
      'quartier dont la commune n’est pas connue',
      'quartiers dont la commune n’est pas connue',
    ],
    [centres, 'position propre à un quartier', 'positions propres à des quartiers'],
  ];
  const told = offline
    .filter(([count]) => count > 0)
    .map(([count, one, several]) => countOf(count, one, several));
  return told.length === 0 ? [] : [`Pas dans l’export : ${told.join(', ')}.`];
}
