import { SECTION_KINDS, SECTION_TITLES, type SectionKind } from '@/lib/catalogue/model';
import type { Passage } from '@/lib/catalogue/schemas';
import type { LineRange } from '@/lib/importing/document';
import type { RecognisedSection, RecognisedSheet } from '@/lib/importing/recognise/model';
import { quoted } from '@/lib/text/french';
import { toCite } from './cite';
import type { DraftParts } from './draft-parts';

type Part = { heading: string | null; text: string; ranges: LineRange[] };
type DraftSection = { kind: SectionKind; markdown: string; cite: Passage[] };

/**
 * The sections of a draft in canonical order. A kind that comes twice is one section, its headings in bold; a heading of no
 * known kind follows the section before it, and says so.
 * @param introduction kept before the context when the summary does not hold all of it.
 */
export function toSections(
  sheet: RecognisedSheet,
  introduction: Part | null,
  source: string,
  parts: DraftParts,
): DraftSection[] {
  const byKind = new Map<SectionKind, Part[]>(introduction ? [['context', [introduction]]] : []);
  let before: SectionKind | null = null;
  for (const section of sheet.sections) {
    const kind: SectionKind = section.kind ?? before ?? 'further';
    if (section.kind === null) warnUnknown(section, kind, parts);
    const { heading, text, ranges } = section;
    byKind.set(kind, [...(byKind.get(kind) ?? []), { heading, text, ranges }]);
    before = kind;
  }
  const unknown = new Set(sheet.sections.filter(({ kind }) => kind === null).map(({ heading }) => heading));
  return SECTION_KINDS.flatMap((kind) => {
    const pieces = byKind.get(kind);
    if (!pieces) return [];
    const ranges = pieces.flatMap((piece) => piece.ranges);
    const markdown = parts.text(`sections.${kind}`, writePieces(pieces, unknown), ranges);
    return [{ kind, markdown, cite: toCite(source, ranges) }];
  });
}

function writePieces(pieces: Part[], unknown: Set<string>): string {
  const known = pieces.filter(({ heading }) => heading !== null && !unknown.has(heading));
  return pieces
    .map(({ heading, text }) =>
      heading !== null && (known.length > 1 || unknown.has(heading))
        ? `**${heading.trim()}**\n\n${withoutHeadings(text)}`
        : withoutHeadings(text),
    )
    .join('\n\n')
    .trim();
}

/** « ## » would be read as the beginning of another section when the sheet is a file. */
function withoutHeadings(text: string): string {
  return text.replace(/^##?(?=\s)/gm, '###');
}

function warnUnknown(section: RecognisedSection, kind: SectionKind, parts: DraftParts): void {
  parts.warn(
    section.headingRange.from,
    `L’intertitre ${quoted(section.heading)} n’est d’aucun genre connu\u00a0: son texte est dans la section ${quoted(SECTION_TITLES[kind])}.`,
  );
}
