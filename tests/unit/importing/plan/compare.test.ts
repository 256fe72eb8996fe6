import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChoices, type Choice } from '@/lib/importing/plan/apply-choices';
import { compareItem } from '@/lib/importing/plan/compare';
import type { ItemContent } from '@/lib/importing/plan/item-fields';
import type { FieldPlan } from '@/lib/importing/plan/model';
import { readDraft } from '@/lib/publishing/draft';
import { readField } from '@/lib/publishing/fields';

const words = fc.constantFrom('', 'Un texte.', 'Un autre.', 'Encore un.');
const figure = fc.record({
  label: fc.constantFrom('emplois', 'foyers'),
  unit: fc.constantFrom('', 'emplois'),
  value: fc.integer({ min: 1, max: 3 }),
  upTo: fc.constant(null),
  qualifier: fc.constant(null),
  year: fc.constantFrom(null, 2014, 2015),
  note: fc.constant(null),
  cite: fc.constantFrom([], [{ source: 'guide', from: 1, to: 2 }], [{ source: 'guide', from: 2, to: 2 }]),
  differs: fc.constant([]),
});
const content = fc
  .record({
    title: words,
    summary: words,
    asOf: fc.constantFrom('', '2015', '2016'),
    figures: fc.array(figure, { maxLength: 5 }),
    funding: fc.array(
      fc.record({
        funder: fc.constantFrom('Ville', 'État'),
        amount: fc.constantFrom(null, 5, 9),
        cite: fc.constant([]),
      }),
      { maxLength: 3 },
    ),
    sections: fc
      .tuple(words, words)
      .map(([context, results]) => [
        ...(context ? [{ kind: 'context', markdown: context, cite: [] }] : []),
        ...(results ? [{ kind: 'results', markdown: results, cite: [] }] : []),
      ]),
  })
  .map((record) => readDraft('initiative', record) as unknown as ItemContent);

const plan = (base: ItemContent | null, now: ItemContent | null, document: ItemContent) =>
  compareItem({
    kind: 'initiative',
    base,
    now,
    proposal: { content: document as never, passages: {} },
  });

const accepting = (fields: FieldPlan[]): Record<string, Choice> =>
  Object.fromEntries(fields.map(({ field }) => [field, { choice: 'accepted' as const }]));

describe('comparer une proposition au catalogue', () => {
  test('une fiche qui dit déjà tout n’a rien à décider, quel qu’ait été l’import d’avant', () => {
    fc.assert(
      fc.property(content, fc.option(content), (one, base) => {
        expect(plan(base, one, one).fields.filter(({ status }) => status !== 'same')).toEqual([]);
      }),
    );
  });

  test('le même document, une fois décidé, ne propose rien, quoi qu’on ait écrit depuis', () => {
    fc.assert(
      fc.property(content, content, (document, now) => {
        expect(plan(document, now, document).status).toBe('same');
      }),
    );
  });

  test('tout accepter fait dire à la fiche ce que dit le document ; recommencer ne propose plus rien', () => {
    fc.assert(
      fc.property(content, fc.option(content), (document, now) => {
        const before = plan(null, now, document);
        const choices = accepting(before.fields);
        const { content: after } = applyChoices('initiative', now ?? {}, before, choices, 'leave');
        for (const base of [null, document]) expect(plan(base, after, document).status).toBe('same');
      }),
    );
  });

  test('tout est nouveau de ce que le catalogue n’a plus, même déjà importé', () => {
    fc.assert(
      fc.property(content, (document) => {
        const { status, fields } = plan(document, null, document);
        expect([status, ...fields.map((field) => field.status)].every((one) => one === 'new')).toBe(true);
      }),
    );
  });

  test('sans choix, aucun champ qu’une personne a écrit ne change, même en prenant tout ce qui est nouveau', () => {
    fc.assert(
      fc.property(content, fc.option(content), content, (document, base, now) => {
        const { content: after } = applyChoices('initiative', now, plan(base, now, document), {}, 'accept');
        for (const path of ['title', 'summary', 'asOf', 'sections.context', 'sections.results']) {
          const [was, is] = [base && readField(base, path), readField(now, path)];
          const isTheirs = is !== null && JSON.stringify(is) !== JSON.stringify(was);
          if (isTheirs) expect(readField(after, path)).toEqual(is);
        }
        for (const row of now.figures as unknown[]) {
          const isTheirs = !((base?.figures ?? []) as unknown[]).some(
            (one) => JSON.stringify(one) === JSON.stringify(row),
          );
          if (isTheirs) expect(after.figures).toContainEqual(row);
        }
      }),
    );
  });

  test('ce qui est refusé n’est pas écrit', () => {
    fc.assert(
      fc.property(content, content, (document, now) => {
        const before = plan(null, now, document);
        const refused = Object.fromEntries(
          before.fields.map(({ field }) => [field, { choice: 'refused' as const }]),
        );
        expect(applyChoices('initiative', now, before, refused, 'accept')).toEqual({
          content: now,
          written: [],
        });
      }),
    );
  });
});

describe('un champ', () => {
  const draft = (rest: object) => readDraft('initiative', rest) as unknown as ItemContent;
  const statusOf = (base: object | null, now: object, document: object) =>
    plan(base && draft(base), draft(now), draft(document)).fields.map(({ status }) => status);

  test.each([
    ['nouveau : le catalogue n’en dit rien', null, {}, 'new'],
    [
      'inchangé : des espaces et une apostrophe ne font pas une différence',
      null,
      { summary: "L'eau  claire." },
      'same',
    ],
    [
      'changé : le catalogue dit ce que disait l’import d’avant',
      { summary: 'Avant.' },
      { summary: 'Avant.' },
      'changed',
    ],
    ['en conflit : une personne a écrit', { summary: 'Avant.' }, { summary: 'Autre.' }, 'conflict'],
    ['en conflit : écrit sans import', null, { summary: 'Autre.' }, 'conflict'],
    ['en conflit : une personne l’a vidé, et le document a changé', { summary: 'Avant.' }, {}, 'conflict'],
    [
      'inchangé : une personne a écrit, et le document n’a pas bougé',
      { summary: 'L’eau claire.' },
      { summary: 'Autre.' },
      'same',
    ],
  ])('est %s', (_, base, now, status) => {
    expect(statusOf(base, now, { summary: 'L’eau claire.' })).toEqual([status]);
  });

  test.each([
    ['inchangé, que le catalogue le dise en capitales', { title: 'A CHACUN SON FOUR' }, 'same'],
    ['en conflit quand une personne a changé un mot', { title: 'À chacun son pain' }, 'conflict'],
    [
      'en conflit quand seule une capitale diffère, et qu’une personne l’a écrite',
      { title: 'À chacun son Four' },
      'conflict',
    ],
  ])('un titre mis en minuscules est %s', (_, now, status) => {
    expect(statusOf(null, now, { title: 'À chacun son four' })).toEqual([status]);
  });

  test('un titre importé en capitales et corrigé depuis reste corrigé', () => {
    const [base, now] = [{ title: 'A CHACUN SON FOUR' }, { title: 'Le four' }];
    expect(statusOf(base, now, { title: 'À chacun son four' })).toEqual(['same']);
  });

  const figures = (...values: object[]) => ({
    figures: values.map((value) => ({ label: 'emplois', unit: 'emplois', ...value })),
  });

  test('un chiffre est le même quels que soient son passage et son libellé, s’ils citent les mêmes lignes', () => {
    const cite = (from: number, to: number) => [{ source: 'guide', from, to }];
    const now = figures({ label: 'postes créés', value: 4, cite: cite(3, 5) });
    expect(statusOf(null, now, figures({ value: 4, cite: cite(4, 4) }))).toEqual(['same']);
    expect(statusOf(null, now, figures({ value: 4, cite: cite(9, 9) }))).toEqual(['new']);
    expect(statusOf(null, figures({ value: 4, cite: cite(1, 1) }), figures({ value: 4 }))).toEqual(['same']);
  });

  test('une autre valeur de la même chose remplace celle du premier import, et fait conflit avec celle d’une personne', () => {
    const [four, five, six] = [4, 5, 6].map((value) => figures({ value, year: 2015 })) as [
      object,
      object,
      object,
    ];
    expect(statusOf(four, four, five)).toEqual(['changed']);
    expect(statusOf(four, six, five)).toEqual(['conflict']);
    expect(statusOf(null, {}, five)).toEqual(['new']);
  });

  test('deux fois le même chiffre compte deux lignes', () => {
    expect(statusOf(null, figures({ value: 4 }), figures({ value: 4 }, { value: 4 }))).toEqual([
      'same',
      'new',
    ]);
  });
});
