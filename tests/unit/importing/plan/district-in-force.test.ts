import { describe, expect, test } from 'vitest';
import { districtInForce } from '@/lib/importing/plan/district-in-force';
import type { NamedTerritory } from '@/lib/importing/plan/find-named';

const kinOf = (code: string, generation: number) => ({
  id: `qpv:${code}` as const,
  code,
  name: `Le Port ${code}`,
  generation,
});
function aDistrict(code: string, generation: number, kin: NamedTerritory['kin'] = []): NamedTerritory {
  return { ...kinOf(code, generation), kind: 'qpv', population: null, answers: [], within: [], kin };
}

const OLD = aDistrict('QP000001', 2015, [kinOf('QN00001M', 2024)]);
const NEW = aDistrict('QN00001M', 2024, [kinOf('QP000001', 2015)]);
const idsAt = (date: string | null, named: NamedTerritory[]) =>
  named.flatMap((one) => districtInForce(one, named, date)?.district.id ?? []);

describe('un quartier de deux générations', () => {
  test.each([
    ['2016-09', 'qpv:QP000001'],
    ['2023-12-31', 'qpv:QP000001'],
    ['2024', 'qpv:QN00001M'],
    [null, 'qpv:QN00001M'],
    ['2009', 'qpv:QP000001'],
  ])('d’un document de %s est %s', (date, expected) => {
    expect(idsAt(date, [OLD, NEW])).toEqual([expected]);
  });

  test('est celui de la date même si l’autre seul porte le nom lu, et le dit', () => {
    expect(districtInForce(NEW, [NEW], '2016')).toEqual({
      district: kinOf('QP000001', 2015),
      kin: [NEW],
      isTranslated: true,
    });
  });

  test('reste celui qui est nommé quand il en prolonge plusieurs : une personne choisit', () => {
    const both = [kinOf('QP000001', 2015), kinOf('QP000002', 2015)];
    const merged = aDistrict('QN00001M', 2024, both);
    expect(districtInForce(merged, [merged], '2016')).toEqual({
      district: merged,
      kin: both,
      isTranslated: false,
    });
    expect(idsAt('2016', [merged, OLD])).toEqual(['qpv:QP000001']);
  });

  test('sans parent connu, est proposé tel quel', () => {
    expect(idsAt('2016', [aDistrict('QN00009N', 2024)])).toEqual(['qpv:QN00009N']);
  });
});
