import { isSameFunder, isSameWording, siteOf } from '@/tests/eval/alike';
import type { SheetExpectation } from '@/tests/eval/expectation';
import type { Finding, Measure } from '@/tests/eval/finding';
import type { GivenSheet } from '@/tests/eval/given';
import { distance, type LineMap } from '@/tests/eval/lines';
import { hashEmail, hashName, hashPhone } from '@/tests/eval/personal';

/** Lines between where a funder is printed and the line of the funding. */
const SAME_SENTENCE = 4;

/**
 * Compares the contact block, piece by piece, then as a whole: it is right when nothing of it is missing, wrong or too much.
 * Findings never show personal data, only their hashes.
 */
export function scoreContact(wanted: SheetExpectation, { contact }: GivenSheet): Finding[] {
  const { title: subject, contact: expected } = wanted;
  const emails = [...contact.emails, ...contact.people.flatMap(({ email }) => email ?? [])];
  const phones = [...contact.phones, ...contact.people.flatMap(({ phone }) => phone ?? [])];
  const allowed = new Set(expected.otherWebsites.map(siteOf));
  const line = wanted.endLine;
  const parts = [
    ...compareSets(
      'people',
      expected.nameHashes,
      contact.people.map(({ name }) => hashName(name)),
    ),
    ...compareSets('emails', expected.emailHashes, emails.map(hashEmail)),
    ...compareSets('phones', expected.phoneHashes, phones.map(hashPhone)),
    ...compareSets(
      'websites',
      expected.websites.map(siteOf),
      contact.websites.map(siteOf).filter((site) => !allowed.has(site)),
    ),
    ...compareAddresses(expected.address, contact.address),
  ].map((part) => ({ ...part, subject, line }));
  const faults = parts.filter(({ outcome }) => outcome !== 'right');
  const what = faults.map((part) => `${part.measure} ${part.outcome}`).join(', ');
  return [
    ...parts,
    { measure: 'contacts', outcome: faults.length === 0 ? 'right' : 'wrong', subject, line, what },
  ];
}

type Part = Pick<Finding, 'measure' | 'outcome' | 'what'>;

function compareSets(measure: Measure, expected: string[], given: string[]): Part[] {
  const [wanted, found] = [new Set(expected), new Set(given)];
  return [
    ...[...wanted].map((what): Part => ({ measure, outcome: found.has(what) ? 'right' : 'missed', what })),
    ...[...found].flatMap((what): Part[] =>
      wanted.has(what) ? [] : [{ measure, outcome: 'invented', what }],
    ),
  ];
}

function compareAddresses(expected: string | null, given: string | null): Part[] {
  if (expected === null)
    return given === null ? [] : [{ measure: 'addresses', outcome: 'invented', what: given }];
  if (given === null) return [{ measure: 'addresses', outcome: 'missed', what: expected }];
  const outcome = isSameWording(expected, given) ? 'right' : 'wrong';
  return [{ measure: 'addresses', outcome, what: `${expected} (donné : ${given})` }];
}

/** Compares who pays: the name, and the sentence it is in. */
export function scoreFunders(wanted: SheetExpectation, given: GivenSheet, lines: LineMap): Finding[] {
  const subject = wanted.title;
  const isHere = (funder: SheetExpectation['funders'][number], one: GivenSheet['funding'][number]) =>
    isSameFunder(funder.name, one.funder) && distance(lines, one.line, funder.line) <= SAME_SENTENCE;
  const found = wanted.funders.flatMap((funder): Finding[] => {
    const isFound = given.funding.some((one) => isHere(funder, one));
    if (funder.optional && !isFound) return [];
    const outcome = funder.optional ? 'allowed' : isFound ? 'right' : 'missed';
    return [{ measure: 'funders', outcome, subject, line: funder.line, what: funder.name }];
  });
  const extra = given.funding
    .filter((one) => one.funder !== null && !wanted.funders.some((funder) => isHere(funder, one)))
    .map((one): Finding => {
      const line = lines(one.line).from;
      return { measure: 'funders', outcome: 'invented', subject, line, what: one.funder ?? '' };
    });
  return [...found, ...extra];
}
