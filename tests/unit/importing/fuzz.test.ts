import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine } from '@/lib/importing/formats/clean-line';
import { readDocument } from '@/lib/importing/formats/read-document';
import { explainReadingFault } from '@/lib/importing/formats/reading-sentences';
import { listProfiles } from '@/lib/importing/recognise/choose-profile';
import type { Profile } from '@/lib/importing/recognise/profile';
import { recognise } from '@/lib/importing/recognise/recognise';
import { aColumn, aPdf } from '@/tests/support/a-pdf';
import { expectEveryText } from '@/tests/support/every-text';
import { INVENTED_GUIDE, SHORT_SHEET } from '@/tests/support/invented-guide';
import { LEAFLET, MINUTES, NOTE, STATEMENT } from '@/tests/support/invented-publications';
import { sourceDocument, WITHOUT_SOURCES } from '@/tests/support/text-documents';

const PUBLICATIONS = ['000', '001', '002', '003', '004'].flatMap((number) => {
  const document = sourceDocument(number);
  return document ? [document.lines.map((line) => line.text).join('\n')] : [];
});

/** Of each reading, and of each property: a slow machine stops early rather than late. */
const LONGEST = 10_000;
const PROPERTY = { interruptAfterTimeLimit: 8000, numRuns: 200 } as const;

const INVENTED = [INVENTED_GUIDE, NOTE, LEAFLET, STATEMENT, MINUTES];
/** Headings, running heads and texts that rules look for, where they do not expect them. */
const STRAY_LINES = INVENTED.flatMap((text) => text.split('\n')).map((line) => `\n${line}\n`);
/** A line within the bounds of a sheet and in none of its parts. */
const HEAD_IN_CONTACT = SHORT_SHEET.replace('Paul', '42 • Initiatives ESS / La Halle\nPaul');

/** Whose rules are followed: those that the document calls for, or any others. */
const anyProfile = fc.constantFrom(undefined, ...listProfiles());

/** One thing that a mishap does to a file: cut a part, move it elsewhere, double it, or put something else there. */
type Mishap = { from: number; to: number; at: number; kind: 'cut' | 'move' | 'double' | 'put'; put: string };

const share = fc.double({ min: 0, max: 1, noNaN: true });
const mishap: fc.Arbitrary<Mishap> = fc.record({
  from: share,
  to: share,
  at: share,
  kind: fc.constantFrom('cut', 'move', 'double', 'put'),
  put: fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom('\n', '\r', ' ', '\t', '•', '-', ':', '€', '%', '1', '«', '*', '#', '|', 'É'),
    }),
    fc.constantFrom(...INVENTED),
    fc.constantFrom(...STRAY_LINES),
  ),
});

const mishaps = fc.array(mishap, { maxLength: 8 });

function afterMishaps(text: string, all: Mishap[]): string {
  return all.reduce((now, { kind, put, ...places }) => {
    const [from, to] = [places.from, places.to].sort().map((place) => Math.floor(place * now.length));
    const part = now.slice(from, to);
    const rest = kind === 'double' ? now : now.slice(0, from) + now.slice(to);
    const at = Math.floor(places.at * rest.length);
    if (kind === 'cut') return rest;
    if (kind === 'put') return now.slice(0, at) + put + now.slice(at);
    return rest.slice(0, at) + part + rest.slice(at);
  }, text);
}

/** Reads and recognises; fails on a crash, on slowness, on a line lost. A file may be refused, with a sentence. */
async function expectWhole(name: string, bytes: Uint8Array, profile?: Profile): Promise<'read' | 'refused'> {
  const started = Date.now();
  const read = await readDocument({ name, bytes });
  if (!read.ok) {
    expect(explainReadingFault(name, read.error)).toMatch(/\.$/);
    return 'refused';
  }
  const recognised = recognise(read.value, profile);
  expect(Date.now() - started).toBeLessThan(LONGEST);
  expectEveryText(read.value, recognised);
  return 'read';
}

/** The lines as any editor counts them, whatever ends them. */
function linesOf(text: string): string[] {
  return text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n');
}

async function expectEveryLine(text: string, profile?: Profile): Promise<void> {
  const bytes = Buffer.from(text);
  if ((await expectWhole('essai.txt', bytes, profile)) === 'refused') return;
  const read = await readDocument({ name: 'essai.txt', bytes });
  if (!read.ok) throw new Error(read.error.kind);
  const written = linesOf(bytes.toString('utf8')).map(cleanLine);
  expect(read.value.lines.map((line) => line.text)).toEqual(written);
}

const PLACE = 'ne fait ni panne, ni attente, ni ligne perdue';

describe('un texte malmené', () => {
  it(`${PLACE} : documents inventés, coupés et mêlés`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...INVENTED), mishaps, anyProfile, (text, all, profile) =>
        expectEveryLine(afterMishaps(text, all), profile),
      ),
      { ...PROPERTY, examples: [[HEAD_IN_CONTACT, [], undefined]] },
    );
  });

  it(`${PLACE} : signes tirés au hasard, fins de ligne mélangées`, async () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 40 });
    const end = fc.constantFrom('\n', '\r\n', '\r');
    const text = fc
      .tuple(fc.array(fc.tuple(line, end)), line)
      .map(([lines, last]) => lines.flat().join('') + last);
    await fc.assert(fc.asyncProperty(text, anyProfile, expectEveryLine), PROPERTY);
  });

  it('est refusé avec une phrase, ou lu en entier : octets tirés au hasard', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...INVENTED),
        fc.uint8Array({ maxLength: 40 }),
        share,
        async (text, noise, at) => {
          const bytes = Buffer.from(text);
          const place = Math.floor(at * bytes.length);
          await expectWhole(
            'essai.txt',
            Buffer.concat([bytes.subarray(0, place), noise, bytes.subarray(place)]),
          );
        },
      ),
      PROPERTY,
    );
  });

  it.skipIf(PUBLICATIONS.length === 0)(
    PUBLICATIONS.length === 0 ? WITHOUT_SOURCES : `${PLACE} : publications coupées et mêlées`,
    async () => {
      const publication = fc.constantFrom(...PUBLICATIONS);
      await fc.assert(
        fc.asyncProperty(
          publication,
          publication,
          mishaps,
          share,
          anyProfile,
          async (one, other, all, at, profile) => {
            const text = afterMishaps(one, all);
            const place = text.indexOf('\n', Math.floor(at * text.length)) + 1;
            const graft = afterMishaps(other, all).slice(0, 60_000);
            await expectEveryLine(text.slice(0, place) + graft + text.slice(place), profile);
          },
        ),
        PROPERTY,
      );
    },
  );
});

describe('un PDF malmené', () => {
  const texts = INVENTED.map((text, at) =>
    aColumn(text.split('\n').slice(0, 60), { x: 50 + (at % 2) * 260, y: 60, size: 7 }),
  );
  const whole = aPdf([
    { texts: texts.slice(0, 2).flat() },
    ...texts.slice(2).map((page) => ({ texts: page })),
  ]);
  const flip = fc.tuple(share, fc.integer({ min: 0, max: 255 }));

  it('est refusé avec une phrase, ou lu : coupures et octets changés au hasard', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(flip, { maxLength: 30 }),
        share,
        share,
        fc.boolean(),
        async (flips, from, to, isCut) => {
          const bytes = Buffer.from(whole);
          for (const [at, value] of flips) bytes[Math.floor(at * (bytes.length - 1))] = value;
          const [start = 0, end = 0] = [from, to].sort().map((place) => Math.floor(place * bytes.length));
          const left = isCut ? Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]) : bytes;
          await expectWhole('essai.pdf', left);
        },
      ),
      PROPERTY,
    );
  });

  it('est lu en entier quand rien ne l’abîme', async () => {
    expect(await expectWhole('essai.pdf', whole)).toBe('read');
  });
});
