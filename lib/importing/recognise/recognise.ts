import type { DocumentWarning, TextDocument } from '@/lib/importing/document';
import { chooseProfile, listProfiles } from './choose-profile';
import { uncovered } from './coverage';
import { recogniseFacts } from './facts/recognise-facts';
import { recogniseGlossary } from './glossary/recognise-glossary';
import { explainLeftOver, joinLeftOver } from './left-over';
import { recogniseLevers } from './levers/recognise-levers';
import type { LeftOver, Recognised, RecognisedSheet } from './model';
import type { Profile } from './profile';
import { sortContactLines } from './sheets/contact-left-over';
import { recogniseSheets } from './sheets/recognise-sheets';
import type { SheetStructure } from './sheets/structure';

/**
 * What a document holds, by the rules of a profile: sheets first, then levers in what is left, the glossary, and every other
 * line with the reason why it belongs to nothing. Without a profile nothing is recognised, and a warning says so.
 */
export function recognise(
  document: TextDocument,
  profile: Profile | null = chooseProfile(document),
): Recognised {
  if (!profile) return withoutProfile(document);
  const sheets = profile.sheets ? recogniseSheets(document, profile.sheets) : [];
  const levers = profile.levers ? recogniseLevers(document, profile.levers, sheets) : null;
  const read = [...sheets, ...(levers?.sheets ?? [])]
    .sort((a, b) => a.from - b.from)
    .map((sheet) => withFacts(document, sheet, profile));
  const recognised = {
    sheets: read.map(({ sheet }) => sheet),
    levers: levers?.levers ?? [],
    glossary: profile.glossary ? recogniseGlossary(document, profile.glossary) : [],
    leftOver: [...read.flatMap(({ leftOver }) => leftOver), ...(levers?.leftOver ?? [])],
  };
  const gaps = uncovered(recognised, document.lines);
  const others = explainLeftOver(document.lines, gaps, profile.leftOver);
  return {
    ...recognised,
    profile: profile.id,
    source: profile.source,
    leftOver: joinLeftOver([...recognised.leftOver, ...others]),
    warnings: [...document.warnings, ...(levers?.warnings ?? []), ...warnOfPages(sheets)],
  };
}

/** Of a publication whose pages bear no number that can be read: its sheets do not say it each. */
function warnOfPages(sheets: SheetStructure[]): DocumentWarning[] {
  if (sheets.length === 0 || sheets.some(({ page }) => page !== null)) return [];
  const message =
    'Pages inconnues\u00A0: aucun numéro de page n’a pu être établi, et les fiches n’en ont pas.';
  return [{ line: null, message }];
}

function withFacts(
  document: TextDocument,
  structure: SheetStructure,
  { sheets: rules }: Profile,
): { sheet: RecognisedSheet; leftOver: LeftOver[] } {
  const { contactRanges: _, ...sheet } = structure;
  const { warnings, contact, ...facts } = recogniseFacts(document, structure);
  const all = [...sheet.warnings, ...warnings].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  // A profile without sheets has short ones only, drawn from other texts: they have no contact block.
  const { ranges, leftOver } = rules
    ? sortContactLines(document.lines, contact, rules.contact)
    : { ranges: [], leftOver: [] };
  return { sheet: { ...sheet, ...facts, contact: { ...contact, ranges }, warnings: all }, leftOver };
}

function withoutProfile(document: TextDocument): Recognised {
  const known = listProfiles()
    .map(({ label }) => `« ${label} »`.replace(/« | »/g, (mark) => mark.replace(' ', '\u00A0')))
    .join(', ');
  const lineCount = document.lines.length;
  return {
    profile: 'aucun',
    source: null,
    sheets: [],
    levers: [],
    glossary: [],
    leftOver:
      lineCount === 0 ? [] : [{ from: 1, to: lineCount, reason: 'aucun profil ne reconnaît ce document' }],
    warnings: [
      ...document.warnings,
      {
        line: null,
        message: `Aucun profil ne reconnaît ce document\u00A0: il n’a la forme d’aucune de ces publications, ${known}. Pour une autre forme, ajoutez un profil dans lib/importing/profiles.`,
      },
    ],
  };
}
