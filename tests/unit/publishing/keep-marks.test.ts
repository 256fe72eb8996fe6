import { describe, expect, it } from 'vitest';
import { keepMarks } from '@/lib/publishing/corrections/keep-marks';
import { withoutInlineCitations } from '@/lib/text/citation-marks';

const MARKED =
  'Le garage emploie 24 personnes {cite=guide:12-30}. Il a ouvert en 2012 {cite=guide:40,note:3}.';

describe('un texte corrigé sans ses appels de notes', () => {
  it.each([
    ['inchangé, les retrouve tous', (text: string) => text, MARKED],
    [
      'garde celui d’un mot remplacé après ce qui le remplace',
      (text: string) => text.replace('24 personnes', '30 salariés'),
      'Le garage emploie 30 salariés {cite=guide:12-30}. Il a ouvert en 2012 {cite=guide:40,note:3}.',
    ],
    [
      'laisse avant une phrase ajoutée celui de la phrase d’avant',
      (text: string) => `${text} Il grandit.`,
      `${MARKED} Il grandit.`,
    ],
    [
      'les décale quand un mot est ajouté au début',
      (text: string) => `Aujourd’hui, ${text}`,
      `Aujourd’hui, ${MARKED}`,
    ],
  ])('%s', (_, correct, expected) => {
    expect(keepMarks(MARKED, correct(withoutInlineCitations(MARKED)))).toBe(expected);
  });

  it('n’en perd aucun, même quand tout est réécrit', () => {
    const kept = keepMarks(MARKED, 'Tout autre chose');
    expect(kept).toContain('{cite=guide:12-30}');
    expect(kept).toContain('{cite=guide:40,note:3}');
    expect(withoutInlineCitations(kept)).toBe('Tout autre chose');
  });

  it('reste tel quel sans appel de note', () => {
    expect(keepMarks('Un texte.', 'Un autre texte.')).toBe('Un autre texte.');
  });
});
