import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFlow } from '@/lib/importing/recognise/flow';

const linesOf = (text: string) =>
  text.split('\n').map((line) => ({ text: line, page: null, furniture: false }));
const flowOf = (text: string) => {
  const lines = linesOf(text);
  return readFlow(lines, [{ from: 1, to: lines.length }]);
};

describe('un passage lu d’un trait', () => {
  it.each<[string, string, string]>([
    ['un mot coupé se recolle', 'une démarche parte-\nnariale', 'une démarche partenariale'],
    ['un préfixe garde son trait d’union', 'les co-\ninvestissements', 'les co-investissements'],
    ['un nom propre garde le sien', 'à Saint-\nDenis', 'à Saint-Denis'],
    ['la suite d’un nom propre aussi', 'à Épinay-\nsur-Seine', 'à Épinay-sur-Seine'],
    ['deux mots entiers restent liés', 'faire soi-\nmême', 'faire soi-même'],
    ['des capitales se recollent', 'LA COOPÉ-\nRATION', 'LA COOPÉRATION'],
    [
      'le document tranche quand il écrit le mot ailleurs',
      'un zébu-\ntage ; le zébutage aide',
      'un zébutage ; le zébutage aide',
    ],
    [
      'une adresse coupée se lit d’un trait',
      'http://exemple.org/guide_\npratique.pdf',
      'http://exemple.org/guide_pratique.pdf',
    ],
    ['un courriel coupé aussi', 'bonjour@\nexemple.org', 'bonjour@exemple.org'],
    ['même contre le dictionnaire', 'un zig-\nzag ; ce zig-zag', 'un zig-zag ; ce zig-zag'],
    ['une suite déjà composée reste liée', 'le taï-\nchi-chuan', 'le taï-chi-chuan'],
    ['une ligature s’ouvre', 'la ﬁn du ﬂux', 'la fin du flux'],
    ['les espaces doublées se ferment', 'un  jardin   partagé', 'un jardin partagé'],
    ['un tiret entre deux mots n’est pas une coupure', 'Ana Lima -\ndirectrice', 'Ana Lima - directrice'],
    ['une ligne vide sépare deux paragraphes', 'Un premier.\n\nUn second.', 'Un premier.\n\nUn second.'],
    ['une phrase coupée par une page continue', 'le jardin et\n\n\n le verger', 'le jardin et le verger'],
    [
      'les puces font une liste',
      'On trouve :\n• un four\n• une\nserre',
      'On trouve :\n\n- un four\n- une serre',
    ],
    [
      'un tiret d’incise n’est pas une puce',
      'le jardin\n– le plus grand – ouvre',
      'le jardin – le plus grand – ouvre',
    ],
  ])('%s', (_, printed, read) => {
    expect(flowOf(printed).text).toBe(read);
  });

  it('saute ce que le lecteur sait être un titre courant', () => {
    const lines = linesOf('le jardin\nBrochure 12\nouvre');
    const marked = lines.map((line, index) => ({ ...line, furniture: index === 1 }));
    expect(readFlow(marked, [{ from: 1, to: 3 }]).text).toBe('le jardin ouvre');
  });

  it('dit de quelle ligne vient chaque mot', () => {
    const text = 'Un jardin parta-\ngé\nouvre.\n\n• trois serres\n• un four';
    const flow = flowOf(text);
    const lineOf = (word: string) => flow.lineAt(flow.text.indexOf(word));
    expect(['jardin', 'gé', 'ouvre', 'trois', 'four'].map(lineOf)).toEqual([1, 2, 3, 5, 6]);
  });

  it('ne perd ni n’invente de lettre, où que les lignes se coupent', () => {
    const word = fc.constantFrom(
      'le',
      'jardin',
      'accueille',
      'habitants',
      '12',
      'serres,',
      '(93)',
      'Denain',
      '•',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.constantFrom(' ', '\n', '\n\n')), { minLength: 1 }), (words) => {
        const text = words.map(([one, gap]) => one + gap).join('');
        const letters = (of: string) => of.replace(/[\s•-]/g, '');
        expect(letters(flowOf(text).text)).toBe(letters(text));
      }),
    );
  });
});
