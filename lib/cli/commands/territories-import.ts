import type { Db } from '@/lib/db/client';
import { followTerritories } from '@/lib/search';
import { type DistrictSummary, importDistricts } from '@/lib/territory/districts/import-districts';
import type { ListFault } from '@/lib/territory/districts/list-fault';
import { readDistrictList } from '@/lib/territory/districts/read-district-list';
import { bringReference } from '@/lib/territory/reference/import-reference';
import { countOf } from '@/lib/text/french';

export type TerritoriesImportOptions = {
  file: string;
  kind: string;
  vintage: string;
  dryRun: boolean;
  json: boolean;
};

const TRANSACTION_MS = 5 * 60_000;

/**
 * Imports an official list of districts into the reference, in one transaction. `dryRun` does everything and undoes it:
 * what it announces is what would happen.
 * @returns the exit code: 1 when the list has a fault; nothing has then changed.
 */
export async function territoriesImport(
  { file, kind, vintage, dryRun, json }: TerritoriesImportOptions,
  db: Db,
  print: (line: string) => void,
): Promise<number> {
  const refuse = (faults: ListFault[]): number => {
    if (json) print(JSON.stringify({ file, faults }));
    else {
      for (const fault of faults) print(faultLine(file, fault));
      print(`${countOf(faults.length, 'défaut')} : rien n’a été importé.`);
    }
    return 1;
  };
  const misuse = checkOptions(kind, vintage);
  if (misuse) return refuse([{ line: null, message: misuse }]);

  const list = await readDistrictList(file);
  if (!list.ok) return refuse(list.error);
  const { districts, lines, warnings } = list.value;
  const imported = await inTransaction(db, dryRun, async (tx) => {
    await bringReference(tx);
    const written = await importDistricts(tx, districts, {}, `qpv-${vintage}`);
    if (written.ok && written.value.created + written.value.updated > 0) await followTerritories(tx);
    return written;
  });
  if (!imported.ok) {
    return refuse(
      imported.error.map(({ of, message }) => ({
        line: lines.get(of) ?? null,
        message: `${of} : ${message}`,
      })),
    );
  }

  const unplaced = districts.filter(({ communes }) => communes.length === 0).length;
  if (json) print(JSON.stringify({ file, dryRun, ...imported.value, unplaced, warnings }));
  else for (const line of report(file, imported.value, { dryRun, unplaced, warnings })) print(line);
  return 0;
}

function checkOptions(kind: string, vintage: string): string | null {
  if (kind !== 'qpv') {
    return `--kind ${kind} : seules les listes de quartiers (qpv) s’importent ; communes, EPCI, départements et régions viennent du paquet @etalab/decoupage-administratif.`;
  }
  if (!/^20\d{2}$/.test(vintage)) return `--vintage ${vintage} : une année était attendue, par exemple 2024.`;
  return null;
}

type Imported = Awaited<ReturnType<typeof importDistricts>>;

class Undo extends Error {
  constructor(readonly imported: Imported) {
    super('dry run');
  }
}

async function inTransaction(
  db: Db,
  dryRun: boolean,
  work: (tx: Parameters<typeof importDistricts>[0]) => Promise<Imported>,
): Promise<Imported> {
  try {
    return await db.$transaction(
      async (tx) => {
        const imported = await work(tx);
        if (dryRun) throw new Undo(imported);
        return imported;
      },
      { timeout: TRANSACTION_MS, maxWait: 30_000 },
    );
  } catch (error) {
    if (error instanceof Undo) return error.imported;
    throw error;
  }
}

function report(
  file: string,
  { created, updated, unchanged }: DistrictSummary,
  { dryRun, unplaced, warnings }: { dryRun: boolean; unplaced: number; warnings: ListFault[] },
): string[] {
  const changed = created + updated > 0;
  return [
    ...warnings.map((warning) => `attention : ${faultLine(file, warning)}`),
    ...(unplaced > 0
      ? [
          `${countOf(unplaced, 'quartier')} sans commune dans cette liste : rattachés à leur département, ou laissés où ils sont.`,
        ]
      : []),
    changed
      ? `Quartiers créés : ${created}, modifiés : ${updated}, inchangés : ${unchanged}.`
      : `Rien n’a changé : ${countOf(unchanged, 'quartier')} déjà à jour.`,
    ...(dryRun ? ['Essai seulement : rien n’a été enregistré.'] : []),
  ];
}

function faultLine(file: string, { line, message }: ListFault): string {
  return `${line === null ? file : `${file}:${line}`}  ${message}`;
}
