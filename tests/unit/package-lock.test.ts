import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectPath } from '@/lib/cli/project';
import { missingOptionalPackages } from '@/tests/support/complete-package-lock.mjs';

const read = (path: string) => JSON.parse(readFileSync(projectPath(path), 'utf8'));

test('npm ci accepte package-lock.json : aucun paquet d’un autre système n’y manque', () => {
  const missing = missingOptionalPackages(read('package-lock.json')).map(({ name }) => name);
  expect(missing, 'lancez : node tests/support/complete-package-lock.mjs').toEqual([]);
});

test('package-lock.json demande les mêmes versions que package.json', () => {
  const { dependencies, devDependencies } = read('package.json');
  expect(read('package-lock.json').packages['']).toMatchObject({ dependencies, devDependencies });
});
