import { err, type Result } from '@/lib/result';
import { collectDistricts } from './collect-districts';
import type { DistrictList, ListFault } from './list-fault';
import { missingColumns, type Table } from './read-table';

/**
 * `listeqp2024-cog2024.csv`. Its columns for région, département and EPCI are not read: the commune says them, and of
 * the present year.
 */
export function readDistrictCsv(table: Table): Result<DistrictList, ListFault[]> {
  const missing = missingColumns(table, ['code_qp', 'lib_qp', 'insee_com']);
  if (missing.length > 0) return err(missing);
  return collectDistricts(
    table.rows.map(({ line, get }) => ({
      line,
      code: get('code_qp'),
      name: get('lib_qp'),
      communes: get('insee_com'),
    })),
  );
}
