import { expect, test } from 'vitest';
import { readSentForm } from '@/app/admin/(staff)/importations/envoi/read-sent-form';

const GIVEN = {
  publication: 'nouvelle',
  titre: 'Carnet',
  editeur: 'Essais unis',
  date: '2016',
  genre: 'guide',
};

function send(values: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...GIVEN, ...values })) form.set(name, value);
  form.set('fichier', new File(['Un texte.'], 'carnet.txt'));
  return readSentForm(new Request('http://127.0.0.1/envoi', { method: 'POST', body: form }));
}

test('une nouvelle publication se dit par son titre, son éditeur, sa date et son genre', async () => {
  expect(await send({ titre: '  Carnet  ' })).toMatchObject({
    ok: true,
    value: { source: { title: 'Carnet', publisher: 'Essais unis', date: '2016', kind: 'guide' } },
  });
  expect(await send({ date: '' })).toMatchObject({ ok: true, value: { source: { date: null } } });
  expect(await send({ publication: 'connue', source: 'carnet' })).toMatchObject({
    ok: true,
    value: { source: { id: 'carnet' } },
  });
});

test.each([
  [{ titre: ' ' }, 'titre', 'Donnez le titre'],
  [{ titre: 'a'.repeat(301) }, 'titre', '300 caractères'],
  [{ editeur: '' }, 'editeur', 'qui l’a publiée'],
  [{ date: '2016-13' }, 'date', '2016-09'],
  [{ date: 'en 2016' }, 'date', '2016-09'],
  [{ genre: 'affiche' }, 'genre', 'genre'],
  [{ publication: 'connue' }, 'source', 'Choisissez le document'],
] as const)('%o\u00a0: la case à changer est nommée, et dit comment', async (values, id, words) => {
  const sent = await send(values);
  expect(sent).toMatchObject({
    ok: false,
    error: { fault: { id, message: expect.stringContaining(words) } },
  });
  // What was chosen comes back with it.
  expect(sent).toMatchObject({ error: { choices: { ...GIVEN, ...values } } });
});
