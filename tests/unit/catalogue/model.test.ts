import { describe, expect, it } from 'vitest';
import { isOld, SECTION_KINDS, SECTION_TITLES } from '@/lib/catalogue/model';
import { SectionKind } from '@/lib/db/generated/enums';

describe('isOld', () => {
  const today = new Date('2026-11-21T12:00:00Z');

  it.each([
    ['2016-09', null, true],
    ['2016', null, true],
    ['2023-10', null, true],
    ['2023-11', null, false],
    // A year runs to its end.
    ['2023', null, false],
    ['2022', null, true],
    ['2026-11', null, false],
    ['2016-09', '2023-11-22', false],
    ['2016-09', '2023-11-20', true],
    ['2026', '2016-01-01', false],
  ])('of what is true as of %s and verified on %s is %s', (asOf, verified, old) => {
    expect(isOld({ asOf, verifiedAt: verified === null ? null : new Date(verified) }, today)).toBe(old);
  });

  it('leaves the day it is given as it was', () => {
    const day = new Date(today);
    isOld({ asOf: '2016', verifiedAt: null }, day);
    expect(day).toEqual(today);
  });
});

describe('sections', () => {
  it('are those of the database, each under a heading of its own', () => {
    expect(SECTION_KINDS).toEqual(Object.values(SectionKind));
    expect(new Set(Object.values(SECTION_TITLES)).size).toBe(SECTION_KINDS.length);
  });
});
