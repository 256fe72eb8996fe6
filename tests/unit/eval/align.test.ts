import { describe, expect, it } from 'vitest';
import { alignLines } from '@/tests/eval/align';
import { flowAgain } from '@/tests/eval/print-pdf';

const SOURCE = [
  'Activités',
  'Les lavandières du canal tiennent un lavoir ouvert à toute',
  'heure, et louent leurs douze battoirs aux passants.',
  '',
  'Financement',
  'La ville verse 9 000 euros chaque année, que la buvette du',
  'lavoir complète de ses recettes.',
  '• Un savon est offert.',
  'Activités',
  'Le second lavoir, plus petit, ouvre le dimanche seulement.',
];

const read = (...texts: string[]) => texts.map((text) => ({ text, page: 1, furniture: false }));

describe('l’alignement d’un document sur sa source', () => {
  it('rend chaque ligne à elle-même quand rien n’a changé', () => {
    const lines = alignLines(SOURCE, read(...SOURCE));
    for (const line of [2, 3, 6, 7, 10]) {
      const { from, to } = lines(line);
      expect(from <= line && line <= to, `${line} : ${from}-${to}`).toBe(true);
      expect(to - from).toBeLessThanOrEqual(1);
    }
  });

  it('retrouve la ligne d’un nombre dans des lignes coupées ailleurs, sous un titre courant', () => {
    const document = read(
      'Les lavoirs de France',
      'Activités Les lavandières du canal',
      'tiennent un lavoir ouvert à toute heure, et louent leurs',
      'douze battoirs aux passants. Financement La ville verse',
      '9 000 euros chaque année, que la buvette',
    );
    Object.assign(document[0] ?? {}, { furniture: true });
    const lines = alignLines(SOURCE, document);
    expect(lines(2)).toEqual({ from: 1, to: 2 });
    expect(lines(5)).toEqual({ from: 6, to: 6 });
  });

  it('place un intitulé répété auprès du texte qui le suit', () => {
    const lines = alignLines(SOURCE, read(...SOURCE));
    expect(lines(1).to).toBeLessThanOrEqual(2);
    expect(lines(9).from).toBeGreaterThanOrEqual(8);
  });
});

describe('un texte remis en paragraphes avant d’être imprimé', () => {
  it('joint les lignes pleines, et garde à part intitulés, puces et fins de paragraphe', () => {
    expect(flowAgain(SOURCE).filter(Boolean)).toEqual([
      SOURCE[0],
      `${SOURCE[1]} ${SOURCE[2]}`,
      SOURCE[4],
      `${SOURCE[5]} ${SOURCE[6]}`,
      SOURCE[7],
      SOURCE[8],
      SOURCE[9],
    ]);
  });

  it('garde à part un intitulé qui suit une ligne pleine, et n’ouvre pas d’espace dans une adresse', () => {
    const lines = [
      'Les lavandières tiennent leur lavoir le long du canal neuf.',
      'Activités',
      'Elles lavent, rincent et battent, du lundi au dimanche soir,',
      'sans quitter la rive, et répondent à qui écrit à lavoir@',
      'exemple.test',
    ];
    expect(flowAgain(lines)).toEqual([
      lines[0],
      lines[1],
      'Elles lavent, rincent et battent, du lundi au dimanche soir, sans quitter la rive, et répondent à qui écrit à lavoir@exemple.test',
    ]);
  });

  it('retire le trait d’union de fin de ligne, mais celui d’un nom', () => {
    expect(flowAgain(['une longue ligne qui finit par une par-', 'tie de mot.'])).toEqual([
      'une longue ligne qui finit par une partie de mot.',
    ]);
    expect(flowAgain(['une ligne qui finit par le nom de Saint-', 'Exemple.'])).toEqual([
      'une ligne qui finit par le nom de Saint-Exemple.',
    ]);
  });
});
