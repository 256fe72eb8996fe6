import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOneSlipAway, readTypedPlace, tellingWords } from '@/lib/territory/typed-place';

describe('readTypedPlace', () => {
  it('sees codes as such', () => {
    expect(readTypedPlace(' qp059050 ').code).toBe('QP059050');
    expect(readTypedPlace('59 220').code).toBe('59220');
    expect(readTypedPlace('2a').code).toBe('2A');
    expect(readTypedPlace('commune:59172').id).toBe('commune:59172');
    expect(readTypedPlace('BE').code).toBe('BE');
    expect(readTypedPlace('be').code).toBeNull();
  });

  it('folds names and writes saints out', () => {
    expect(readTypedPlace('St-Étienne').name).toBe('saint etienne');
    expect(readTypedPlace('L’Île-Saint-Denis').name).toBe('l ile saint denis');
    expect(readTypedPlace('Communauté d’agglomération du Pays Basque').name).toBe('ca du pays basque');
  });

  it('reads through what is pasted with a name', () => {
    expect(readTypedPlace('Den\u00adain\u200b').name).toBe('denain');
    expect(readTypedPlace('\u0000Denain\u0007').name).toBe('denain');
  });

  it('sets aside the département or postal code beside a name', () => {
    expect(readTypedPlace('Saint-Denis (93)').located).toEqual({
      name: 'saint denis',
      departement: '93',
      postalCode: null,
    });
    expect(readTypedPlace('20000 Ajaccio').located).toEqual({
      name: 'ajaccio',
      departement: null,
      postalCode: '20000',
    });
    expect(readTypedPlace('ajaccio 2a').located?.departement).toBe('2A');
    expect(readTypedPlace('denain').located).toBeNull();
  });

  it('leaves nothing that Postgres or LIKE would stumble on, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const { code, name, located } = readTypedPlace(text);
        for (const part of [code, name, located?.name]) {
          expect(part ?? '').toMatch(/^[\p{L}\p{N} ]*$/u);
          expect(Buffer.from(part ?? '').toString()).toBe(part ?? '');
        }
      }),
    );
  });
});

describe('tellingWords', () => {
  it('drops articles and links', () => {
    expect(tellingWords('metropole de la ville d aix en provence')).toEqual([
      'metropole',
      'ville',
      'aix',
      'provence',
    ]);
  });
});

describe('isOneSlipAway', () => {
  const word = fc.stringMatching(/^[a-z]{5,12}$/);

  it('forgives one letter changed, missing, added, or two neighbours swapped', () => {
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom('change', 'drop', 'add', 'swap'), (name, seed, slip) => {
        const at = seed % (name.length - 1);
        const typed = {
          change: `${name.slice(0, at)}z${name.slice(at + 1)}`,
          drop: name.slice(0, at) + name.slice(at + 1),
          add: `${name.slice(0, at)}z${name.slice(at)}`,
          swap: name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2),
        }[slip];
        expect(isOneSlipAway(typed, name)).toBe(typed.length >= 5);
      }),
    );
  });

  it('forgives no second slip, and nothing under five letters', () => {
    expect(isOneSlipAway('denian', 'denain')).toBe(true);
    expect(isOneSlipAway('dinian', 'denain')).toBe(false);
    expect(isOneSlipAway('denxxn', 'denain')).toBe(false);
    expect(isOneSlipAway('pari', 'paris')).toBe(false);
  });
});
