import type { DocumentLine, DocumentWarning, LineRange } from '@/lib/importing/document';
import { readFlow } from '../flow';
import type { RecognisedSection } from '../model';
import { columnNames, columnTableText, tableRows } from './column-table';
import type { ColumnTableRule, FoundHeading } from './find-headings';
import { mendHeading } from './fold-heading';
import type { LaidSection } from './lay-out';
import type { PrintedLine } from './printed-lines';
import type { SheetRules } from './rules';
import { labelOnItsLine, toRows } from './table-rows';

/** Sections with their text in Markdown: paragraphs, lists, and « **label** : text » for the rows of a table. */
export function toSections(
  lines: DocumentLine[],
  printed: PrintedLine[],
  sections: LaidSection[],
  rules: SheetRules,
  warnings: DocumentWarning[],
): RecognisedSection[] {
  return sections.map(({ heading, ranges }) => {
    if (heading.what.as === 'table')
      return toTableSection(lines, printed, heading, heading.what.rule, ranges, warnings);
    const { kind, rows, scattered } =
      heading.what.as === 'section' ? heading.what.rule : { kind: null, rows: false, scattered: false };
    if (scattered) {
      warnings.push({
        line: heading.range.from,
        message:
          'Ces chiffres sont disposés autour d’une image\u00A0: vérifiez quel nombre va à quel libellé.',
      });
    }
    const printedHeading = readFlow(lines, [heading.range]).text.replace(/\s+/g, ' ');
    if (ranges.length === 0) {
      warnings.push({
        line: heading.range.from,
        message: `Rien ne suit le titre «\u00A0${mendHeading(printedHeading)}\u00A0».`,
      });
    }
    const text = rows ? rowsText(lines, printed, ranges, rules) : joinCapitals(readFlow(lines, ranges).text);
    return {
      heading: mendHeading(heading.inline ?? printedHeading.replace(/^- /, '')),
      headingRange: heading.range,
      kind,
      ranges,
      text: heading.inline ? text.slice(heading.inline.length).trim() : text,
    };
  });
}

function toTableSection(
  lines: DocumentLine[],
  printed: PrintedLine[],
  heading: FoundHeading,
  rule: ColumnTableRule,
  ranges: LineRange[],
  warnings: DocumentWarning[],
): RecognisedSection {
  const rows = tableRows(printed, ranges, rule);
  const named = rows.find(({ name }) => name === rule.heading)?.from ?? heading.range.from;
  warnings.push({
    line: heading.range.from,
    message:
      'Un tableau de plusieurs colonnes a été mis à plat\u00A0: vérifiez quelle valeur va à quelle colonne.',
  });
  return {
    heading: rule.heading,
    headingRange: { from: named, to: named },
    kind: rule.kind,
    ranges,
    text: columnTableText(lines, printed, columnNames(printed, heading.range), rows),
  };
}

function rowsText(
  lines: DocumentLine[],
  printed: PrintedLine[],
  ranges: LineRange[],
  rules: SheetRules,
): string {
  return toRows(printed, ranges, rules)
    .map(({ label, text: textRanges }) => {
      const text = readFlow(lines, textRanges).text;
      if (label) return labelled(readFlow(lines, [label]).text, text);
      const inline = labelOnItsLine(text, rules);
      return inline ? labelled(inline, text.slice(inline.length).trim()) : text;
    })
    .join('\n\n');
}

/** « **label** : text », the text below when it is a list. */
function labelled(label: string, text: string): string {
  const name = `**${label.replace(/\s*:\s*$/, '')}**\u00A0:`;
  const body = text.replace(/^• ?/, '- ').replace(/^(- .*)\n\n(?=- )/, '$1\n');
  return body.startsWith('- ') ? `${name}\n\n${body}` : `${name} ${body}`;
}

/** A name in capitals torn over several paragraphs, as one. */
function joinCapitals(text: string): string {
  return text.replace(/^([^\p{Ll}\n]+)\n\n(?=[^\p{Ll}\n]+$)/gmu, '$1 ');
}
