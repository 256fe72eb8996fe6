import { CsvError, parse } from 'csv-parse/sync';
import { err, ok, type Result } from '@/lib/result';
import type { ListFault } from './list-fault';

/** A CSV file: its columns in lower case, its rows by column, with the line each one ends on. */
export type Table = { columns: string[]; rows: TableRow[] };

export type TableRow = { line: number; get: (column: string) => string };

/** Cuts a CSV text, whatever its delimiter, into rows; every row must have as many cells as the first. */
export function readTable(text: string): Result<Table, ListFault[]> {
  let records: { record: string[]; info: { lines: number } }[];
  try {
    const options = {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      trim: true,
    } as const;
    // Its types forget that `info` changes what comes out.
    records = parse(text, options) as unknown as typeof records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : null;
    return err([
      {
        line,
        message: 'un guillemet n’est pas fermé, ou en suit un autre : ouvrez et réenregistrez ce CSV.',
      },
    ]);
  }
  const [header, ...body] = records.filter(({ record }) => record.some((cell) => cell !== ''));
  if (!header) return err([{ line: null, message: 'ce fichier est vide.' }]);

  const columns = header.record.map((column) => column.toLowerCase());
  const faults = body
    .filter(({ record }) => record.length !== columns.length)
    .map(({ record, info }) => ({
      line: info.lines,
      message: `${record.length} colonnes au lieu de ${columns.length} : il manque un délimiteur ou des guillemets.`,
    }));
  if (faults.length > 0) return err(faults);
  const rows = body.map(({ record, info }) => ({
    line: info.lines,
    get: (column: string) => record[columns.indexOf(column)] ?? '',
  }));
  return ok({ columns, rows });
}

function delimiterOf(text: string): string {
  const [header = ''] = text.split(/\r?\n/, 1);
  const count = (sign: string) => header.split(sign).length;
  return [';', ',', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ';');
}

/** A fault for each column that the file should have and has not. */
export function missingColumns({ columns }: Table, expected: string[]): ListFault[] {
  return expected
    .filter((column) => !columns.includes(column))
    .map((column) => ({
      line: 1,
      message: `la colonne « ${column} » manque ; lues : ${columns.slice(0, 20).join(', ')}.`,
    }));
}
