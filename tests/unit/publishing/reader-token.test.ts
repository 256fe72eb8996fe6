import { describe, expect, it } from 'vitest';
import { checkReaderToken, signReaderToken } from '@/lib/publishing/corrections/reader-token';

const SECRET = 'un secret de trente-deux caractères au moins';
const PAGE = '/initiatives/garage';
const OPENED = new Date('2026-11-21T10:00:00Z');
const after = (seconds: number) => new Date(OPENED.getTime() + seconds * 1000);

describe('le jeton d’un formulaire de lecteur', () => {
  const token = signReaderToken(SECRET, PAGE, OPENED);

  it.each([
    ['refusé avant quatre secondes', 3.9, 'tooSoon'],
    ['bon à quatre secondes', 4, 'good'],
    ['bon un jour durant', 24 * 3600, 'good'],
    ['trop vieux ensuite', 24 * 3600 + 1, 'tooOld'],
    ['refusé s’il vient du futur', -60, 'tooSoon'],
  ] as const)('est %s', (_, seconds, state) => {
    expect(checkReaderToken(SECRET, PAGE, token, after(seconds))).toBe(state);
  });

  it.each([
    ['d’une autre page', SECRET, '/initiatives/epicerie', token],
    ['signé d’un autre secret', `${SECRET}!`, PAGE, token],
    ['dont l’heure a été changée', SECRET, PAGE, token.replace(/^\d+/, String(after(-60).getTime()))],
    ['vide', SECRET, PAGE, ''],
    ['qui n’en est pas un', SECRET, PAGE, 'a.b.c'],
  ])('est refusé %s', (_, secret, page, given) => {
    expect(checkReaderToken(secret, page, given, after(60))).toBe('forged');
  });
});
