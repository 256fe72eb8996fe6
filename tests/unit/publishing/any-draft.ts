import fc from 'fast-check';
import { KEYWORDS, PARTNER_KINDS, SECTION_KINDS } from '@/lib/catalogue/model';
import { readDraft } from '@/lib/publishing/draft';

const line = fc
  .array(fc.constantFrom('l’atelier', 'emploie', '24', 'personnes', ',', 'à', 'Stains', '\n'), {
    maxLength: 6,
  })
  .map((words) => words.join(' '));
const optional = fc.option(line.filter((text) => text !== ''));
const year = fc.option(fc.integer({ min: 2010, max: 2020 }));
const amount = fc.option(fc.integer({ min: 0, max: 90 }));
const slugs = fc.uniqueArray(fc.constantFrom('vrac', 'le-bol', 'artis', 'kaps'), { maxLength: 3 });
const cite = fc.array(
  fc.record({
    source: fc.constantFrom('guide', 'actes'),
    from: fc.integer({ min: 1, max: 9 }),
    to: fc.integer({ min: 10, max: 12 }),
  }),
  { maxLength: 2 },
);
const rows = <Shape extends Record<string, fc.Arbitrary<unknown>>>(shape: Shape) =>
  fc.array(fc.record(shape), { maxLength: 4 });
const variant = { value: amount, upTo: amount, year, note: optional, cite };

const fields = fc.record(
  {
    slug: fc.constantFrom('', 'vrac', 'le-bol'),
    title: line,
    acronym: optional,
    form: fc.constantFrom('complete', 'short'),
    summary: line,
    passages: cite,
    structure: fc.record({ name: optional, types: slugs }),
    created: rows({ year, note: optional, cite }),
    asOf: fc.constantFrom('', '2016', '2016-09'),
    verified: fc.option(fc.constantFrom('2026-11-21', '2025-01-02')),
    sectors: slugs,
    keywords: fc.uniqueArray(fc.constantFrom(...KEYWORDS)),
    places: rows({
      territory: fc.option(fc.constantFrom('commune:59172', 'departement:59')),
      qpv: fc.constantFrom('unknown', 'none', 'QP059050'),
      wording: line,
      note: optional,
      cite,
    }),
    levers: rows({ id: fc.constantFrom('commande-publique', 'financements'), because: line, cite }),
    figures: rows({ label: line, unit: line, ...variant, differs: rows(variant) }),
    funding: rows({ funder: line, amount, share: amount, year, note: optional, cite }),
    partners: rows({ name: line, kind: fc.constantFrom(...PARTNER_KINDS), role: optional, cite }),
    disagreements: rows({ about: line, statements: rows({ says: line, cite }) }),
    contact: fc.option(fc.record({ organisation: optional, address: optional })),
    related: slugs,
    sections: fc
      .uniqueArray(fc.constantFrom(...SECTION_KINDS), { maxLength: 4 })
      .chain((kinds) =>
        fc.tuple(...kinds.map((kind) => fc.record({ kind: fc.constant(kind), markdown: line, cite }))),
      ),
  },
  { requiredKeys: [] },
);

/** Sheets in any state of their writing. */
export const anyDraft = fields.map((draft) => readDraft('initiative', draft));
