import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isTerritoryCode,
  KIND_LABELS,
  parseTerritoryId,
  relationLabel,
  TERRITORY_KINDS,
  territoryPath,
} from '@/lib/territory/model';

const digits = (count: number) => fc.stringMatching(new RegExp(`^[0-9]{${count}}$`));

const codes = {
  qpv: fc.oneof(fc.stringMatching(/^QP[0-9]{6}$/), fc.stringMatching(/^QN02[AB][0-9]{2}[MINC]$/)),
  commune: fc.oneof(digits(5), fc.stringMatching(/^2[AB][0-9]{3}$/)),
  epci: digits(9),
  departement: fc.oneof(digits(2), fc.constantFrom('2A', '2B', '971', '976', '987')),
  region: digits(2),
  pays: fc.stringMatching(/^[A-Z]{2}$/),
};

describe('parseTerritoryId', () => {
  it('reads back every well-formed identifier', () => {
    for (const kind of TERRITORY_KINDS) {
      fc.assert(
        fc.property(codes[kind], (code) => {
          expect(parseTerritoryId(`${kind}:${code}`)).toEqual({ kind, code, id: `${kind}:${code}` });
        }),
      );
    }
  });

  it('answers null or an identifier for any text at all, and never throws', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.tuple(fc.constantFrom(...TERRITORY_KINDS), fc.string()).map(([kind, rest]) => `${kind}:${rest}`),
      fc.anything(),
    );
    fc.assert(
      fc.property(text, (garbage) => {
        const parsed = parseTerritoryId(garbage);
        if (parsed) {
          expect(parsed.id).toBe(garbage);
          expect(isTerritoryCode(parsed.kind, parsed.code)).toBe(true);
        }
      }),
    );
  });

  it.each([
    'commune:6069',
    'commune:2C004',
    'commune:59172\n',
    'commune: 59172',
    'COMMUNE:59172',
    'departement:2a',
    'departement:123',
    'region:975',
    'pays:be',
    'epci:20005786',
    'qpv:QP05905',
    'qpv:QN05950X',
    'qpv:QP02C001',
    'toString:59172',
    '__proto__:59',
    'commune',
    ':',
    '',
    `commune:${'5'.repeat(10_000)}`,
  ])('refuses %j', (text) => {
    expect(parseTerritoryId(text)).toBeNull();
  });
});

describe('territoryPath', () => {
  it('is the address of the contract', () => {
    expect(territoryPath('qpv:QP093028')).toBe('/territoires/qpv/QP093028');
  });

  it('throws on what is no identifier', () => {
    expect(() => territoryPath('commune:../admin')).toThrow('mal formé');
  });
});

describe('relationLabel', () => {
  it('says how a place stands towards the choice', () => {
    expect(relationLabel('same', 'qpv')).toBe('dans le quartier');
    expect(relationLabel('inside', 'commune', 'qpv')).toBe('dans la commune');
    expect(relationLabel('wider', 'commune', 'region')).toBe('à l’échelle de la région');
    expect(relationLabel('wider', 'commune')).toBe('à une échelle plus large');
    expect(relationLabel('overlaps', 'epci')).toBe('à cheval sur l’intercommunalité');
  });

  it('has words for every kind', () => {
    for (const kind of TERRITORY_KINDS) expect(KIND_LABELS[kind].inside).toMatch(/^dans /);
  });
});
