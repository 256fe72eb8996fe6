/** Something in `content/` that a person can mend: which file, where, which field, what is wrong and how to put it right. */
export type ContentFault = { file: string; line: number | null; field: string | null; message: string };

/** One line for the terminal: `initiatives/vrac.md:12  figures.0.value  attendu : un nombre`. */
export function faultLine({ file, line, field, message }: ContentFault): string {
  const where = line === null ? file : `${file}:${line}`;
  return [where, field, message].filter(Boolean).join('  ');
}
