const LIGATURES = /[\ufb00-\ufb06]/g;
const SOFT_HYPHEN = '\u00ad';

/** The letters that a line shows: ligatures opened, soft hyphens where they show, which is at the end of a line only. */
export function printedText(text: string): string {
  const opened = text.replace(LIGATURES, (ligature) => ligature.normalize('NFKC')).trim();
  const shown = opened.endsWith(SOFT_HYPHEN) ? `${opened.slice(0, -1)}-` : opened;
  return shown.replaceAll(SOFT_HYPHEN, '');
}
