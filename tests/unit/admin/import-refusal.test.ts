import { expect, test, vi } from 'vitest';
import { backToForm, readChoices } from '@/app/admin/(staff)/importations/refusal';

vi.mock('next/headers', () => ({ cookies: vi.fn() }));

/** What browsers keep of a cookie; a longer one is forgotten, and the page would not say what is wrong. */
const COOKIE_BYTES = 4096;

test('un refus tient dans un cookie, quoi qu’un formulaire fait à la main ait envoyé', () => {
  const long = 'é'.repeat(1_000_000);
  const choices = readChoices({ titre: long, editeur: long, source: 'é'.repeat(50) });
  const { headers } = backToForm({ fault: { id: 'titre', message: 'Trop long.' }, choices });
  expect(headers.get('set-cookie')?.length).toBeLessThan(COOKIE_BYTES);
});

test('ce qui était trop long l’est encore : rien n’est raccourci en silence', () => {
  expect(readChoices({ titre: 'x'.repeat(400) }).titre.length).toBeGreaterThan(300);
  expect(readChoices({ titre: 'x'.repeat(300) }).titre).toHaveLength(300);
});
