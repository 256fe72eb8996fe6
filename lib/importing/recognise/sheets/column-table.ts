import type { DocumentLine, LineRange } from '@/lib/importing/document';
import { mendLine, readFlow } from '../flow';
import type { ColumnTableRule } from './find-headings';
import { type PrintedLine, textRanges } from './printed-lines';

export type ColumnTableRow = LineRange & { name: string };

/** What the columns are about: the header cut where its first word comes again. */
export function columnNames(printed: PrintedLine[], { from, to }: LineRange): string[] {
  const header = printed
    .slice(from - 1, to)
    .map(({ text }) => text)
    .join(' ');
  const first = header.split(' ')[0] ?? header;
  return header.split(` ${first} `).map((name, index) => (index === 0 ? name : `${first} ${name}`));
}

/** The rows, each from the line that its first word opens to the next row. */
export function tableRows(
  printed: PrintedLine[],
  ranges: LineRange[],
  rule: ColumnTableRule,
): ColumnTableRow[] {
  const rows: ColumnTableRow[] = [];
  for (const { from, to } of ranges) {
    for (let number = from; number <= to; number++) {
      const text = printed[number - 1]?.text ?? '';
      const name = rule.rows.find(
        (row) => text.startsWith(`${row} `) && !rows.some((other) => other.name === row),
      );
      const last = rows.at(-1);
      if (name) rows.push({ name, from: number, to: number });
      else if (last && text !== '') last.to = number;
    }
  }
  return rows;
}

/**
 * The table as Markdown. A row of lists gives as many items to each column, in their order; any other row is left on one line,
 * since nothing tells where a column ends.
 */
export function columnTableText(
  lines: DocumentLine[],
  printed: PrintedLine[],
  columns: string[],
  rows: ColumnTableRow[],
): string {
  return rows
    .map((row) => {
      const items = itemsOf(lines, printed, row);
      const each = items.length / columns.length;
      if (!Number.isInteger(each) || each === 0) {
        const text = readFlow(lines, textRanges(printed, row.from, row.to)).text.replace(/\s+/g, ' ');
        return `**${row.name}**\u00A0:${text.slice(row.name.length)} (${columns.join(', ')})`;
      }
      return columns
        .map((column, index) => {
          const own = items.slice(index * each, (index + 1) * each);
          return `**${row.name}, ${column}**\u00A0:\n\n${own.map((item) => `- ${item}`).join('\n')}`;
        })
        .join('\n\n');
    })
    .join('\n\n');
}

/** The items of a row; lines of an item that name somebody, « Région : 200 K€ », are set apart by a semicolon. */
function itemsOf(
  lines: DocumentLine[],
  printed: PrintedLine[],
  { name, from, to }: ColumnTableRow,
): string[] {
  const items: string[] = [];
  for (const { number, text } of printed.slice(from - 1, to)) {
    const content = number === from ? text.slice(name.length).trim() : text;
    const whole = mendLine(lines[number - 1]?.text ?? '').slice(-content.length);
    if (content === '') continue;
    if (/^[•]/.test(content)) items.push(whole.replace(/^•\s*/, ''));
    else if (items.length > 0) items.push(joinToItem(items.pop() ?? '', whole));
  }
  return items;
}

function joinToItem(item: string, line: string): string {
  const isNamed = /^\p{Lu}[^:]* :/u.test(line) && !item.endsWith(':');
  return `${item}${isNamed ? '\u00A0;' : ''} ${line}`;
}
