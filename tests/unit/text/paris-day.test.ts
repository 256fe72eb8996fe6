import { describe, expect, test } from 'vitest';
import { dayAfter, isDay, parisDay, startOfParisDay, yearsBefore } from '@/lib/text/paris-day';

describe('les jours de Paris', () => {
  test('commencent à minuit de Paris, hiver comme été', () => {
    expect(startOfParisDay('2026-01-15').toISOString()).toBe('2026-01-14T23:00:00.000Z');
    expect(startOfParisDay('2026-07-15').toISOString()).toBe('2026-07-14T22:00:00.000Z');
    // The clocks change that night, at three and at two.
    expect(startOfParisDay('2026-10-25').toISOString()).toBe('2026-10-24T22:00:00.000Z');
    expect(startOfParisDay('2026-03-29').toISOString()).toBe('2026-03-28T23:00:00.000Z');
  });

  test('un moment est du jour qu’il est là-bas', () => {
    expect(parisDay(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01');
    expect(parisDay(new Date('2026-12-31T22:59:59Z'))).toBe('2026-12-31');
  });

  test('un jour qui n’existe pas n’en est pas un', () => {
    expect(['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', '0000-01-01', ''].filter(isDay)).toEqual([]);
    expect(isDay('2024-02-29')).toBe(true);
  });

  test('un 29 février d’il y a deux ans est un 28', () => {
    expect(yearsBefore('2024-02-29', 2)).toBe('2022-02-28');
    expect(yearsBefore('2026-11-21', 2)).toBe('2024-11-21');
  });

  test('le lendemain passe le mois et l’année', () => {
    expect(dayAfter('2026-12-31')).toBe('2027-01-01');
    expect(dayAfter('2024-02-28')).toBe('2024-02-29');
  });
});
