import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neutraliseFormulas, toCsvRecord } from '@/lib/open-data/csv-cell';

/** Texts made of what spreadsheets and CSV readers trip on. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'=+-@＝＋－＠\t\r\n "\'|;,\u00a0\u200b\ufeff\u0000\u0001😀é'),
      fc.constantFrom('=1+1', '@SUM(A1)', "-2+3+cmd|' /C calc'!A0", '\r\n', '; =', '"",', 'garage'),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

/** What a spreadsheet would take for a formula once it has dropped what it drops. */
const isFormula = (cell: string) => /^[\s\p{Cf}\p{Cc}"]*[=+\-@＝＋－＠]/u.test(cell);

describe('une case du CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+33 1 23 45 67 89', "'+33 1 23 45 67 89"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1:A9)', "'@SUM(A1:A9)"],
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r'=1"],
    ['\ttexte', "'\ttexte"],
    ['  =1', "'  =1"],
    ['"=1"', `'"=1"`],
    ['\u00a0\u200b=1', "'\u00a0\u200b=1"],
    ['＝1+1', "'＝1+1"],
    ['=HYPERLINK("http://exemple.fr";"clic")', `'=HYPERLINK("http://exemple.fr";"clic")`],
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ['prix ; =1+1', "prix ;' =1+1"],
    ['deux lignes\n=1+1', "deux lignes\n'=1+1"],
  ])('%j est neutralisée', (text, safe) => {
    expect(neutraliseFormulas(text)).toBe(safe);
  });

  it.each([
    '',
    'Garage',
    'Saint-Denis',
    '2013',
    'a = b',
    'contact@exemple.fr',
    'coût : - 5 %',
    'l’épicerie ; le café',
  ])('%j reste comme elle est', (text) => {
    expect(neutraliseFormulas(text)).toBe(text);
  });

  it('neutralisée deux fois, elle l’est comme une fois, et n’a perdu aucun caractère', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const safe = neutraliseFormulas(text);
        expect(neutraliseFormulas(safe)).toBe(safe);
        expect(safe.replaceAll("'", '')).toBe(text.replaceAll("'", ''));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('une ligne du CSV', () => {
  it('se relit case pour case, quoi qu’elles contiennent', () => {
    fc.assert(
      fc.property(fc.array(fc.array(hostile, { minLength: 3, maxLength: 3 }), { minLength: 1 }), (rows) => {
        const given = rows.map((row) => ['adresse', ...row]);
        const csv = given.map(toCsvRecord).join('');
        const read = parse(csv, { delimiter: ',', record_delimiter: '\r\n' });
        expect(read).toEqual(given.map((row) => row.map(neutraliseFormulas)));
        expect(read.flat().filter(isFormula)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([';', '\t'])(
    'coupée à %j, sans égard pour les guillemets, ne donne aucune formule',
    (separator) => {
      fc.assert(
        fc.property(hostile, hostile, (one, other) => {
          const csv = toCsvRecord(['adresse', `Résumé. ${one}`, other]);
          const cells = csv.split(/[\r\n]/).flatMap((line) => line.split(separator));
          expect(cells.filter(isFormula)).toEqual([]);
        }),
        { numRuns: 1000 },
      );
    },
  );

  it('met entre guillemets ce qui le demande, et finit par CRLF', () => {
    expect(toCsvRecord(['simple', 'a,b', 'dit « "oui" »', 'deux\nlignes', ' espace', ''])).toBe(
      'simple,"a,b","dit « ""oui"" »","deux\nlignes"," espace",\r\n',
    );
  });
});
