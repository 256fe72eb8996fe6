import { describe, expect, it } from 'vitest';
import { faultLine } from '@/lib/importing/content/fault';
import { readContent } from '@/lib/importing/content/read-content';
import { aContentFolder, rewritten, VALID_FILES } from '@/tests/support/a-content-folder';
import { CONTENT_FAULTS } from '@/tests/support/content-faults';

describe('readContent', () => {
  it('finds nothing wrong in a valid folder', async () => {
    const content = await readContent(aContentFolder());
    expect(content).toMatchObject({
      ok: true,
      value: {
        initiatives: [
          { slug: 'epicerie' },
          { slug: 'garage', sections: [{ kind: 'activities' }, { kind: 'results' }] },
        ],
        levers: [{ slug: 'bailleurs' }],
        pages: [{ slug: 'a-propos', markdown: 'Le catalogue.' }],
      },
    });
  });

  it.each(CONTENT_FAULTS)('names $what: file, line, field and cure', async (fault) => {
    const read = await readContent(aContentFolder(fault.changes));
    const { file, line, field } = fault;
    expect(read).toEqual({
      ok: false,
      error: [{ file, line, field, message: expect.stringMatching(fault.says) }],
    });
  });

  it('tells all that is wrong at once, in the order of the files', async () => {
    const read = await readContent(
      aContentFolder({
        'sectors.yaml': '- { slug: Mobilité, label: Mobilité, hue: 900, icon: bike }',
        'initiatives/garage.md': rewritten('initiatives/garage.md', 'form: complete', 'form: longue').replace(
          '## Résultats',
          '## Bilan',
        ),
        'initiatives/epicerie.md': 'rien',
      }),
    );
    expect(read.ok ? [] : read.error.map(({ file, field }) => `${file} ${field}`)).toEqual([
      'sectors.yaml 0.slug',
      'sectors.yaml 0.hue',
      'initiatives/epicerie.md null',
      'initiatives/garage.md form',
      'initiatives/garage.md sections',
    ]);
  });

  it('says in French what is wrong, whatever the fault', async () => {
    const fields =
      'title form nature summary passages structure created asOf verified sectors keywords places levers figures funding partners disagreements contact related';
    const wrong = fields.split(' ').map((field) => `${field}: 7`);
    const sheet = `---\n${wrong.join('\n')}\n---\n\n## Activités {cite=guide:1}\n\nOn agit.\n`;
    const read = await readContent(aContentFolder({ 'initiatives/garage.md': sheet }));
    const messages = read.ok ? [] : read.error.map(({ message }) => message);
    expect(messages).toHaveLength(wrong.length);
    for (const message of messages) expect(message).not.toMatch(/expected|invalid |required|must|received/i);
  });

  it('reads a BOM and the line ends of Windows as if they were not there', async () => {
    const plain = await readContent(aContentFolder());
    const dressed = Object.fromEntries(
      Object.entries(VALID_FILES).map(([path, text]) => [path, `\ufeff${text.replaceAll('\n', '\r\n')}`]),
    );
    expect(await readContent(aContentFolder(dressed))).toEqual(plain);
  });

  it('counts lines alike with the line ends of Windows', async () => {
    const text = rewritten('initiatives/garage.md', 'value: 24', 'value: beaucoup').replaceAll('\n', '\r\n');
    const read = await readContent(aContentFolder({ 'initiatives/garage.md': text }));
    const line = text.slice(0, text.indexOf('beaucoup')).split('\n').length;
    expect(read).toMatchObject({ ok: false, error: [{ line, field: 'figures.0.value' }] });
  });

  it('leaves hidden files alone', async () => {
    const dir = aContentFolder({ 'initiatives/.DS_Store': 'x', 'levers/.gitkeep': '' });
    expect((await readContent(dir)).ok).toBe(true);
  });

  it('says of a folder that is not there that its files are missing', async () => {
    const read = await readContent('/nulle/part');
    expect(read.ok ? [] : read.error.map(({ file }) => file)).toContain('sources.yaml');
  });
});

describe('faultLine', () => {
  it('puts file, line, field and cure on one line', () => {
    const fault = {
      file: 'initiatives/vrac.md',
      line: 12,
      field: 'figures.0.value',
      message: 'attendu : un nombre',
    };
    expect(faultLine(fault)).toBe('initiatives/vrac.md:12  figures.0.value  attendu : un nombre');
    expect(faultLine({ ...fault, line: null, field: null })).toBe('initiatives/vrac.md  attendu : un nombre');
  });
});
