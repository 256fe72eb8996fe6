import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWords, toStems } from '@/lib/search/analysis/words';

const forms = (text: string) => readWords(text).map(({ form }) => form);

/** Every wording of a line is searched alike. */
const ALIKE = [
  [
    'l’épicerie',
    "l'épicerie",
    'lʼépicerie',
    'l`epicerie',
    'ÉPICERIES',
    'e\u0301picerie',
    'l’ épicerie',
    'l epicerie',
  ],
  ['jusqu’à l’œuvre', "jusqu'a l'oeuvre", 'ŒUVRES'],
  ['qu’aujourd’hui d’un quartier', 'quartiers'],
  ['Saint-Étienne', 'St Etienne', 'st-étienne', 'SAINT ETIENNE', 'Ste Étienne'],
  ['A.P.R.E.S', 'APRES', 'A.P.R.E.S.'],
  ['tiers-lieu', 'Tiers lieux', 'tiers‑lieux'],
  ['vélo', 'vélos', 'VELOS'],
  ['local', 'locale', 'locaux', 'locales'],
  ['travail', 'travaux'],
  ['réseau', 'réseaux'],
  ['jeu', 'jeux'],
  ['habitant', 'habitante', 'habitants', 'habitantes'],
  ['couturier', 'couturière', 'couturières'],
  ['agriculteur', 'agricultrice', 'agricultrices'],
  ['coiffeur', 'coiffeuse'],
  ['professionnel', 'professionnelles'],
  ['coopératif', 'coopérative'],
  ['citoyen', 'citoyennes'],
  ['réparé', 'réparée', 'réparées', 'réparation', 'réparer'],
];

/** No wording of a line is taken for another. */
const APART = [
  ['quartier', 'quart', 'carte'],
  ['garage', 'garde', 'gare'],
  ['59172', '59170', '5917'],
  ['QN05901M', 'QN05901N'],
  ['formation', 'forme'],
  ['scic', 'scop'],
];

describe('readWords', () => {
  it.each(ALIKE)('reads « %s » like its other forms', (...wordings) => {
    for (const wording of wordings) expect(toStems(wording), wording).toEqual(toStems(wordings[0] as string));
  });

  it.each(APART)('keeps « %s » apart', (...wordings) => {
    expect(new Set(wordings.map((wording) => toStems(wording).join(' '))).size).toBe(wordings.length);
  });

  it.each([
    ['', []],
    ['… ! « »', []],
    ['l’ d’ à la du qu’', []],
    ['Le garage d’à côté', ['garage', 'cote']],
    ['l’Haÿ-les-Roses', ['hay', 'roses']],
    ['20 000 €, 3e prix', ['20', '000', '3e', 'prix']],
    ['漢字', ['漢字']],
  ])('reads « %s » as %j', (text, words) => {
    expect(forms(text)).toEqual(words);
  });

  it('says where each word is', () => {
    const text = 'Un Garage d’Épicerie, à côté.';
    expect(readWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Garage',
      'Épicerie',
      'côté',
    ]);
  });

  it('gives letters and digits only, at their place, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        for (const { form, stem, start, end } of readWords(text)) {
          expect(form).toMatch(/^[\p{L}\p{N}]+$/u);
          expect(stem).toMatch(/^[\p{L}\p{N}]+$/u);
          expect(text.slice(start, end)).not.toBe('');
        }
      }),
    );
  });
});
