import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db/client';
import { proposeTerritories } from '@/lib/importing/plan/propose-territories';
import { aTextDocument } from '@/tests/support/text-documents';
import { openWholeReference } from '@/tests/support/whole-reference';

/** One copy for the whole file: nothing here writes. */
let db: Db;

beforeAll(async () => {
  db = await openWholeReference('lieux');
});
afterAll(() => db.$disconnect());

/** A sheet that is a place line and an introduction. */
async function proposedFor(place: string, introduction = '', date: string | null = null) {
  const { lines } = aTextDocument(`${place}\n${introduction}`);
  const sheet = {
    place: place === '' ? null : { text: place, ranges: [{ from: 1, to: 1 }] },
    introduction:
      introduction === '' ? null : { text: introduction, ranges: [{ from: 2, to: lines.length }] },
    sections: [],
  };
  return proposeTerritories(db, lines, sheet, date);
}
const idsOf = (found: { territory: string }[]) => found.map(({ territory }) => territory);

describe('territoires proposés', () => {
  it('lit la commune de la ligne de lieu, que le département confirme', async () => {
    const [first] = await proposedFor('Denain (Nord)');
    expect(first).toMatchObject({
      territory: 'commune:59172',
      name: 'Denain',
      sentence: 'Denain (Nord)',
      line: 1,
      confidence: 0.95,
      why: expect.stringContaining('Nord'),
    });
  });

  it('le département entre parenthèses choisit entre homonymes, en lettres ou en chiffres', async () => {
    expect(idsOf(await proposedFor('Saint-Denis (93)'))[0]).toBe('commune:93066');
    expect(idsOf(await proposedFor('St Denis (La Réunion)'))[0]).toBe('commune:97411');
  });

  it('est moins sûr d’un nom que plusieurs communes portent, et les nomme', async () => {
    const [alone] = await proposedFor('Vénissieux');
    const [homonym] = await proposedFor('Floirac');
    expect(homonym?.confidence).toBeLessThan(alone?.confidence ?? 0);
    expect(homonym?.why).toContain('Lot');
  });

  it('choisit l’homonyme du département dont parle la fiche', async () => {
    const found = await proposedFor('Bordeaux et Floirac');
    expect(idsOf(found)).toEqual(expect.arrayContaining(['commune:33063', 'commune:33167']));
    expect(found.find(({ territory }) => territory === 'commune:33167')?.why).toContain('département');
  });

  it('propose un quartier que le référentiel nomme, dans la commune de la fiche, sans l’autre commune de ce nom', async () => {
    const found = await proposedFor('Rennes - quartier de Maurepas', '', '2016-09');
    expect(idsOf(found).sort()).toEqual(['commune:35238', 'qpv:QP035004']);
  });

  it.each([
    ['2016-09', 'qpv:QP035004', 'QN03504M'],
    ['2024-05', 'qpv:QN03504M', 'QP035004'],
    [null, 'qpv:QN03504M', 'QP035004'],
  ])(
    'd’un document de %s, propose le quartier en vigueur et nomme l’autre',
    async (date, expected, other) => {
      const found = await proposedFor('Rennes - quartier de Maurepas', '', date);
      const districts = found.filter(({ territory }) => territory.startsWith('qpv:'));
      expect(idsOf(districts)).toEqual([expected]);
      expect(districts[0]?.why).toContain(other);
    },
  );

  it('donne le quartier de la date quand seul l’autre porte le nom lu, un peu moins sûrement', async () => {
    const [then] = (await proposedFor('Villeurbanne - quartier des Buers', '', '2016')).filter(
      ({ territory }) => territory.startsWith('qpv:'),
    );
    const [since] = (await proposedFor('Villeurbanne - quartier des Buers', '', '2024')).filter(
      ({ territory }) => territory.startsWith('qpv:'),
    );
    expect([then?.territory, since?.territory]).toEqual(['qpv:QP069024', 'qpv:QN06921M']);
    expect(then?.confidence).toBeLessThan(since?.confidence ?? 0);
    expect(then?.why).toContain('QN06921M');
  });

  it('ne propose jamais un quartier que le référentiel ne nomme pas, ni celui d’une autre ville', async () => {
    const invented = await proposedFor('Rennes - quartier des Trois Cerisiers');
    const elsewhere = await proposedFor('Lille - quartier de Maurepas');
    expect(idsOf([...invented, ...elsewhere]).filter((id) => id.startsWith('qpv:'))).toEqual([]);
  });

  it('une ville n’est pas proposée comme le quartier de son nom, ou à peine', async () => {
    const district = (await proposedFor('Denain (Nord)')).find(({ territory }) =>
      territory.startsWith('qpv:'),
    );
    expect(district?.confidence ?? 0).toBeLessThan(0.5);
  });

  it('lit une région et ses départements, un pays', async () => {
    expect(idsOf(await proposedFor('Île-de-France (93, 94,75)'))).toEqual([
      'region:11',
      'departement:93',
      'departement:94',
      'departement:75',
    ]);
    expect(idsOf(await proposedFor('Bruxelles (Belgique)'))).toEqual(['pays:BE']);
  });

  it('lit le texte aussi, moins sûrement, et seulement après « à », « ville de », « quartier »', async () => {
    const found = await proposedFor('', 'Le projet est né à Vénissieux. Lille Construction l’a suivi.');
    expect(idsOf(found)).toEqual(['commune:69259']);
    expect(found[0]).toMatchObject({ line: 2, sentence: 'Le projet est né à Vénissieux.' });
    expect(found[0]?.confidence).toBeLessThan(0.8);
  });

  it('ne propose rien quand aucun nom n’est du référentiel', async () => {
    expect(await proposedFor('Partout en ville', 'Une chorale répète à Xyzville.')).toEqual([]);
  });
});
