import { describe, expect, test } from 'vitest';
import { readDocumentWords } from '@/lib/importing/plan/document-words';
import { toNameless } from '@/lib/importing/plan/nameless';
import { aRecognisedSheet } from '@/tests/support/a-publication';
import { aTextDocument } from '@/tests/support/text-documents';

type Contact = Parameters<typeof toNameless>[0];

/** What a block of these lines gives, beside its people. */
function namelessOf(text: string, rest: Partial<Contact>) {
  const { lines } = aTextDocument(text);
  const nothing = { people: [], organisation: null, phones: [], emails: [], websites: [], address: null };
  const contact = { ...nothing, ranges: [{ from: 1, to: lines.length }], ...rest };
  const sheets = [aRecognisedSheet({ contact })];
  return toNameless(contact, lines, readDocumentWords({ sheets, levers: [], glossary: [] }, lines).isCommon);
}

describe('des coordonnées sans nom', () => {
  test('ont chacune leur ligne', () => {
    const found = namelessOf(
      'CONTACT\nLe lavoir : alix.zyrkova@lavoir.example\nLe moulin : sacha.benrouan@moulin.example\nTél. 03 20 00 00 00',
      {
        emails: ['alix.zyrkova@lavoir.example', 'sacha.benrouan@moulin.example'],
        phones: ['03 20 00 00 00'],
      },
    );
    expect(found.map(({ line, name }) => [line, name])).toEqual([
      [2, 'Alix Zyrkova'],
      [3, 'Sacha Benrouan'],
      [4, 'Sans nom'],
    ]);
  });

  test.each([
    ['alix.zyrkova@lavoir.example', 'Alix Zyrkova'],
    ['alix_zyrkova-benrouan@lavoir.example', 'Alix Zyrkova-Benrouan'],
    ['a.zyrkova@lavoir.example', 'A. Zyrkova'],
  ])('« %s » propose un nom, dit comme déduit', (email, name) => {
    expect(namelessOf(email, { emails: [email] })).toEqual([
      { name, role: 'nom déduit de l’adresse, à vérifier', email, phone: null, line: 1 },
    ]);
  });

  test.each([
    'pole.emploi',
    'ville.durable',
    'equipe.projet',
    'espace.emploi',
    'economie.solidaire',
    'developpement.social',
    'jardin.partage',
    'relais.xyrville',
  ])('« %s@… » est l’adresse d’un service, qui n’a pas de nom à proposer', (box) => {
    const email = `${box}@lavoir.example`;
    expect(namelessOf(email, { emails: [email], organisation: 'Le lavoir' })).toEqual([
      { name: 'Le lavoir', role: null, email, phone: null, line: 1 },
    ]);
  });

  test('un mot que le document écrit en minuscules n’est le nom de personne', () => {
    const email = 'alix.zyrkova@lavoir.example';
    const nameIn = (text: string) => namelessOf(`${email}\n${text}`, { emails: [email] })[0]?.name;
    expect(nameIn('On appelle zyrkova ce grand four.')).toBe('Sans nom');
    expect(nameIn('Le four est à la famille Zyrkova, dite zyrkova, de Zyrkova.')).toBe('Alix Zyrkova');
  });

  test('au-delà d’un grand nombre d’adresses, elles restent sans nom proposé, et toutes là', () => {
    const letters = [...'bcdfghjklmnpqrstvwxz'];
    const emails = letters.flatMap((a) => letters.map((b) => `alix.${a}${b}kzyr@lavoir.example`));
    const found = namelessOf(emails.join('\n'), { emails });
    expect([found.length, found.at(0)?.name, found.at(-1)?.name]).toEqual([400, 'Alix Bbkzyr', 'Sans nom']);
  });

  test('une adresse au nom de l’organisation n’est pas celle d’une personne de ce nom', () => {
    const email = 'alix.zyrkova@lavoir.example';
    const organisation = 'Centre social Alix Zyrkova';
    expect(namelessOf(email, { emails: [email], organisation })).toMatchObject([
      { name: organisation, role: null },
    ]);
  });

  test('la boîte de tous et ce qui est déjà à quelqu’un n’y sont pas', () => {
    const known = { name: 'Alix ZYRKOVA', role: null, line: 1 };
    const [email, phone] = ['alix.zyrkova@lavoir.example', '03 20 00 00 00'];
    const found = namelessOf('', {
      people: [{ ...known, email, phone }],
      emails: [email, 'contact@lavoir.example', 'accueil@lavoir.example'],
      phones: ['03.20.00.00.00'],
    });
    expect(found).toEqual([]);
  });
});
