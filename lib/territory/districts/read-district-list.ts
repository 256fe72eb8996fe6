import { readFile, stat } from 'node:fs/promises';
import { err, type Result } from '@/lib/result';
import type { DistrictList, ListFault } from './list-fault';
import { readCorrespondence } from './read-correspondence';
import { readDistrictCsv } from './read-district-csv';
import { readDistrictGeojson } from './read-district-geojson';
import { readTable } from './read-table';

/** The national outlines weigh about 20 MB; far beyond that, a file is something else. */
const MAX_FILE_BYTES = 200_000_000;

/**
 * Reads an official list of districts, whichever it is: `listeqp2024-cog2024.csv`, the correspondence of 2024 with 2015,
 * or the outlines in GeoJSON. CSV in UTF-8 (with or without BOM) or Windows-1252, cut by « ; », « , » or tabs.
 * @returns the districts in the order of the file, or every fault with its line and how to mend it.
 */
export async function readDistrictList(file: string): Promise<Result<DistrictList, ListFault[]>> {
  const fault = (message: string) => err([{ line: null, message }]);
  const info = await stat(file).catch(() => null);
  if (!info?.isFile())
    return fault('ce fichier n’existe pas, ou n’est pas un fichier : vérifiez son chemin.');
  if (info.size > MAX_FILE_BYTES)
    return fault('ce fichier pèse plus de 200 Mo : ce n’est pas une liste de quartiers.');
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) return fault('ce fichier ne peut pas être lu : vérifiez ses droits.');

  const text = decode(bytes);
  if (text.includes('\0'))
    return fault('ce fichier n’est pas du texte : exportez la liste en CSV ou en GeoJSON.');
  if (/^\s*[{[]/.test(text)) return readDistrictGeojson(text);
  const table = readTable(text);
  if (!table.ok) return table;
  if (table.value.columns.includes('code_2024')) return readCorrespondence(table.value);
  return readDistrictCsv(table.value);
}

/** UTF-8 where the bytes are; else what French spreadsheets write. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
