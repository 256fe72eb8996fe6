import { SECTION_TITLES } from '@/lib/catalogue/model';
import type { DocumentWarning } from '@/lib/importing/document';
import type {
  Passage,
  Recognised,
  RecognisedAmount,
  RecognisedContact,
  RecognisedFigure,
  RecognisedFunding,
  RecognisedLever,
  RecognisedSection,
  RecognisedSheet,
} from './recognise/model';

/**
 * What `import document FILE --dry-run --json` prints: the keys of the contract in its order, then ours. Lines count from 1.
 * An amount that is no funding line is a figure in « € » as well, so that every number of a sheet is in `figures` or `funding`.
 * A figure has one value there: a range (« 4 à 8 % ») is two rows, one for each of its ends, that both say the `range`.
 */
export function toDryRunJson(recognised: Recognised) {
  return {
    source: recognised.source ?? recognised.profile,
    sheets: recognised.sheets.map(toSheet),
    levers: recognised.levers.map(toLever),
    glossary: recognised.glossary.map(({ acronym, expansion, line }) => ({ acronym, expansion, line })),
    warnings: recognised.warnings.map(toWarning),
    leftOver: recognised.leftOver.map(({ from, to, reason }) => ({ startLine: from, endLine: to, reason })),
    profile: recognised.profile,
    lineCount: lastLine(recognised),
  };
}

/** Every line is somewhere: the last of them is the last of the document. */
function lastLine({ sheets, levers, glossary, leftOver }: Recognised): number {
  return [...sheets, ...levers, ...glossary, ...leftOver].reduce((last, { to }) => Math.max(last, to), 0);
}

function toSheet(sheet: RecognisedSheet) {
  return {
    title: sheet.title,
    form: sheet.form,
    startLine: sheet.from,
    endLine: sheet.to,
    page: sheet.page,
    placeText: sheet.place?.text ?? null,
    sections: sheet.sections.map(toSection),
    figures: [...sheet.figures, ...unfunded(sheet).map(amountToFigure)].flatMap(toFigures).sort(byLine),
    funding: sheet.funding.map(toFunding),
    contact: toContact(sheet.contact),
    warnings: sheet.warnings.map(toWarning),
    introduction: sheet.introduction && toPassage(sheet.introduction),
    place: sheet.place && toPassage(sheet.place),
    amounts: sheet.amounts.flatMap(toAmounts),
    boxes: sheet.boxes.map(({ heading, reason, ...passage }) => ({ heading, reason, ...toPassage(passage) })),
  };
}

function toSection({ heading, headingRange, kind, text, ranges }: RecognisedSection) {
  return {
    heading,
    // As the API writes it: « business-model ».
    kind: kind?.replace('_', '-') ?? null,
    text,
    startLine: Math.min(headingRange.from, ...ranges.map(({ from }) => from)),
    endLine: Math.max(headingRange.to, ...ranges.map(({ to }) => to)),
    headingLine: headingRange.from,
    kindTitle: kind && SECTION_TITLES[kind],
    ranges: ranges.map(toLines),
  };
}

function toFigures({ label, value, unit, year, line, upTo, qualifier, printed }: RecognisedFigure) {
  return toEnds(value, upTo).map(({ end, range }) => ({
    label,
    value: end,
    unit,
    year,
    line,
    range,
    qualifier,
    printed,
  }));
}

/** The values that a number gives: itself, or both ends of a range. */
function toEnds(value: number, upTo: number | null) {
  if (upTo === null) return [{ end: value, range: null }];
  return [value, upTo].map((end) => ({ end, range: [value, upTo] }));
}

/** The amounts that no funding line of the sheet carries, from the same line. */
function unfunded({ amounts, funding }: RecognisedSheet): RecognisedAmount[] {
  return amounts.filter(
    ({ euros, line }) => !funding.some((given) => given.euros === euros && given.line === line),
  );
}

function amountToFigure({ euros, upTo, label, year, line, printed }: RecognisedAmount): RecognisedFigure {
  return { label, value: euros, upTo, unit: '€', qualifier: null, year, line, printed };
}

function toAmounts({ euros, upTo, label, year, line, printed }: RecognisedAmount) {
  return toEnds(euros, upTo).map(({ end, range }) => ({ amountEur: end, label, year, line, range, printed }));
}

function toFunding({ funder, euros, share, year, note, line }: RecognisedFunding) {
  return { funder, amountEur: euros, note, line, share, year };
}

function toContact({ people, emails, phones, websites, address, organisation, ranges }: RecognisedContact) {
  return {
    people: people.map(({ name, role, email, phone, line }) => ({ name, role, email, phone, line })),
    emails,
    phones,
    websites,
    address,
    organisation,
    ranges: ranges.map(toLines),
  };
}

function toLever({
  title,
  from,
  to,
  page,
  stake,
  actions,
  examples,
  further,
  figures,
  warnings,
}: RecognisedLever) {
  return {
    title,
    startLine: from,
    endLine: to,
    page,
    stake: stake && toPassage(stake),
    actions: actions.map(toPassage),
    examples: examples.map(({ title: name, ...passage }) => ({ title: name, ...toPassage(passage) })),
    further: further.map(toPassage),
    figures: figures.flatMap(toFigures),
    warnings: warnings.map(toWarning),
  };
}

/** A text, the line that it begins on, and all its lines. */
function toPassage({ text, ranges }: Passage) {
  return { text, line: Math.min(...ranges.map(({ from }) => from)), ranges: ranges.map(toLines) };
}

function toLines({ from, to }: { from: number; to: number }) {
  return { startLine: from, endLine: to };
}

function toWarning({ line, message }: DocumentWarning) {
  return { line, message };
}

function byLine(a: { line: number }, b: { line: number }): number {
  return a.line - b.line;
}
