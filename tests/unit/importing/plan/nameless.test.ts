import { describe, expect, test } from 'vitest';
import { toNameless } from '@/lib/importing/plan/nameless';
import { aTextDocument } from '@/tests/support/text-documents';

type Contact = Parameters<typeof toNameless>[0];

/** What a block of these lines gives, beside its people. */
function namelessOf(text: string, rest: Partial<Contact>) {
  const { lines } = aTextDocument(text);
  const nothing = { people: [], organisation: null, phones: [], emails: [], websites: [], address: null };
  return toNameless({ ...nothing, ranges: [{ from: 1, to: lines.length }], ...rest }, lines);
}

describe('des coordonnées sans nom', () => {
  test('ont chacune leur ligne', () => {
    const found = namelessOf(
      'CONTACT\nLe lavoir : alix.exemple@lavoir.example\nLe moulin : sacha.modele@moulin.example\nTél. 03 20 00 00 00',
      {
        emails: ['alix.exemple@lavoir.example', 'sacha.modele@moulin.example'],
        phones: ['03 20 00 00 00'],
      },
    );
    expect(found.map(({ line, name }) => [line, name])).toEqual([
      [2, 'Alix Exemple'],
      [3, 'Sacha Modele'],
      [4, 'Sans nom'],
    ]);
  });

  test.each([
    ['alix.exemple@lavoir.example', 'Alix Exemple'],
    ['alix_exemple-modele@lavoir.example', 'Alix Exemple-Modele'],
    ['a.exemple@lavoir.example', 'A. Exemple'],
  ])('« %s » propose un nom, dit comme déduit', (email, name) => {
    expect(namelessOf(email, { emails: [email] })).toEqual([
      { name, role: 'nom déduit de l’adresse, à vérifier', email, phone: null, line: 1 },
    ]);
  });

  test.each(['pole.emploi@lavoir.example', 'ville.durable@lavoir.example', 'equipe.projet@lavoir.example'])(
    '« %s » est l’adresse d’un service, qui n’a pas de nom à proposer',
    (email) => {
      expect(namelessOf(email, { emails: [email], organisation: 'Le lavoir' })).toEqual([
        { name: 'Le lavoir', role: null, email, phone: null, line: 1 },
      ]);
    },
  );

  test('une adresse au nom de l’organisation n’est pas celle d’une personne de ce nom', () => {
    const email = 'rosa.exemple@lavoir.example';
    const organisation = 'Centre social Rosa Exemple';
    expect(namelessOf(email, { emails: [email], organisation })).toMatchObject([
      { name: organisation, role: null },
    ]);
  });

  test('la boîte de tous et ce qui est déjà à quelqu’un n’y sont pas', () => {
    const known = { name: 'Alix EXEMPLE', role: null, line: 1 };
    const [email, phone] = ['alix.exemple@lavoir.example', '03 20 00 00 00'];
    const found = namelessOf('', {
      people: [{ ...known, email, phone }],
      emails: [email, 'contact@lavoir.example', 'accueil@lavoir.example'],
      phones: ['03.20.00.00.00'],
    });
    expect(found).toEqual([]);
  });
});
