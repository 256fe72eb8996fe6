import { describe, expect, test } from 'vitest';
import { readSubmission } from '@/app/admin/(staff)/[genre]/[id]/enregistrer/form-request';

const NOW = new Date('2026-11-21T14:05:00Z');

describe('ce que le long formulaire envoie', () => {
  test('un champ peut porter le nom de ce que tout objet possède', () => {
    const { fields, intention } = readSubmission(
      'intention=enregistrer&constructor=a&toString=b&__proto__=c&__proto__=d&title=Le+Bol',
      NOW,
    );
    expect(intention).toBe('enregistrer');
    expect(Object.entries(fields)).toEqual([
      ['constructor', ['a']],
      ['toString', ['b']],
      ['__proto__', ['c', 'd']],
      ['title', ['Le Bol']],
    ]);
  });

  test('le nom d’un bouton n’est jamais plus long qu’une adresse', () => {
    expect(readSubmission(`intention=chercher:${'a'.repeat(100_000)}`, NOW).intention).toHaveLength(200);
  });

  test('un formulaire vide n’est pas entier, et part de la première version', () => {
    expect(readSubmission('', NOW)).toMatchObject({
      fields: {},
      isWhole: false,
      baseVersion: 1,
      intention: '',
    });
  });
});
