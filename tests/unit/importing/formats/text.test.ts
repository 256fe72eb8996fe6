import { describe, expect, it } from 'vitest';
import { readText } from '@/lib/importing/formats/text';

function read(text: string | Uint8Array) {
  return readText(typeof text === 'string' ? new TextEncoder().encode(text) : text);
}

function textsOf(text: string | Uint8Array): string[] {
  const read_ = read(text);
  if (!read_.ok) throw new Error(read_.error.kind);
  return read_.value.lines.map((line) => line.text);
}

describe('un fichier texte', () => {
  it('garde ses lignes : la ligne N du document est la ligne N du fichier', () => {
    expect(textsOf('un\n\n deux \ntrois')).toEqual(['un', '', ' deux ', 'trois']);
  });

  it('n’a pas une ligne de plus quand il finit par un retour à la ligne', () => {
    expect(textsOf('un\ndeux\n')).toEqual(['un', 'deux']);
    expect(textsOf('un\ndeux\n\n')).toEqual(['un', 'deux', '']);
  });

  it.each([
    ['de Windows', 'un\r\n\r\ndeux\r\n'],
    ['des anciens Macintosh', 'un\r\rdeux\r'],
    ['mélangées', 'un\r\n\ndeux\r'],
  ])('a les mêmes lignes avec les fins de ligne %s', (_, text) => {
    expect(textsOf(text)).toEqual(['un', '', 'deux']);
  });

  it('perd sa marque d’ordre des octets sans qu’il en soit question', () => {
    expect(read('\ufeffLieu\n')).toMatchObject({
      ok: true,
      value: { lines: [{ text: 'Lieu' }], warnings: [] },
    });
  });

  it('a des accents composés, quelle que soit la façon dont ils étaient écrits', () => {
    expect(textsOf('e\u0301colie\n')).toEqual(['\u00e9colie']);
  });

  it('ne prend ni saut de page ni séparateur pour une fin de ligne', () => {
    expect(textsOf('a\n\ftitre\nb\u2028c\u0085d\n')).toEqual(['a', ' titre', 'b c d']);
  });

  it('n’a ni page ni titre courant', () => {
    expect(read('un')).toMatchObject({ value: { lines: [{ page: null, furniture: false }], images: [] } });
  });

  it('dit à quelle ligne un caractère a été perdu, une fois pour toutes les lignes', () => {
    expect(read('bon\nr\ufffdgie\nd\ufffdj\ufffd\n')).toMatchObject({
      value: {
        warnings: [
          { line: 2, message: expect.stringContaining('2\u00a0lignes contiennent «\u00a0\ufffd\u00a0»') },
        ],
      },
    });
  });

  it('remplace un caractère de commande, et le dit', () => {
    expect(read('a\u0002b\nsuite\n')).toMatchObject({
      value: { lines: [{ text: 'a b' }, { text: 'suite' }], warnings: [{ line: 1 }] },
    });
  });

  it('ne s’étonne pas des sauts de page', () => {
    expect(read('a\n\fb\n')).toMatchObject({ value: { warnings: [] } });
  });
});

describe('ce qui n’est pas un texte UTF-8', () => {
  const bytes = (...list: number[]) => new Uint8Array(list);
  const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

  it('est nommé avec la ligne, la colonne et l’octet fautifs', () => {
    expect(read(latin1('une ligne\nla régie\n'))).toEqual({
      ok: false,
      error: { kind: 'not-utf-8', line: 2, column: 5, byte: 0xe9 },
    });
  });

  it('compte la colonne en caractères, après des accents bien écrits', () => {
    const text = Buffer.concat([Buffer.from('été '), Buffer.from([0x80])]);
    expect(read(text)).toMatchObject({ error: { line: 1, column: 5, byte: 0x80 } });
  });

  it.each([
    ['petit-boutiste avec marque', Buffer.concat([bytes(0xff, 0xfe), Buffer.from('Lieu', 'utf16le')])],
    ['gros-boutiste avec marque', bytes(0xfe, 0xff, 0, 0x4c, 0, 0x69)],
    ['petit-boutiste sans marque', Buffer.from('Lieu : un quartier', 'utf16le')],
    ['gros-boutiste sans marque', Buffer.from('Lieu : un quartier', 'utf16le').swap16()],
  ])('est reconnu quand il est en UTF-16, %s', (_, text) => {
    expect(read(text)).toEqual({ ok: false, error: { kind: 'utf-16' } });
  });

  it('est refusé pour un seul octet nul, avec sa ligne', () => {
    expect(read('un\ndeux\0\n')).toEqual({ ok: false, error: { kind: 'binary', line: 2 } });
  });

  it('est refusé quand les octets de commande abondent', () => {
    const noise = Uint8Array.from({ length: 2000 }, (_, at) => (at % 20 === 7 ? 1 + (at % 8) : 0x41));
    expect(read(noise)).toMatchObject({ ok: false, error: { kind: 'binary' } });
  });

  it.each([
    ['pdf', Buffer.from('%PDF-1.7\n')],
    ['docx', Buffer.from('PK\x03\x04......word/document.xml')],
    ['odt', Buffer.from('PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.text')],
    ['zip', Buffer.from('PK\x03\x04......guide.txt')],
    ['doc', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)],
    ['rtf', Buffer.from('{\\rtf1\\ansi')],
    ['image', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d)],
    ['image', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['archive', bytes(0x1f, 0x8b, 8)],
    ['program', bytes(0x7f, 0x45, 0x4c, 0x46)],
  ])('est nommé d’après ses premiers octets : %s', (found, file) => {
    expect(read(file)).toEqual({ ok: false, error: { kind: 'other-format', found } });
  });

  it('est vide quand il n’a que des blancs', () => {
    expect(read(' \n\t\r\n\f')).toEqual({ ok: false, error: { kind: 'empty' } });
  });

  it('est refusé quand une ligne n’a pas de fin, en disant laquelle', () => {
    expect(read(`un\n${'mot '.repeat(6000)}\n`)).toEqual({
      ok: false,
      error: { kind: 'line-too-long', line: 2, length: 24_000, limit: 20_000 },
    });
  });

  it('est refusé au-delà d’un nombre de lignes qu’aucune publication n’a', () => {
    expect(read('a\n'.repeat(200_001))).toMatchObject({ error: { kind: 'too-many-lines', lines: 200_001 } });
  });
});
