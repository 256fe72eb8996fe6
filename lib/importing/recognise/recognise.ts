import type { TextDocument } from '@/lib/importing/document';
import { chooseProfile, listProfiles } from './choose-profile';
import { gapsBetween } from './coverage';
import { recogniseFacts } from './facts/recognise-facts';
import { recogniseGlossary } from './glossary/recognise-glossary';
import { explainLeftOver } from './left-over';
import { recogniseLevers } from './levers/recognise-levers';
import type { Recognised, RecognisedSheet } from './model';
import type { Profile } from './profile';
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
  const allSheets = [...sheets, ...(levers?.sheets ?? [])].sort((a, b) => a.from - b.from);
  const glossary = profile.glossary ? recogniseGlossary(document, profile.glossary) : [];
  const taken = [...glossary, ...allSheets, ...(levers?.levers ?? []), ...(levers?.leftOver ?? [])];
  const gaps = gapsBetween(taken, document.lines.length);
  return {
    profile: profile.id,
    source: profile.source,
    sheets: allSheets.map((sheet) => withFacts(document, sheet)),
    levers: levers?.levers ?? [],
    glossary,
    leftOver: [...(levers?.leftOver ?? []), ...explainLeftOver(document.lines, gaps, profile.leftOver)].sort(
      (a, b) => a.from - b.from,
    ),
    warnings: [...document.warnings, ...(levers?.warnings ?? [])],
  };
}

function withFacts(document: TextDocument, structure: SheetStructure): RecognisedSheet {
  const { contactRanges: _, ...sheet } = structure;
  const { warnings, ...facts } = recogniseFacts(document, structure);
  const all = [...sheet.warnings, ...warnings].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { ...sheet, ...facts, warnings: all };
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
