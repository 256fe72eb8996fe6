import type { DocumentWarning, LineRange, TextDocument } from '@/lib/importing/document';
import { fold } from '@/lib/text/fold';
import type { LeftOver, RecognisedLever } from '../model';
import type { SheetStructure } from '../sheets/structure';
import { readBlocks } from './blocks';
import type { DraftInitiative, DraftLever } from './draft';
import { leverFigures } from './lever-figures';
import { readZone } from './read-zone';
import type { LeverRules, Zone } from './rules';
import { mayHaveSheet } from './subject';
import { toLever } from './to-lever';
import { exampleToSheet, initiativeToSheet } from './to-short-sheet';
import { findZones } from './zones';

type LeverReading = {
  levers: RecognisedLever[];
  /** Short sheets of the initiatives that levers and pages of examples name; their facts are still to be read. */
  sheets: SheetStructure[];
  leftOver: LeftOver[];
  warnings: DocumentWarning[];
};

/**
 * Reads the levers of a document by the zones of its profile, and the initiatives printed among them. An example that names
 * whom it is about is a sheet as well: its lines are those of the lever too.
 * @param taken lines that something else has claimed: they are not read
 */
export function recogniseLevers(document: TextDocument, rules: LeverRules, taken: LineRange[]): LeverReading {
  const isTaken = (line: number) => taken.some(({ from, to }) => line >= from && line <= to);
  const blocks = readBlocks(document.lines, rules.opensBlock, isTaken);
  const reading: LeverReading = { levers: [], sheets: [], leftOver: [], warnings: [] };
  for (const zone of rules.zones) {
    const found = findZones(zone, blocks);
    if (found.length === 0) reading.warnings.push({ line: null, message: missingZone(zone.part) });
    for (const zoneBlocks of found) {
      const { levers, initiatives, leftOver } = readZone(zone, zoneBlocks, rules.cardTitles);
      reading.leftOver.push(...leftOver);
      for (const draft of levers) addLever(reading, document, draft, zone, rules);
      for (const initiative of initiatives) addInitiative(reading, document, initiative, rules);
    }
  }
  for (const list of [reading.levers, reading.sheets, reading.leftOver]) list.sort((a, b) => a.from - b.from);
  warnOfNamesakes(reading.sheets);
  return reading;
}

function addLever(
  { levers, sheets, leftOver }: LeverReading,
  document: TextDocument,
  draft: DraftLever,
  zone: Zone,
  rules: LeverRules,
): void {
  const { lever, examples } = toLever(document.lines, draft, zone, rules);
  const withoutSheet = examples.filter(({ subject, ...example }) => {
    if (!subject || !mayHaveSheet(subject.name, rules)) return true;
    sheets.push(exampleToSheet(document.lines, { ...example, subject }, rules));
    return false;
  });
  const reason = draft.withoutAction;
  if (reason === null || lever.actions.length > 0) {
    levers.push({ ...lever, figures: leverFigures(document, lever) });
  } else {
    const { titleRanges, stake, further } = lever;
    const passages = [...(stake ? [stake] : []), ...withoutSheet, ...further];
    const ranges = [...titleRanges, ...passages.flatMap((passage) => passage.ranges)];
    leftOver.push(...ranges.map((range) => ({ ...range, reason })));
  }
}

function addInitiative(
  { sheets, leftOver }: LeverReading,
  { lines }: TextDocument,
  initiative: DraftInitiative,
  rules: LeverRules,
): void {
  const sheet = initiativeToSheet(lines, initiative, rules);
  const { from, to } = initiative.title;
  if (sheet) sheets.push(sheet);
  else leftOver.push({ from, to, reason: 'légende' });
}

/** Two passages on the same initiative make two sheets: a person merges them. */
function warnOfNamesakes(sheets: SheetStructure[]): void {
  const first = new Map<string, SheetStructure>();
  for (const sheet of sheets) {
    const name = fold(sheet.title);
    const namesake = first.get(name);
    if (namesake)
      sheet.warnings.push({
        line: sheet.from,
        message: `Une autre fiche porte ce titre, tirée de la ligne ${namesake.from}\u00A0: réunissez-les s’il s’agit de la même initiative.`,
      });
    else first.set(name, sheet);
  }
}

function missingZone(part: string): string {
  return `Ce document n’a pas la partie «\u00A0${part}\u00A0»\u00A0: vérifiez que c’est bien une publication de cette forme.`;
}
