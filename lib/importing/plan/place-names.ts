import type { DocumentLine } from '@/lib/importing/document';
import { sentenceAround } from '@/lib/importing/recognise/facts/sentences';
import { readFlow } from '@/lib/importing/recognise/flow';
import type { RecognisedSheet } from '@/lib/importing/recognise/model';

/** A name of a place as a sheet prints it, and the sentence that gives it. */
export type PlaceName = {
  name: string;
  /** What stands in brackets after it: « Nord », « 93 ». */
  hint: string | null;
  /** Said to be a district: « le quartier de Maurepas ». */
  isDistrict: boolean;
  /** Printed in the place line of the sheet. */
  isPlaceLine: boolean;
  sentence: string;
  line: number;
};

type SheetTexts = Pick<RecognisedSheet, 'place' | 'introduction' | 'sections'>;

const LINK = "(?:(?:de|du|des|la|le|les|sur|sous|en|lès|lez)[\\s-]+|[ld][’'])";
const WORD = "\\p{Lu}[\\p{L}\\p{M}]*(?:[’']\\p{L}+)?";
const NAME = `(?:(?:Le|La|Les)\\s+)?${WORD}(?:(?:\\s+|-)(?:et-)?${LINK}*${WORD})*`;
const HINT = '(?:\\s*\\(([^()]{2,40})\\))?';
/** Elsewhere than in the place line, a name is one of a place only after such words. */
const BEFORE =
  /(?:(?:^|\s|[(’'])(?:à|au|aux|ville\s+d[eu]|ville\s+d[’']|villes\s+de|villes\s+d[’']|communes?\s+(?:d[eu]|d[’'])|commune\s+d[’']|mairie\s+de|maire\s+de|département\s+(?:de|du|de\s+la|d[eu]s)|région\s+(?:de|du)?)|(?:quartiers?|cité)(?:\s+(?:prioritaires?))?(?:\s+(?:de\s+la|de\s+l[’']|des|du|de|d[’']))?(?:\s+les?)?)\s*[«“]?\s*$/iu;
const DISTRICT =
  /(?:quartiers?|cité|résidence)(?:\s+prioritaires?)?(?:\s+(?:de\s+la|de\s+l[’']|des|du|de|d[’']))?(?:\s+l[ae]s?)?\s*[«“]?\s*$/iu;
/** Kinds of sections that say where a project is. */
const PLACED = new Set(['context', 'origin', 'city_policy', 'activities', 'premises']);

/** The names that may be those of places: all those of the place line, then those that follow « à », « ville de », « quartier ». */
export function readPlaceNames(lines: DocumentLine[], sheet: SheetTexts): PlaceName[] {
  const elsewhere = [
    sheet.introduction,
    ...sheet.sections.filter(({ kind }) => kind !== null && PLACED.has(kind)),
  ].filter((passage) => passage !== null);
  return [
    ...(sheet.place ? namesIn(lines, sheet.place.ranges, true) : []),
    ...elsewhere.flatMap(({ ranges }) => namesIn(lines, ranges, false)),
  ];
}

function namesIn(
  lines: DocumentLine[],
  ranges: { from: number; to: number }[],
  isPlaceLine: boolean,
): PlaceName[] {
  const { text, lineAt } = readFlow(lines, ranges);
  return [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(${NAME})${HINT}`, 'gu'))].flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    if (!isPlaceLine && !BEFORE.test(before)) return [];
    const { start, end } = sentenceAround(text, match.index);
    return {
      name: match[1] ?? '',
      hint: match[2]?.trim() ?? null,
      isDistrict: DISTRICT.test(before),
      isPlaceLine,
      sentence: text.slice(start, end).trim().slice(0, LONGEST_SENTENCE),
      line: lineAt(match.index),
    };
  });
}

const LONGEST_SENTENCE = 300;
