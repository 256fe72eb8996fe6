import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextDocument } from '@/lib/importing/document';
import { listProfiles } from '@/lib/importing/recognise/choose-profile';
import { recogniseSheets } from '@/lib/importing/recognise/sheets/recognise-sheets';
import type { SheetRules } from '@/lib/importing/recognise/sheets/rules';
import { INVENTED_GUIDE } from '@/tests/support/invented-guide';
import { aTextDocument } from '@/tests/support/text-documents';

const rules = listProfiles().find(({ id }) => id === 'guide-reperess')?.sheets as SheetRules;
const LINES = INVENTED_GUIDE.split('\n');

/** What must not depend on where lines break. */
const outlineOf = (document: TextDocument) =>
  recogniseSheets(document, rules).map(({ title, form, place, sections }) => ({
    title,
    form,
    // Only widths tell two paragraphs of a place apart.
    place: place?.text.replace('\u00a0;', ''),
    sections: sections.map(({ kind, heading }) => [kind, heading]),
  }));
const PRINTED = outlineOf(aTextDocument(INVENTED_GUIDE));

const trimmed = (lines: string[]) => lines.map((line) => line.trim());
const withoutBlanks = (lines: string[]) => lines.filter((line) => line.trim() !== '');
const doubled = (lines: string[]) => lines.flatMap((line) => (line.trim() === '' ? [line, ''] : [line]));
const wrapped = (lines: string[], width: number) =>
  lines.flatMap((line) => line.trim().match(new RegExp(`.{1,${width}}(?:\\s|$)|\\S+`, 'g')) ?? ['']);

describe('la mise en page change, les fiches restent', () => {
  it.each<[string, string[]]>([
    ['sans l’espace qui ouvre les pages', trimmed(LINES)],
    ['sans ligne vide', withoutBlanks(LINES)],
    ['sans ligne vide ni espace', withoutBlanks(trimmed(LINES))],
    ['avec des lignes vides doublées', doubled(LINES)],
    ['avec des lignes vides doublées, sans espace', doubled(trimmed(LINES))],
  ])('%s', (_, lines) => {
    expect(outlineOf(aTextDocument(lines.join('\n')))).toEqual(PRINTED);
  });

  it('à n’importe quelle largeur de colonne', () => {
    fc.assert(
      fc.property(fc.integer({ min: 34, max: 130 }), (width) => {
        expect(outlineOf(aTextDocument(wrapped(LINES, width).join('\n')))).toEqual(PRINTED);
      }),
    );
  });

  it('avec un titre courant et un numéro de page au milieu du texte', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 90 }),
        fc.integer({ min: 40, max: 80 }),
        (linesOfPage, width) => {
          const document = aTextDocument(wrapped(LINES, width).join('\n'));
          const lines = document.lines.flatMap((line, index) => {
            const page = Math.floor(index / linesOfPage) + 1;
            const isLast = index % linesOfPage === linesOfPage - 1;
            const furniture = { text: `Brochure ${page}`, page, furniture: true };
            return isLast ? [{ ...line, page }, furniture] : [{ ...line, page }];
          });
          expect(outlineOf({ ...document, lines })).toEqual(PRINTED);
        },
      ),
    );
  });
});

describe('un document abîmé', () => {
  it('ne fait ni tomber ni sortir des bornes, quelles que soient les coupes', () => {
    const cut = fc.tuple(fc.nat(LINES.length), fc.nat(LINES.length));
    fc.assert(
      fc.property(fc.array(cut, { maxLength: 8 }), (cuts) => {
        const lines = cuts.flatMap(([from, to]) => LINES.slice(from, to));
        const sheets = recogniseSheets(aTextDocument(lines.join('\n')), rules);
        sheets.forEach(({ from, to, sections }, index) => {
          expect(from).toBeGreaterThan(sheets[index - 1]?.to ?? 0);
          expect(to).toBeLessThanOrEqual(Math.max(1, lines.length));
          for (const range of sections.flatMap(({ ranges }) => ranges)) {
            expect(range.from).toBeGreaterThanOrEqual(from);
            expect(range.to).toBeLessThanOrEqual(to);
            expect(range.from).toBeLessThanOrEqual(range.to);
          }
        });
      }),
    );
  });
});
