import { describe, expect, it } from 'vitest';
import { formatParisDay, parisMoment } from '@/lib/text/paris-moment';

describe('l’heure de Paris', () => {
  it.each([
    ['en hiver', '2026-11-21', '09:05', '2026-11-21T08:05:00.000Z'],
    ['en été', '2026-07-14', '09:05', '2026-07-14T07:05:00.000Z'],
    ['après minuit', '2026-07-14', '00:30', '2026-07-13T22:30:00.000Z'],
    [
      'dans l’heure que le printemps saute, une heure plus tard',
      '2026-03-29',
      '02:30',
      '2026-03-29T01:30:00.000Z',
    ],
    [
      'dans l’heure que l’automne répète, la première fois',
      '2026-10-25',
      '02:30',
      '2026-10-25T00:30:00.000Z',
    ],
    ['juste après le passage à l’heure d’hiver', '2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
  ])('%s', (_, day, time, moment) => {
    expect(parisMoment(day, time)?.toISOString()).toBe(moment);
  });

  it.each([
    ['2026-02-30', '09:00'],
    ['2026-11-21', '25:00'],
    ['21/11/2026', '09:00'],
    ['2026-11-21', ''],
  ])('refuse %s à %s', (day, time) => {
    expect(parisMoment(day, time)).toBeNull();
  });

  it('dit le jour qu’il était à Paris', () => {
    expect(formatParisDay(new Date('2026-06-30T22:30:00Z'))).toBe('1er juillet 2026');
  });
});
