import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { numberSchema, readForm } from '@/app/admin/(staff)/read-form';

const schema = z.object({ id: numberSchema, message: z.string().default('') });

function aForm(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

describe('les champs cachés d’un formulaire de l’équipe', () => {
  test('sont lus comme des nombres', () => {
    expect(readForm(schema, aForm({ id: '12', message: 'Relis' }))).toEqual({ id: 12, message: 'Relis' });
  });

  test.each([
    ['plus grand que tout nombre de la base', { id: '99999999999' }],
    ['négatif', { id: '-1' }],
    ['à virgule', { id: '1.5' }],
    ['absent', {}],
  ])('écrits à la main, n’obtiennent qu’une page introuvable : %s', (_, fields) => {
    expect(() => readForm(schema, aForm(fields))).toThrow('NEXT_HTTP_ERROR_FALLBACK;404');
  });

  test.each([
    ['un objet', {}],
    ['rien', undefined],
    ['une liste', [['id', '12']]],
  ])('ce qui n’est pas un formulaire n’obtient rien non plus : %s', (_, sent) => {
    expect(() => readForm(schema, sent as never)).toThrow('NEXT_HTTP_ERROR_FALLBACK;404');
  });
});
