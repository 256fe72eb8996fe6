import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { actionWords } from '@/components/journal/action-words';
import { detailWords } from '@/components/journal/detail-words';
import { whatOf, whoDid } from '@/components/journal/row-words';
import { VOCABULARIES } from '@/lib/publishing/vocabulary/model';

/** Every « domain.done » that the code writes in the journal, as its sources say it. */
function writtenActions(): string[] {
  const files = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !path.startsWith('db/generated'),
  );
  const texts = files.map((path) => readFileSync(join('lib', path), 'utf8'));
  const journals = texts.filter((text) => /writeJournal|transition\(|JOURNAL|RUN_ACTION|\bnote\(/.test(text));
  const domains = 'edition|account|correction|previewLink|link|links|lever';
  const literal = new RegExp(`'((?:${domains})\\.[a-zA-Z]+)'`, 'g');
  return [
    ...new Set(journals.flatMap((text) => [...text.matchAll(literal)].map(([, action = '']) => action))),
  ];
}

/** What is done to a term: `what: 'merged'`. */
function writtenChanges(): string[] {
  const folder = 'lib/publishing/vocabulary';
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(folder, path), 'utf8'));
  return [
    ...new Set(
      texts.flatMap((text) => [...text.matchAll(/what: '([a-zA-Z]+)'/g)].map(([, what = '']) => what)),
    ),
  ];
}

describe('les mots du journal', () => {
  test('existent pour tout ce que le code y écrit', () => {
    const actions = writtenActions();
    expect(actions.length).toBeGreaterThan(25);
    expect(actions.filter((action) => actionWords(action) === action)).toEqual([]);
  });

  test('existent pour chaque changement de chaque vocabulaire', () => {
    const terms = [...Object.values(VOCABULARIES).map(({ journal }) => journal), 'territoryName'];
    const actions = terms.flatMap((term) => writtenChanges().map((change) => `${term}.${change}`));
    expect(actions.length).toBeGreaterThan(10);
    expect(actions.filter((action) => actionWords(action) === action)).toEqual([]);
  });

  test('laissent telle quelle une action inconnue, fût-elle un nom d’objet', () => {
    expect(actionWords('fusée.lancée')).toBe('fusée.lancée');
    expect(actionWords('constructor')).toBe('constructor');
    expect(actionWords('toString.valueOf')).toBe('toString.valueOf');
  });

  test('disent la raison, le message et la version, et rien de ce qu’ils ne connaissent pas', () => {
    expect(detailWords({ version: 4, reason: 'en double', email: 'a@b.fr', ip: '10.0.0.1' })).toBe(
      'version 4, raison\u00a0: «\u00a0en double\u00a0»',
    );
    expect(detailWords({ from: 'redaction', to: 'publication' })).toBe(
      'de «\u00a0Rédaction\u00a0», à «\u00a0Publication\u00a0»',
    );
    expect(detailWords({ isScheduled: true, version: 2 })).toBe('version 2, comme prévu');
    expect(detailWords({})).toBe('');
  });

  test('nomment le serveur, ou un compte supprimé', () => {
    expect(whoDid({ by: 'Anne', action: 'edition.saved' })).toBe('Anne');
    expect(whoDid({ by: null, action: 'edition.imported' })).toBe('Le serveur');
    expect(whoDid({ by: null, action: 'edition.saved' })).toBe('Un compte supprimé');
    expect(whatOf({ subject: null })).toBe('un compte supprimé');
  });
});
