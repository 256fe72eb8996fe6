/** A sign that Excel, LibreOffice or Sheets read as the beginning of a formula, whatever spaces, quotes and invisible characters come before. */
const SIGN = '[\\s\\p{Cf}\\p{Cc}"]*[=+\\-@＝＋－＠]';

/** A text that begins like a formula, or with what Excel may drop to find one. */
const AT_START = new RegExp(`^(?=${SIGN}|[\\t\\r\\n])`, 'u');

/** The same where a program that splits on « ; », tabs or lines without minding our quotes would begin a cell. */
const AFTER_SEPARATOR = new RegExp(`(?:\\r\\n|[;\\t\\r\\n])(?=${SIGN})`, 'gu');

/**
 * The text with an apostrophe before whatever a spreadsheet would run: it is then shown, not computed. Texts that hold no
 * such thing come back as they are; a text neutralised twice is the same as once.
 */
export function neutraliseFormulas(text: string): string {
  return text.replace(AFTER_SEPARATOR, "$&'").replace(AT_START, "'");
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
