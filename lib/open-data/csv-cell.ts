/** What Excel, LibreOffice and Sheets may read as the beginning of a formula, in both widths. */
const FORMULA = '=+\\-@＝＋－＠';

/**
 * Where a formula could begin: at the start of the text, or of what a program that splits on « ; », tabs or lines without
 * minding our quotes would take for a cell. Spaces, quotes and invisible characters before the sign do not hide it.
 */
const FORMULA_STARTS = new RegExp(
  `(^|[;\\t\\r\\n])(?=[\\s\\p{Cf}\\p{Cc}"]*[${FORMULA}])|^(?=[\\t\\r\\n])`,
  'gu',
);

/**
 * The text with an apostrophe before whatever a spreadsheet would run: it is then shown, not computed. Texts that hold no
 * such thing come back as they are; a text neutralised twice is the same as once.
 */
export function neutraliseFormulas(text: string): string {
  return text.replace(FORMULA_STARTS, "$1'");
}

/**
 * A record of RFC 4180, formulas neutralised, ended by CRLF. The separator is the comma of the RFC, which every library
 * expects: a spreadsheet set to French asks for it once (the page /donnees says how), a program never asks.
 */
export function toCsvRecord(cells: string[]): string {
  return `${cells.map(toCell).join(',')}\r\n`;
}

function toCell(text: string): string {
  const safe = neutraliseFormulas(text);
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
