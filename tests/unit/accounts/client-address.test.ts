import { afterEach, expect, test, vi } from 'vitest';
import { clientAddress } from '@/lib/accounts/client-address';

const env = vi.hoisted(() => ({ TRUST_PROXY: false }));
vi.mock('@/lib/env', () => ({ env: () => env }));

afterEach(() => {
  env.TRUST_PROXY = false;
});

const from = (headers: Record<string, string>) => clientAddress(new Headers(headers));

test('sans mandataire réglé, X-Forwarded-For n’est pas cru', () => {
  expect(from({ 'x-forwarded-for': '1.2.3.4', 'x-catalogue-address': '192.0.2.1' })).toBe('192.0.2.1');
});

test('derrière un mandataire, le dernier maillon, celui qu’il a écrit lui-même', () => {
  env.TRUST_PROXY = true;
  expect(from({ 'x-forwarded-for': '6.6.6.6, 192.0.2.7', 'x-catalogue-address': '127.0.0.1' })).toBe(
    '192.0.2.7',
  );
});

test('un mandataire qui ne dit rien : l’autre bout de la connexion', () => {
  env.TRUST_PROXY = true;
  expect(from({ 'x-catalogue-address': '127.0.0.1' })).toBe('127.0.0.1');
});

test.each([
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:0001:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['', 'inconnue'],
  ['<script>', 'inconnue'],
])('l’adresse « %s » compte comme « %s »', (given, counted) => {
  expect(from({ 'x-catalogue-address': given })).toBe(counted);
});
