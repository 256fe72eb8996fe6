import { expect, test } from 'vitest';
import { fieldState } from '@/lib/importing/review/field-state';

const PLAN = {
  field: 'summary',
  label: 'Résumé',
  status: 'new' as const,
  base: null,
  now: null,
  proposed: 'Laver son linge.',
  passages: [{ from: 2, to: 2 }],
};
const DECISION = { choice: 'edited' as const, value: 'Un lavoir.', by: 'Camille', at: new Date(1) };

test('l’état d’un champ est le même tant que rien n’en change', () => {
  expect(fieldState({ ...PLAN }, undefined)).toBe(fieldState(PLAN, undefined));
  expect(fieldState(PLAN, { ...DECISION })).toBe(fieldState(PLAN, DECISION));
});

test.each([
  ['le catalogue en dit autre chose', { ...PLAN, now: 'Une laverie.' }, undefined],
  ['le document en dit autre chose', { ...PLAN, proposed: 'Laver son linge ici.' }, undefined],
  ['quelqu’un en a décidé', PLAN, DECISION],
])('il devient autre dès que %s', (_, plan, decision) => {
  expect(fieldState(plan, decision)).not.toBe(fieldState(PLAN, undefined));
});

test('une décision reprise autrement est un autre état', () => {
  expect(fieldState(PLAN, { ...DECISION, value: 'Une laverie.' })).not.toBe(fieldState(PLAN, DECISION));
});
