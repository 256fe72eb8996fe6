import { describe, expect, test } from 'vitest';
import { isEditable, openField, readEdited } from '@/lib/importing/review/edited-field';
import type { FormFields } from '@/lib/publishing/form/form-fields';

const cite = [{ source: 'guide', from: 10, to: 12 }];
const SOURCES = [{ id: 'guide', title: 'Guide', lineCount: 40, pages: [] }];
const FIGURE = {
  label: 'foyers',
  value: 230,
  upTo: null,
  unit: 'foyers',
  qualifier: 'environ',
  year: 2014,
  note: null,
  cite,
  differs: [{ value: 210, upTo: null, qualifier: null, year: null, note: null, cite }],
};
const PLACE = { wording: 'Tournel (99)', territory: null, qpv: 'unknown', note: null, cite };

function edit(kind: 'initiative' | 'lever' | 'term', field: string, value: unknown, typed: FormFields) {
  const { fields } = openField(kind, field, value);
  return readEdited(kind, { field, value }, { ...fields, ...typed }, SOURCES);
}

describe('le formulaire d’un champ proposé', () => {
  test.each([
    ['summary', 'Un résumé, « avec » des guillemets.'],
    ['asOf', '2015-03'],
    ['sections.context', { markdown: 'Un **texte**.\n\n- un\n- deux', cite }],
    ['figures.4', FIGURE],
    ['places.0', PLACE],
    ['contact.organisation', 'Régie des quartiers'],
  ])('rend %s tel quel quand personne n’y touche', (field, value) => {
    expect(edit('initiative', field, value, {})).toEqual({ ok: true, value });
  });

  test('change ce qui est tapé, et garde les passages et le reste de la ligne', () => {
    expect(edit('initiative', 'figures.4', FIGURE, { 'figures.0.value': ['1 250,5'] })).toEqual({
      ok: true,
      value: { ...FIGURE, value: 1250.5 },
    });
  });

  test('dit ce qui ne se lit pas, sous le nom de la case', () => {
    const read = edit('initiative', 'figures.4', FIGURE, { 'figures.0.year': ['l’an dernier'] });
    expect(read).toMatchObject({ ok: false, error: [{ path: 'figures.0.year' }] });
  });

  test('refuse un texte vidé : cela se refuse, cela ne se modifie pas', () => {
    expect(edit('initiative', 'summary', 'Un résumé', { summary: ['  '] })).toMatchObject({
      ok: false,
      error: [{ path: 'summary', message: expect.stringContaining('refusez-le') }],
    });
    expect(edit('term', 'expansion', 'Centre', { expansion: [''] })).toMatchObject({ ok: false });
  });

  test('d’un terme, rend le texte sans ses espaces de bord', () => {
    expect(edit('term', 'expansion', 'Centre', { expansion: [' Centre social '] })).toEqual({
      ok: true,
      value: 'Centre social',
    });
  });
});

describe('ce qui se modifie', () => {
  test('les textes, les lignes et les sections, pas les passages ni les choix du vocabulaire', () => {
    const fields = ['title', 'figures.2', 'sections.results', 'passages.0', 'sectors.0', 'levers.0'];
    expect(fields.filter((field) => isEditable('initiative', field))).toEqual(fields.slice(0, 3));
    expect(isEditable('lever', 'actions.1')).toBe(true);
    expect(isEditable('term', 'slug')).toBe(false);
  });

  test('le lieu se modifie sans que ses liens au territoire soient montrés', () => {
    const { cells, fields } = openField('initiative', 'places.3', PLACE);
    expect(cells.map(({ name }) => name)).toEqual(['places.0.wording', 'places.0.note']);
    expect(fields['places.0.qpv']).toEqual(['unknown']);
  });
});
