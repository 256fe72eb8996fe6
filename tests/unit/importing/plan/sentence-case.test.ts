import { describe, expect, test } from 'vitest';
import { readDocumentWords } from '@/lib/importing/plan/document-words';
import { isInCapitals } from '@/lib/importing/plan/sentence-case';
import { readSpellings } from '@/lib/importing/plan/spellings';
import { aRecognisedSheet } from '@/tests/support/a-publication';
import { aTextDocument } from '@/tests/support/text-documents';

/** A title of the first five lines of a text, as the text allows to write it. */
function spelled(title: string, text: string, acronyms: string[] = []) {
  const { lines } = aTextDocument(text);
  const glossary = acronyms.map((acronym) => ({ acronym, expansion: '', line: 1, from: 1, to: 1 }));
  const sheets = [aRecognisedSheet({ title })];
  return readDocumentWords({ sheets, levers: [], glossary }, lines).toSentenceCase(title, { from: 1, to: 5 });
}

describe('un titre en capitales', () => {
  test('prend les minuscules que le texte donne à ses mots, et garde noms et sigles', () => {
    const text = 'Le four de Denain chauffe ; la SCIC tient\nle four avec les voisins de la ville de Denain.';
    expect(spelled('LE FOUR DE DENAIN, AVEC LA SCIC', text)).toEqual({
      title: 'Le four de Denain, avec la SCIC',
    });
  });

  test('retrouve les accents que ses capitales ont perdus, si le texte n’en écrit pas d’autres', () => {
    expect(spelled('D’ECHELLE', 'On change d’échelle ici.')).toEqual({ title: 'D’échelle' });
    expect(spelled('LE PAIN MARCHE', 'Voici le pain du marché, et ce qui marche.')).toEqual({
      unknown: 'MARCHE',
    });
  });

  test('garde les accents qu’il a', () => {
    expect(spelled('LE MARCHÉ À PRIX RÉDUIT', 'Ce qui marche ici : le marché à prix réduit.')).toEqual({
      title: 'Le marché à prix réduit',
    });
  });

  test('reste inconnu dès qu’un mot n’est écrit nulle part : c’est peut-être un nom', () => {
    expect(spelled('LE FOUR DE XYRIA', 'Voici le four de tous.')).toEqual({ unknown: 'XYRIA' });
  });

  test('croit la fiche avant le document, et le document avant le glossaire', () => {
    const inSheet = 'On va à la Ruche.\n\n\n\n\nVoici une ruche, puis une ruche et une ruche.';
    expect(spelled('RUCHE ET VOICI', `${inSheet} Et voici.`)).toEqual({ title: 'Ruche et voici' });
    expect(spelled('LA RUCHE', inSheet)).toEqual({ title: 'La Ruche' });
    expect(spelled('UNE RÉGIE ESS', 'Voici une régie.', ['ESS'])).toEqual({ title: 'Une régie ESS' });
  });

  test('n’apprend rien des autres capitales : début de phrase, ligne en capitales, adresse', () => {
    expect(spelled('DU PAIN', 'Pain et sel. Du sel.')).toEqual({ unknown: 'DU' });
    expect(spelled('DU PAIN', 'DU PAIN\nencore du sel')).toEqual({ unknown: 'PAIN' });
    expect(spelled('DU PAIN', 'voici du sel : www.pain.example')).toEqual({ unknown: 'PAIN' });
  });

  test('met une capitale après le guillemet, et laisse les chiffres', () => {
    const text = 'On lit le chantier autour du livre.';
    expect(spelled('CHANTIER « AUTOUR DU LIVRE » 93 D2H', text)).toEqual({
      title: 'Chantier « Autour du livre » 93 D2H',
    });
  });
});

test('seuls les mots demandés se comptent, et rien ne se lit quand aucun ne l’est', () => {
  const { lines } = aTextDocument('le four du port, près du Four');
  const all = { from: 1, to: 1 };
  expect([...readSpellings(lines, all, new Set(['four']))]).toEqual([
    [
      'four',
      new Map([
        ['four', 1],
        ['Four', 1],
      ]),
    ],
  ]);
  const unread = lines.map((line) =>
    Object.defineProperty({ ...line }, 'text', { get: () => expect.fail('lu') }),
  );
  expect(readSpellings(unread, all, new Set()).size).toBe(0);
});

test.each([
  ['LE FOUR', true],
  ['Le four', false],
  ['LE FOUR du port', false],
  ['93', false],
  ['À', false],
])('« %s » en capitales : %s', (title, expected) => {
  expect(isInCapitals(title)).toBe(expected);
});
