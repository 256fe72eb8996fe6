import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { SECTION_KINDS } from '@/lib/catalogue/model';
import { wordings } from './wordings';

/** A regular expression that reads Unicode letters and is looked for everywhere in a text. */
const everywhere = z.string().transform((pattern) => new RegExp(pattern, 'gu'));
const somewhere = z.string().transform((pattern) => new RegExp(pattern, 'u'));
/** One that must match where it is tried. */
const here = z.string().transform((pattern) => new RegExp(pattern, 'uy'));
const folded = z.array(z.string()).transform((words) => new Set(words));
/** Several regular expressions, one of which is looked for between two others. */
const oneOf = (before: string, after: string, flags: string) =>
  z
    .array(z.string())
    .transform((patterns) => new RegExp(`${before}(?:${patterns.join('|')})${after}`, flags));
const units = z.array(z.string()).transform((names) => new Set(names));
const whateverCase = z.string().transform((pattern) => new RegExp(pattern, 'iu'));
const count = z.record(z.string(), z.number());

const vocabularySchema = z.strictObject({
  numbers: z.strictObject({ words: count, approximate: count, scales: count, known: folded }),
  money: z.strictObject({
    units: z.array(z.strictObject({ pattern: here, worth: z.number() })),
    suffix: here,
    nouns: folded,
    speaks: folded,
  }),
  units: z.strictObject({
    symbols: z.array(
      z.strictObject({ pattern: z.string(), unit: z.string(), anyCase: z.boolean().default(false) }),
    ),
    adjectives: folded,
    never: folded,
    ofTheText: folded,
    undetermined: everywhere,
    invariable: folded,
    wordings: z.array(
      z.strictObject({ pattern: everywhere, value: z.number(), unit: z.string().optional() }),
    ),
    ratios: z.array(z.strictObject({ pattern: somewhere, unit: z.string() })),
  }),
  qualifiers: z.array(
    z.strictObject({
      before: whateverCase,
      qualifier: z.enum(['environ', 'plus de', 'près de', 'moins de', 'au moins', 'jusqu’à']),
    }),
  ),
  labels: z.strictObject({
    measures: units,
    lasting: units,
    times: units,
    partOf: somewhere,
    sums: everywhere,
    rates: everywhere,
    stops: oneOf('\\s+', '.*$', 'u'),
    shareStops: somewhere,
    joints: everywhere,
    clauseJoints: everywhere,
    pauses: everywhere,
    pronouns: whateverCase,
    leadsToNumber: wordings,
    opening: wordings,
    keptOpening: wordings,
    misleading: wordings,
    infinitives: somewhere,
    states: somewhere,
    trailing: wordings,
    lastComplement: somewhere,
    groups: somewhere,
    governs: whateverCase,
    vague: folded,
    holds: z
      .strictObject({ links: z.array(z.string()), adverbs: z.array(z.string()) })
      .transform(
        ({ links, adverbs }) =>
          new RegExp(`^(.+)\\s+(${links.join('|')})(?:\\s+(?:${adverbs.join('|')}))*\\s*$`, 'iu'),
      ),
    notHolders: whateverCase,
    complement: whateverCase,
    verbs: somewhere,
    ages: whateverCase,
    ageJoints: everywhere,
    later: somewhere,
    destined: somewhere,
    devoted: somewhere,
    waits: whateverCase,
    subjects: whateverCase,
    beforeNoun: whateverCase,
  }),
  years: z.strictObject({
    headings: whateverCase,
    goesOn: somewhere,
    since: whateverCase,
    texts: whateverCase,
    when: whateverCase,
    periods: whateverCase,
    another: somewhere,
    answers: whateverCase,
    surveys: whateverCase,
  }),
  notQuantities: z.array(everywhere),
  streets: somewhere,
  funding: z.strictObject({
    kinds: z.array(z.enum(SECTION_KINDS)),
    headings: folded,
    pays: whateverCase,
    paysAnywhere: whateverCase,
    given: whateverCase,
    unitPrice: whateverCase,
    notBudget: whateverCase,
    labels: z.strictObject({ pays: somewhere, doesNot: somewhere }),
    heads: z.array(
      z.strictObject({
        pattern: z
          .string()
          .transform((head) => new RegExp(`(?<![\\p{L}\\p{N}-])(?:${head})(?![\\p{L}\\p{N}])`, 'gu')),
        words: z.boolean().default(false),
      }),
    ),
    plurals: z.array(
      z.strictObject({
        many: z.string().transform((many) => new RegExp(`^(?:${many})(?!\\p{L})`, 'u')),
        one: z.string(),
      }),
    ),
    sentences: z
      .strictObject({
        verbs: z.array(z.string()),
        sayings: z.array(z.string()),
        afterName: z.array(z.string()),
      })
      .transform(({ verbs, sayings, afterName }) => ({
        said: new RegExp(`(?<![\\p{L}’'])(?:${[...verbs, ...sayings].join('|')})(?!\\p{L})`, 'u'),
        afterName: new RegExp(`\\s+(?:${[...verbs, ...afterName].join('|')})(?!\\p{L}).*$`, 'iu'),
      })),
    sums: whateverCase,
    schemes: whateverCase,
    notFunders: z.array(z.string()),
    rates: somewhere,
    notes: somewhere,
  }),
  contact: z.strictObject({
    phoneMark: everywhere,
    mailMark: everywhere,
    civility: z.string(),
    generic: folded,
    roles: z.array(z.string()),
    organisations: folded,
    neverInNames: folded,
  }),
});

/** How quantities, amounts, funders and people are written in French: `lib/importing/profiles/facts.yaml`, checked. */
export type FactsVocabulary = z.output<typeof vocabularySchema>;

let vocabulary: FactsVocabulary | undefined;

/** @throws when the file does not follow its schema: it is part of the product */
export function factsVocabulary(): FactsVocabulary {
  vocabulary ??= vocabularySchema.parse(
    parse(readFileSync(join(process.cwd(), 'lib/importing/profiles/facts.yaml'), 'utf8')),
  );
  return vocabulary;
}
