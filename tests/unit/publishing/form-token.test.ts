import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeFormToken, readFormToken } from '@/lib/accounts/form-token';

const NOW = new Date('2026-11-21T14:00:00Z');
const LATER = new Date('2026-12-22T14:00:00Z');

beforeEach(() => vi.stubEnv('AUTH_SECRET', 'secret-des-essais-0123456789abcdef0123456789'));
afterEach(() => vi.unstubAllEnvs());

describe('le jeton d’un formulaire', () => {
  it('dit à qui le formulaire a été montré, tant qu’il est de saison', () => {
    const token = makeFormToken('camille', 12, NOW);
    expect(readFormToken(token, 12, NOW)).toBe('camille');
    expect(readFormToken(token, 12, LATER)).toBeNull();
  });

  it('ne vaut que pour sa fiche, et ne se change ni ne s’invente', () => {
    const token = makeFormToken('camille', 12, NOW);
    expect(readFormToken(token, 13, NOW)).toBeNull();
    expect(readFormToken(token.replace('camille', 'dominique'), 12, NOW)).toBeNull();
    expect(readFormToken(token.replace(/\.\d+\./, '.9999999999999.'), 12, NOW)).toBeNull();
    for (const forged of ['', '.', 'camille', `${token}x`, token.slice(0, -1), 'a'.repeat(5000)])
      expect(readFormToken(forged, 12, NOW)).toBeNull();
  });
});
