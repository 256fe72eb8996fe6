import fc from 'fast-check';
import { SECTION_KINDS } from '@/lib/catalogue/model';
import {
  type InitiativeContent,
  initiativeSchema,
  type LeverContent,
  leverSchema,
} from '@/lib/catalogue/schemas';

/** What breaks YAML, Markdown, or a file made of both. */
const PIECES = [
  ...[
    '"',
    "'",
    '’',
    ': ',
    ':',
    ' #',
    '#',
    '---',
    '\n---\n',
    '\n',
    '\n\n',
    '  ',
    ' ',
    '- ',
    '? ',
    '\t',
    '...',
  ],
  ...['{', '}', '[', ']', ', ', '&a', '*a', '!x', '|', '>', '>-', '%', '@', '`', '\\', '\\n', '$x', '<b>'],
  ...[
    'null',
    'true',
    'no',
    '~',
    '12',
    '0x1f',
    '1e3',
    '2016-09',
    '.nan',
    '<<',
    '=',
    'é',
    '😀',
    '👩‍🌾',
    '\u0301',
  ],
  ...[
    '\n### ',
    '\n# ',
    '\n- ',
    '\n    ',
    '{cite=guide:2}',
    'mot',
    'un mot ',
    'x'.repeat(130),
    'Été «\u00a0là\u00a0»',
  ],
  ...[
    '\u00a0',
    '\u202f',
    '\u2028',
    '\u2029',
    '\u0085',
    '\u0007',
    '\u001b',
    '\u007f',
    '\ufeff',
    '\ufffd',
    '\r',
    '\r\n',
  ],
  ...['\n## ', '\n##x', '## Résultats {cite=guide:1}', '\n## Résultats {cite=guide:1}\n'],
];

const text = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 9 }).map((pieces) => pieces.join('')),
  },
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.lorem({ maxCount: 60 }),
);
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const several = <Value>(value: fc.Arbitrary<Value>, minLength = 0) =>
  fc.array(value, { minLength, maxLength: 3 });

const year = fc.integer({ min: 1800, max: 2100 });
const cite = several(
  fc.oneof(
    fc.record({
      source: fc.constant('guide'),
      from: fc.integer({ min: 1, max: 50 }),
      to: fc.integer({ min: 50, max: 100 }),
    }),
    fc.integer({ min: 1, max: 10 }).map((line) => ({ source: 'actes', from: line, to: line })),
  ),
  1,
);
// Postgres has no negative zero.
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0 || 0);
const variant = {
  value: number,
  upTo: optional(number),
  qualifier: optional(fc.constantFrom('environ', 'jusqu’à')),
  year: optional(year),
  note: optional(text),
  cite,
};
const figures = several(
  fc.record({ label: text, unit: text, ...variant, differs: several(fc.record(variant)) }),
);

const sheet = fc.record({
  slug: fc.constant('garage'),
  title: text,
  acronym: optional(text),
  subtitle: optional(text),
  form: fc.constantFrom('complete', 'short'),
  nature: fc.constantFrom('initiative', 'demarche', 'dispositif'),
  summary: text,
  passages: cite,
  structure: fc.record({
    name: optional(text),
    types: fc.subarray(['association', 'aci'], { minLength: 1 }),
  }),
  created: several(fc.record({ year, note: optional(text), cite })),
  asOf: fc.constantFrom('2016', '2016-09'),
  verified: optional(fc.constant('2026-01-31')),
  sectors: fc.shuffledSubarray(['mobilite', 'alimentation'], { minLength: 1 }),
  keywords: fc.shuffledSubarray(['filiere', 'lien-social']),
  places: several(
    fc.record({
      territory: optional(fc.constantFrom('commune:59172', 'pays:BE', 'departement:2A')),
      qpv: fc.constantFrom('unknown', 'none', 'QP059050'),
      wording: text,
      note: optional(text),
      cite,
    }),
    1,
  ),
  levers: fc.record({ id: fc.constant('bailleurs'), because: text, cite }).map((tie) => [tie]),
  figures,
  funding: several(
    fc.record({
      funder: text,
      amount: optional(number.map(Math.abs)),
      share: optional(fc.integer({ min: 0, max: 100 })),
      nature: optional(fc.constantFrom('prêt', 'chiffre d’affaires')),
      year: optional(year),
      note: optional(text),
      cite,
    }),
  ),
  partners: several(
    fc.record({ name: text, kind: fc.constantFrom('etat', 'structure-ess'), role: optional(text), cite }),
  ),
  disagreements: several(
    fc.record({
      about: text,
      statements: fc.array(fc.record({ says: text, cite }), { minLength: 2, maxLength: 3 }),
    }),
  ),
  contact: optional(
    fc.record(
      {
        organisation: optional(text),
        website: optional(fc.constantFrom('https://exemple.fr/?a={b}&c=[d]#e:f', "http://exemple.fr/l'%22")),
        email: optional(fc.constant('contact@exemple.fr')),
        address: optional(text),
      },
      { requiredKeys: [] },
    ),
  ),
  related: fc.subarray(['epicerie']),
  sections: fc
    .subarray([...SECTION_KINDS], { minLength: 1, maxLength: 4 })
    .chain((kinds) =>
      fc.tuple(...kinds.map((kind) => fc.record({ kind: fc.constant(kind), markdown: text, cite }))),
    ),
});

const lever = fc.record({
  slug: fc.constant('bailleurs'),
  title: text,
  order: fc.integer({ min: 1, max: 99 }),
  stake: text,
  audience: fc.shuffledSubarray(['commune', 'acteurs_ess'], { minLength: 1 }),
  actions: several(
    fc.record({ do: text, for: fc.shuffledSubarray(['acteurs_ess', 'etat'], { minLength: 1 }), cite }),
    1,
  ),
  figures,
  attention: several(fc.record({ text, cite })),
  further: several(
    fc.record({
      text,
      url: optional(fc.constant('https://exemple.fr/a,b')),
      cite: fc.oneof(cite, fc.constant([])),
    }),
  ),
  highlights: fc.subarray(['garage', 'epicerie']),
});

/** Sheets and levers that the schemas let through, about the folder of {@link aContentFolder}, with the worst texts. */
export const hostileSheet: fc.Arbitrary<InitiativeContent> = passing(sheet, initiativeSchema);
export const hostileLever: fc.Arbitrary<LeverContent> = passing(lever, leverSchema);
/** A text as the schemas leave it: neither empty, nor with spaces around. */
export const hostileLine: fc.Arbitrary<string> = text.map((line) => line.trim() || 'x');

/** What is left of most random texts once the schema has trimmed them is something: those that are empty become a letter. */
function passing<Content>(
  raw: fc.Arbitrary<unknown>,
  schema: { safeParse(value: unknown): { success: boolean; data?: Content } },
): fc.Arbitrary<Content> {
  return raw
    .map((value) => schema.safeParse(withoutEmptyTexts(value)))
    .filter(({ success }) => success)
    .map(({ data }) => data as Content);
}

function withoutEmptyTexts(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, member) => (typeof member === 'string' && member.trim() === '' ? 'x' : member)),
  );
}
