import { err, type Result } from '@/lib/result';
import { collectDistricts, type DistrictLine } from './collect-districts';
import type { DistrictList, ListFault } from './list-fault';
import { missingColumns, type Table } from './read-table';

/**
 * The correspondence of 2024 with 2015: one line for each district of 2024, with the codes and names of 2015 it continues,
 * cut by « | ». It does not say where the districts of 2015 lie, nor those over several communes.
 */
export function readCorrespondence(table: Table): Result<DistrictList, ListFault[]> {
  const missing = missingColumns(table, [
    'code_2024',
    'nom_2024',
    'statut',
    'insee_com_cog2024',
    'codes_2015',
    'noms_2015',
  ]);
  if (missing.length > 0) return err(missing);
  const faults: ListFault[] = [];
  const former: DistrictLine[] = [];
  const present: DistrictLine[] = [];
  const seen = new Set<string>();

  for (const { line, get } of table.rows) {
    const codes = cells(get('codes_2015')).map((code) => code.toUpperCase());
    const names = cells(get('noms_2015'));
    if (codes.length !== names.length) {
      faults.push({
        line,
        message: `${codes.length} codes de 2015 pour ${names.length} noms : séparez-les par « | », dans le même ordre.`,
      });
      continue;
    }
    codes.forEach((code, index) => {
      // A district that was split stands on several lines.
      if (!seen.has(code)) former.push({ line, code, name: names[index] ?? '', communes: '' });
      seen.add(code);
    });
    present.push({
      line,
      code: get('code_2024'),
      name: get('nom_2024'),
      communes: get('insee_com_cog2024'),
      status: get('statut'),
      predecessors: codes,
    });
  }
  const collected = collectDistricts([...former, ...present]);
  if (faults.length > 0) return err([...faults, ...(collected.ok ? [] : collected.error)]);
  return collected;
}

function cells(text: string): string[] {
  return text
    .split('|')
    .map((cell) => cell.trim())
    .filter(Boolean);
}
