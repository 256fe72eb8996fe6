import { describe, expect, it } from 'vitest';
import type { ReadingFault } from '@/lib/importing/formats/reading-fault';
import { explainReadingFault } from '@/lib/importing/formats/reading-sentences';

const FAULTS: ReadingFault[] = [
  { kind: 'missing' },
  { kind: 'folder' },
  { kind: 'not-a-file' },
  { kind: 'unreadable', code: 'EACCES' },
  { kind: 'unsupported', extension: '.docx' },
  { kind: 'unsupported', extension: '' },
  { kind: 'empty' },
  { kind: 'too-large', bytes: 200 * 1024 * 1024, limit: 25 * 1024 * 1024 },
  { kind: 'other-format', found: 'docx' },
  { kind: 'not-a-pdf' },
  { kind: 'binary', line: 3 },
  { kind: 'utf-16' },
  { kind: 'not-utf-8', line: 12, column: 5, byte: 0xe9 },
  { kind: 'too-many-lines', lines: 300_000, limit: 200_000 },
  { kind: 'line-too-long', line: 4, length: 50_000, limit: 20_000 },
  { kind: 'encrypted' },
  { kind: 'scanned', pages: 40, letters: 3 },
  { kind: 'damaged' },
  { kind: 'too-many-pages', pages: 2000, limit: 1500 },
  { kind: 'no-such-page', page: 200, pages: 110 },
  { kind: 'too-slow', seconds: 60 },
  { kind: 'too-heavy', megabytes: 1200 },
  { kind: 'busy' },
  { kind: 'crashed', detail: 'RangeError: secret' },
];

describe('ce qui est dit d’un fichier qui ne se lit pas', () => {
  it.each(FAULTS.map((fault) => [fault.kind, fault] as const))(
    '%s : le fichier est nommé, la typographie est française, rien n’est laissé en anglais',
    (_, fault) => {
      const sentence = explainReadingFault('guide.txt', fault);
      expect(sentence).toMatch(/^Le fichier «\u00a0guide\.txt\u00a0» /);
      expect(sentence).toMatch(/[.]$/);
      expect(sentence).not.toMatch(/undefined|NaN|'|« | »|[^\u00a0\u202f][:;!?](?!\/)|Error|secret/);
    },
  );

  it('montre l’octet, sa place et la lettre qu’il vaut sans doute', () => {
    expect(explainReadingFault('a.txt', { kind: 'not-utf-8', line: 12, column: 5, byte: 0xe9 })).toContain(
      'octet 0xE9 à la ligne 12, colonne 5 (sans doute «\u00a0é\u00a0» en Windows-1252). Ouvrez-le',
    );
  });

  it('ne devine aucune lettre quand l’octet n’en vaut pas', () => {
    expect(explainReadingFault('a.txt', { kind: 'not-utf-8', line: 1, column: 1, byte: 0x81 })).not.toContain(
      'sans doute',
    );
  });

  it('donne les tailles en mégaoctets', () => {
    expect(
      explainReadingFault('a.txt', { kind: 'too-large', bytes: 209_715_200, limit: 26_214_400 }),
    ).toContain('200\u00a0Mo, pour 25\u00a0Mo au plus');
  });
});
