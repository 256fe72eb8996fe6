import { describe, expect, it } from 'vitest';
import { quoteWords, withoutQuotes, withoutWords } from '@/lib/search/typed/rewrite-text';

describe('quoteWords', () => {
  it.each([
    ['garrage', 'garrage', '"garrage"'],
    ['garrage solidaire', 'garrage', '"garrage" solidaire'],
    ['l’épicrie du quartier', 'épicrie', 'l’"épicrie" du quartier'],
    // Read as two words, typed as one.
    ['co-workng à Lille', 'co workng', '"co-workng" à Lille'],
    // Inside another word is not the word.
    ['garrages garrage', 'garrage', 'garrages "garrage"'],
    ['autre chose', 'garrage', '"garrage"'],
  ])('in « %s », « %s » gives « %s »', (text, words, quoted) => {
    expect(quoteWords(text, words)).toBe(quoted);
  });
});

describe('withoutWords', () => {
  it.each([
    ['licorne', ['licorne'], ''],
    ['licorne garage', ['licorne'], 'garage'],
    ['garage « licorne rose » Lille', ['licorne rose'], 'garage Lille'],
    ['"licorne" garage', ['licorne'], 'garage'],
    ['licorne, garage, chimère', ['licorne', 'chimère'], 'garage'],
    ['licorne !', ['licorne'], ''],
    ['garage', [], 'garage'],
    ['a+b (licorne', ['licorne'], 'a+b'],
  ])('« %s » without %j is « %s »', (text, words, rest) => {
    expect(withoutWords(text, words)).toBe(rest);
  });
});

describe('withoutQuotes', () => {
  it('leaves the words, or says that there is nothing to take off', () => {
    expect(withoutQuotes('« garage  solidaire » "Lille"')).toBe('garage solidaire Lille');
    expect(withoutQuotes('garage solidaire')).toBeNull();
  });
});
