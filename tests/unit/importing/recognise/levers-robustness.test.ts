import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LineRange } from '@/lib/importing/document';
import { listProfiles } from '@/lib/importing/recognise/choose-profile';
import { recogniseGlossary } from '@/lib/importing/recognise/glossary/recognise-glossary';
import { joinLines } from '@/lib/importing/recognise/join-lines';
import { recogniseLevers } from '@/lib/importing/recognise/levers/recognise-levers';
import { sheetTitle } from '@/lib/importing/recognise/levers/sheet-title';
import * as publications from '@/tests/support/invented-publications';
import { aTextDocument } from '@/tests/support/text-documents';

const LINES = Object.values(publications).flatMap((text) => text.split('\n'));

/** Pieces of the publications, cut anywhere and put end to end. */
const splices = fc
  .array(fc.tuple(fc.nat(LINES.length), fc.nat(40)), { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.flatMap(([from, length]) => LINES.slice(from, from + length)).join('\n'));

const rangesIn = (ranges: LineRange[], lineCount: number) =>
  ranges.every(({ from, to }) => from >= 1 && from <= to && to <= lineCount);

describe.each(listProfiles().map((profile) => [profile.id, profile] as const))(
  'le profil %s',
  (_, profile) => {
    test('lit des morceaux de publications sans se perdre, et chaque passage tient dans le document', () => {
      fc.assert(
        fc.property(splices, (text) => {
          const document = aTextDocument(text);
          const count = document.lines.length;
          if (profile.levers) {
            const { levers, sheets, leftOver } = recogniseLevers(document, profile.levers, []);
            for (const lever of levers) {
              const passages = [lever.stake ?? [], lever.actions, lever.examples, lever.further].flat();
              expect(lever.title).not.toBe('');
              expect(rangesIn([lever, ...passages.flatMap(({ ranges }) => ranges)], count)).toBe(true);
              expect(passages.every((passage) => passage.text !== '')).toBe(true);
            }
            expect(rangesIn([...sheets, ...leftOver], count)).toBe(true);
          }
          if (profile.glossary)
            expect(rangesIn(recogniseGlossary(document, profile.glossary), count)).toBe(true);
        }),
        { numRuns: 150 },
      );
    });

    test('des lignes très longues ou très nombreuses ne l’arrêtent pas', () => {
      const long = `${'En ouvrant des jardins (JRD), « la serre » '.repeat(4000)}\n\nEn pratique :`;
      const many = 'Atelier 1\n\nPrêter\n\nLes propositions\n\n- une action (ABC)\n'.repeat(1500);
      const before = process.cpuUsage();
      for (const text of [long, many]) {
        if (profile.levers) recogniseLevers(aTextDocument(text), profile.levers, []);
        if (profile.glossary) recogniseGlossary(aTextDocument(text), profile.glossary);
      }
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(MOST);
    });
  },
);

/** Milliseconds of processor: far more than these take, far less than they took when each letter was a place to start from. */
const MOST = 20_000;

function millisecondsOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
}

describe('un mot sans fin', () => {
  const named = listProfiles().flatMap(({ id, levers }) =>
    levers && levers.initiativeNames.length > 0 ? [[id, levers] as const] : [],
  );

  test.each(named)(
    'ne retient pas la recherche d’un nom d’initiative, profil %s',
    (_, rules) => {
      for (const unit of ['A', 'Aa ']) {
        const text = unit.repeat(80_000 / unit.length);
        const title = () => sheetTitle({ name: 'Ys', isOf: 'place' }, { text, place: null }, rules);
        expect(millisecondsOf(title)).toBeLessThan(MOST);
      }
    },
    120_000,
  );

  test('ne retient pas la couture des lignes', () => {
    const { lines } = aTextDocument(`${'a'.repeat(80_000)}\nun co-\nmité`);
    expect(millisecondsOf(() => joinLines(lines, 'un co-', 'mité'))).toBeLessThan(MOST);
  }, 120_000);
});

test('une intervention se reconnaît à qui parle sous son titre, quel que soit ce titre', () => {
  const rules = listProfiles().find(({ id }) => id === 'actes')?.levers;
  if (!rules) throw new Error('no profile');
  const talk = 'Prêter la nuit\n\nLina Exemple, cheffe du bureau des prêts, en a souligné un point.\n\n';
  const minutes = publications.MINUTES.replace('Atelier 1', `${talk}Atelier 1`);
  const { leftOver } = recogniseLevers(aTextDocument(minutes), rules, []);
  expect(leftOver.map(({ reason }) => reason)).toContain('intervention sans proposition');
});
