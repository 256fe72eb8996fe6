import { describe, expect, it } from 'vitest';
import { DEPARTMENT_NAMES } from '@/lib/territory/map/department-names';
import { inTerritory } from '@/lib/territory/wording';

describe('inTerritory', () => {
  it.each([
    ['departement', '59', 'Nord', 'dans le Nord'],
    ['departement', '93', 'Seine-Saint-Denis', 'en Seine-Saint-Denis'],
    ['departement', '01', 'Ain', 'dans l’Ain'],
    ['departement', '92', 'Hauts-de-Seine', 'dans les Hauts-de-Seine'],
    ['departement', '974', 'La Réunion', 'à La Réunion'],
    ['departement', '987', 'Polynésie française', 'dans le département Polynésie française'],
    ['region', '11', 'Île-de-France', 'en Île-de-France'],
    ['region', '32', 'Hauts-de-France', 'dans les Hauts-de-France'],
    ['region', '24', 'Centre-Val de Loire', 'dans la région Centre-Val de Loire'],
    ['pays', 'BE', 'Belgique', 'en Belgique'],
    ['pays', 'CA', 'Canada', 'au Canada'],
    ['pays', 'US', 'États-Unis', 'aux États-Unis'],
    ['commune', '59172', 'Denain', 'à Denain'],
    ['commune', '76351', 'Le Havre', 'au Havre'],
    ['commune', '93045', 'Les Lilas', 'aux Lilas'],
    ['commune', '93027', 'La Courneuve', 'à La Courneuve'],
    ['qpv', 'QP059050', 'Centre', 'dans le quartier Centre'],
  ] as const)('%s %s', (kind, code, name, expected) => {
    expect(inTerritory({ kind, code, name })).toBe(expected);
  });

  it('knows the usage of all 101 départements', () => {
    for (const [code, name] of Object.entries(DEPARTMENT_NAMES)) {
      expect(inTerritory({ kind: 'departement', code, name })).not.toContain('département');
    }
  });
});
