/** What is counted, in the order it is shown. */
export const MEASURES = [
  'sheets',
  'forms',
  'pages',
  'places',
  'sections',
  'section-lines',
  'figures',
  'amounts',
  'years',
  'funders',
  'contacts',
  'people',
  'emails',
  'phones',
  'websites',
  'addresses',
  'levers',
  'actions',
  'examples',
  'glossary',
] as const;

export type Measure = (typeof MEASURES)[number];

/**
 * `right` as expected · `wrong` given with a fault · `missed` expected and not given · `invented` given and not expected ·
 * `allowed` given, and two readers could differ on it.
 */
export type Outcome = 'right' | 'wrong' | 'missed' | 'invented' | 'allowed';

/** One thing compared. `line` is the line of the source, null when the thing has none. */
export type Finding = {
  measure: Measure;
  outcome: Outcome;
  subject: string;
  line: number | null;
  what: string;
};

/** `recall` and `invented` are shares, from 0 to 1; null when there is nothing to share. */
export type Tally = {
  expected: number;
  right: number;
  given: number;
  invented: number;
  /** Given, and left to the judgement of the reader: how much of the score is a matter of opinion. */
  allowed: number;
  recall: number | null;
  inventedShare: number | null;
};

export function tally(findings: Finding[], measure: Measure): Tally {
  const count = (...outcomes: Outcome[]) =>
    findings.filter((one) => one.measure === measure && outcomes.includes(one.outcome)).length;
  const right = count('right');
  const expected = right + count('wrong', 'missed');
  const invented = count('invented');
  const allowed = count('allowed');
  const given = right + invented + allowed + count('wrong');
  return {
    expected,
    right,
    given,
    invented,
    allowed,
    recall: expected === 0 ? null : right / expected,
    inventedShare: given === 0 ? null : invented / given,
  };
}
