import { expect, test } from 'vitest';
import { nextPath } from '@/lib/accounts/next-path';

test.each([['/admin'], ['/admin/fiches?etat=brouillon&page=2'], ['/admin/fiches/12'], ['/apercu/12']])(
  '« %s » : on y revient après la connexion',
  (wanted) => {
    expect(nextPath(wanted)).toBe(wanted);
  },
);

test.each([
  ['rien', null],
  ['vide', ''],
  ['un autre site', 'https://pirate.example/admin'],
  ['un autre site, sans protocole', '//pirate.example/admin'],
  ['un autre site, à l’envers', '/\\pirate.example'],
  ['un autre site derrière un chemin', '/admin//pirate.example'],
  ['un autre site derrière des points', '/admin/..//pirate.example'],
  ['une page publique', '/initiatives'],
  ['une page publique par des points', '/admin/../initiatives'],
  ['une page publique par des points codés', '/admin/%2e%2e/initiatives'],
  ['un mot qui commence pareil', '/administration'],
  ['un script', 'javascript:alert(1)'],
  ['un saut de ligne', '/admin\n//pirate.example'],
  ['une tabulation', '/admin/\t/pirate.example'],
  ['la connexion même', '/admin/connexion?suite=/admin'],
  ['un lien de mot de passe', '/admin/mot-de-passe/abc'],
])('%s : le tableau de bord', (_, wanted) => {
  expect(nextPath(wanted)).toBe('/admin');
});

test('ce que Next ajoute à une adresse pour lui-même est retiré', () => {
  expect(nextPath('/admin/fiches?page=2&_rsc=1abc')).toBe('/admin/fiches?page=2');
});
