/** How a content file begins a section: `## Canonical title {cite=source:1-2}`. A line of a section's text never looks like it. */
export const SECTION_HEADING = /^##\s+(.+?)\s*(?:\{cite=([^}]*)\})?\s*$/;

const CONTROL = /[^\P{Cc}\t\n]/u;

/** A text that no content file can hold: where it is, what is wrong and how to put it right. */
export type UnwritableText = { field: string; message: string };

/**
 * The sections whose Markdown would not come back from their content file as it went: a line would be read as another section,
 * or a character would be refused. Every other text can be written, whatever it holds. Line ends are « \n » by then.
 */
export function findUnwritableTexts(sections: { kind: string; markdown: string }[]): UnwritableText[] {
  return sections.flatMap(({ kind, markdown }) => {
    const field = `sections.${kind}`;
    const heading = markdown.split('\n').find((line) => SECTION_HEADING.test(line));
    return [
      ...(heading === undefined
        ? []
        : [
            {
              field,
              message: `la ligne « ${heading.trim().slice(0, 60)} » serait lue comme le début d’une autre section : écrivez cet intertitre avec « ### ».`,
            },
          ]),
      ...(CONTROL.test(markdown)
        ? [{ field, message: 'ce texte contient un caractère de contrôle, invisible : supprimez-le.' }]
        : []),
    ];
  });
}
