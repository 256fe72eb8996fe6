import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextDocument } from '@/lib/importing/document';
import { listProfiles } from '@/lib/importing/recognise/choose-profile';
import { uncovered } from '@/lib/importing/recognise/coverage';
import { recognise } from '@/lib/importing/recognise/recognise';
import { aRecognisedLever, aRecognisedSheet } from '@/tests/support/a-publication';
import { expectEveryText } from '@/tests/support/every-text';
import { INVENTED_GUIDE, SHORT_SHEET } from '@/tests/support/invented-guide';
import { LEAFLET, MINUTES, NOTE, STATEMENT } from '@/tests/support/invented-publications';
import { aTextDocument, sourceDocument, WITHOUT_SOURCES } from '@/tests/support/text-documents';

const WITH_GLOSSARY = `${INVENTED_GUIDE}\n\nGlossaire\n• CAV : Cave Aux Voisins.\n\nÉdition\nImprimé chez nous.\n`;

const INVENTED: [name: string, profile: string, text: string][] = [
  ['un guide et son glossaire', 'guide-reperess', WITH_GLOSSARY],
  ['des fiches sans rien autour', 'guide-reperess', SHORT_SHEET.trimEnd()],
  ['une note', 'propositions', NOTE],
  ['une plaquette', 'plaquette', LEAFLET],
  ['une contribution', 'contribution', STATEMENT],
  ['un compte rendu', 'actes', MINUTES],
];

const PUBLICATIONS = ['000', '001', '002', '003', '004'] as const;
const isWithout = PUBLICATIONS.some((number) => sourceDocument(number) === null);

const NOTHING = { sheets: [], levers: [], glossary: [], leftOver: [] };
const linesOf = (count: number) => aTextDocument(Array(count).fill('Une ligne.').join('\n')).lines;

describe('les lignes que rien ne tient', () => {
  it('sont celles qui ne sont dans aucune partie et que rien ne laisse de côté', () => {
    expect(uncovered(NOTHING, linesOf(3))).toEqual([{ from: 1, to: 3 }]);
    expect(uncovered(NOTHING, [])).toEqual([]);
    const some = { ...NOTHING, leftOver: [{ from: 2, to: 4, reason: 'avant-propos' }] };
    expect(uncovered(some, linesOf(6))).toEqual([
      { from: 1, to: 1 },
      { from: 5, to: 6 },
    ]);
  });

  it('peuvent être entre les bornes d’une fiche ou d’un levier, qui n’en disent rien', () => {
    const sheet = { ...aRecognisedSheet(), from: 1, to: 14, titleRanges: [{ from: 1, to: 1 }] };
    const bare = { introduction: null, place: null, sections: [], boxes: [] };
    const contact = { ...sheet.contact, ranges: [{ from: 14, to: 14 }] };
    expect(uncovered({ ...NOTHING, sheets: [{ ...sheet, ...bare, contact }] }, linesOf(14))).toEqual([
      { from: 2, to: 13 },
    ]);
    const lever = aRecognisedLever({ actions: [], from: 21, to: 25 });
    expect(uncovered({ ...NOTHING, levers: [lever] }, linesOf(25)).at(-1)).toEqual({ from: 23, to: 25 });
  });

  it('un sigle lu au passage ne tient pas sa ligne, une entrée de la liste des sigles tient les siennes', () => {
    const term = { acronym: 'CAV', expansion: 'cave aux voisins', line: 1, from: 1, to: 2 };
    expect(uncovered({ ...NOTHING, glossary: [term] }, linesOf(2))).toEqual([{ from: 1, to: 2 }]);
    expect(uncovered({ ...NOTHING, glossary: [{ ...term, listed: true }] }, linesOf(2))).toEqual([]);
  });

  it('n’ont pas les lignes vides d’une fiche, mais ont ses titres courants', () => {
    const lines = linesOf(3).map((line, index) => ({
      ...line,
      text: index === 1 ? '' : line.text,
      furniture: index === 2,
    }));
    const lever = aRecognisedLever({
      from: 1,
      to: 3,
      titleRanges: [{ from: 1, to: 3 }],
      stake: null,
      actions: [],
    });
    expect(uncovered({ ...NOTHING, levers: [lever] }, lines)).toEqual([{ from: 3, to: 3 }]);
  });

  it('et celles qui sont laissées de côté font ensemble tout le document', () => {
    const range = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.nat(12));
    fc.assert(
      fc.property(fc.array(range), fc.nat(40), (pairs, lineCount) => {
        const leftOver = pairs.map(([from, length]) => ({ from, to: from + length, reason: '' }));
        const missing = uncovered({ ...NOTHING, leftOver }, linesOf(lineCount));
        for (let line = 1; line <= lineCount; line++) {
          const isIn = ({ from, to }: { from: number; to: number }) => from <= line && line <= to;
          expect(missing.some(isIn)).toBe(!leftOver.some(isIn));
        }
      }),
    );
  });
});

describe('aucune ligne ne se perd', () => {
  const profileNamed = (name: string) => listProfiles().find(({ id }) => id === name) ?? null;

  it.each(INVENTED)(
    '%s : le texte de chaque ligne est dans une partie, ou laissé de côté',
    (_, profile, text) => {
      expectEveryText(aTextDocument(text), recognise(aTextDocument(text), profileNamed(profile)));
    },
  );

  it.skipIf(isWithout).each(PUBLICATIONS)(
    isWithout ? WITHOUT_SOURCES : '%s : le texte de chaque ligne est dans une partie, ou laissé de côté',
    (number) => {
      const document = sourceDocument(number) as TextDocument;
      expectEveryText(document, recognise(document));
    },
  );

  it('un bloc de contact ne tient que les lignes qui ont donné une coordonnée', () => {
    const lines = [
      ...['CONTACT', 'Les amis du belvédère', 'Lina EXEMPLE, gérante'],
      ...['Bureau d’en haut : bureau@belvedere.org', 'Tél : 01 99 00 12 34, mail : lina@belvedere.', 'org'],
      'Comptoir d’en bas : comptoir@belvedere.org',
    ];
    const before = SHORT_SHEET.slice(0, SHORT_SHEET.indexOf('CONTACT'));
    const { sheets, leftOver } = recognise(
      aTextDocument(before + lines.join('\n')),
      profileNamed('guide-reperess'),
    );
    const first = before.split('\n').length;
    expect(sheets[0]?.contact.ranges).toEqual([{ from: first + 2, to: first + 6 }]);
    expect(leftOver).toEqual([
      { from: first, to: first, reason: 'intertitre' },
      { from: first + 1, to: first + 1, reason: 'coordonnées non reconnues' },
      { from: first + 6, to: first + 6, reason: 'coordonnées reconnues en partie' },
    ]);
  });

  it('un sigle expliqué dans un avant-propos y laisse sa phrase', () => {
    const text = `${INVENTED_GUIDE.replace('trois lieux', 'la cave aux voisins (CAV), trois lieux')}`;
    const { glossary, leftOver } = recognise(aTextDocument(text));
    expect(glossary).toEqual([expect.objectContaining({ acronym: 'CAV', line: 3 })]);
    expect(leftOver[0]).toMatchObject({ from: 1, reason: 'avant-propos, éditorial et préface' });
    expect(leftOver[0]?.to).toBeGreaterThan(3);
  });

  it('un titre courant que le lecteur connaît est laissé de côté au milieu d’une fiche, et n’y fait pas d’encadré vide', () => {
    const { lines, ...document } = aTextDocument(INVENTED_GUIDE);
    const middle = lines.findIndex(({ text }) => text.startsWith('En 2011')) + 1;
    const head = { text: 'Brochure 12', page: 1, furniture: true };
    const paged = [...lines.slice(0, middle), head, ...lines.slice(middle)].map((line) => ({
      ...line,
      page: 1,
    }));
    const recognised = recognise({ ...document, lines: paged });
    const reason = 'titre courant ou numéro de page';
    expect(recognised.leftOver).toContainEqual({ from: middle + 1, to: middle + 1, reason });
    expect(recognised.sheets[0]?.boxes.map(({ text }) => text)).toEqual(['42 • Initiatives ESS / La Halle']);
  });

  it('les lignes voisines laissées de côté pour la même raison n’en font qu’une plage, lignes vides comprises', () => {
    const { leftOver } = recognise(aTextDocument(MINUTES), profileNamed('actes'));
    expect(leftOver.slice(0, 2)).toEqual([
      { from: 1, to: 6, reason: 'page de titre et programme' },
      { from: 7, to: 10, reason: 'présentation de la journée' },
    ]);
    expect(leftOver.map(({ reason }) => reason)).toContain('slam de clôture');
  });

  it('un document qu’aucun profil ne reconnaît reste en entier, avec les formes connues', () => {
    const document = aTextDocument('Compte rendu\nNous étions quatre.');
    const recognised = recognise(document);
    expect(recognised).toMatchObject({
      source: null,
      sheets: [],
      leftOver: [{ from: 1, to: 2, reason: 'aucun profil ne reconnaît ce document' }],
      warnings: [{ line: null, message: expect.stringContaining('Guide RepèrESS') }],
    });
    expect(recognise(aTextDocument('')).warnings).toHaveLength(1);
  });
});
