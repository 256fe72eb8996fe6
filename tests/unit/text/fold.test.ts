import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '@/lib/text/fold';
import { toSlug } from '@/lib/text/slug';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const anyText = fc.string({ unit: 'binary', maxLength: 120 });
/** What a French keyboard writes. */
const frenchText = fc.string({
  unit: fc.constantFrom(
    ..."aàâäbcçdeéèêëfghiîïjklmnoôœpqrstuùûüvwxyÿzæAÀÂÇEÉÈÊÎÔŒÙÛÆ0123456789 -’'«»“”.,;:!?…–€%()/·",
  ),
});

describe('fold', () => {
  it.each([
    ['L’Île-Saint-Denis', 'l ile saint denis'],
    ["L'Île-Saint-Denis", 'l ile saint denis'],
    ['ÉPICERIE', 'epicerie'],
    ['e\u0301picerie', 'epicerie'],
    ['Cœur d’Æther', 'coeur d aether'],
    ['Straße', 'strasse'],
    ['Ørsted, Gdańsk, Łódź, Đorđe', 'orsted gdansk lodz dorde'],
    ['Ħal Għaxaq, Ŧana, Diyarbakır', 'hal ghaxaq tana diyarbakir'],
    ['Þórshöfn, Seyðisfjörður, SEYÐISFJÖRÐUR', 'thorshofn seydisfjordur seydisfjordur'],
    ['Ǿ', 'o'],
    ['« Garage  solidaire » !', 'garage solidaire'],
    ['A.C.C.M', 'a c c m'],
    ['10\u202f000\u00a0€', '10 000'],
    ['habitant·e·s', 'habitant e s'],
    ['Нова', 'нова'],
    ['', ''],
    ['– … –', ''],
  ])('reads « %s » as « %s »', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('leaves letters and digits in words set apart by one space, whatever it is given', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text)).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
      }),
    );
  });

  it('has nothing more to fold the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('sees no difference between composed and decomposed accents, nor between cases', () => {
    fc.assert(
      fc.property(frenchText, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text));
        expect(fold(text.toUpperCase())).toBe(fold(text));
      }),
    );
  });
});

describe('toSlug', () => {
  it.each([
    ['Coop’Alpha', 'coop-alpha'],
    ['PTCE « Resto Passerelle »', 'ptce-resto-passerelle'],
    ['Hénin-Carvin', 'henin-carvin'],
    ['Œuvre n° 2', 'oeuvre-n-2'],
    ['…', ''],
  ])('writes « %s » as « %s »', (text, slug) => {
    expect(toSlug(text)).toBe(slug);
  });

  it('makes an address of any French text that holds a letter or a digit', () => {
    fc.assert(
      fc.property(frenchText, (text) => {
        expect(toSlug(text)).toMatch(/[\p{L}\p{N}]/u.test(text) ? SLUG : /^$/);
      }),
    );
  });
});
