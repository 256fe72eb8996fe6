import { expect, test } from 'vitest';
import { findPasswordFault } from '@/lib/accounts/password-policy';
import { newRecoveryCodes, readCode } from '@/lib/accounts/recovery-codes';

test.each([
  ['onze lettre', 'short'],
  ['a'.repeat(129), 'long'],
  ['aminata.diallo@exemple.fr', 'own-email'],
  ['AMINATA.DIALLO@exemple.fr', 'own-email'],
  ['Aminata Diallo', 'own-email'],
  ['aaaaaaaaaaaaaa', 'obvious'],
  ['azertyuiop123', 'obvious'],
  ['Mot de passe 2026', 'obvious'],
  ['123456789012', 'obvious'],
  ['trois petits chats', null],
  ['éàü ñ œuf ça ira', null],
])('le mot de passe « %s » : %s', (password, fault) => {
  expect(findPasswordFault(password, 'aminata.diallo@exemple.fr')).toBe(fault);
});

test('dix codes de secours, tous différents, sans lettre ambiguë', () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^[a-hjkmnp-z2-9]{5}-[a-hjkmnp-z2-9]{5}$/);
});

test.each([
  ['123456', 'application', '123456'],
  [' 123 456 ', 'application', '123456'],
  ['FJ4GB SRE6V', 'recovery', 'fj4gb-sre6v'],
  ['fj4gb-sre6v', 'recovery', 'fj4gb-sre6v'],
  ['fj4gbsre6v', 'recovery', 'fj4gb-sre6v'],
])('le code « %s » se lit comme tapé', (typed, kind, code) => {
  expect(readCode(typed)).toEqual({ kind, code });
});
