import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawPage } from '@/lib/importing/formats/pdf/draw-page';
import { readPdf } from '@/lib/importing/formats/pdf/read-pdf';
import { aColumn, aPdf, PAGE, type PrintedImage, type PrintedPage } from '@/tests/support/a-pdf';

const TEXT = aColumn(
  ['Une régie de quartier emploie', 'des habitants du quartier', 'pour l’entretien des halls'],
  { x: 60, y: 90 },
);
const page: PrintedPage = { texts: TEXT };
const picture = (more: Partial<PrintedImage> = {}): PrintedImage => ({
  width: 200,
  height: 150,
  x: 60,
  y: 400,
  colour: [200, 30, 30],
  ...more,
});

describe('un PDF qui ne se lit pas', () => {
  it('est nommé quand il n’en est pas un', async () => {
    expect(await readPdf(Buffer.from('Une page de texte, sans plus.'))).toEqual({
      ok: false,
      error: { kind: 'not-a-pdf' },
    });
  });

  it.each([
    ['coupé au milieu', aPdf([page, page]).subarray(0, 1200)],
    ['réduit à son en-tête', Buffer.from(`%PDF-1.7\n${'x'.repeat(500)}`)],
  ])('est dit abîmé quand il est %s', async (_, bytes) => {
    expect(await readPdf(bytes)).toEqual({ ok: false, error: { kind: 'damaged' } });
  });

  it('est dit protégé quand il faut un mot de passe', async () => {
    const id = '41'.repeat(16);
    const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -44 >>`;
    const bytes = aPdf([page], { trailer: `${encrypt} /ID [<${id}> <${id}>]` });
    expect(await readPdf(bytes)).toEqual({ ok: false, error: { kind: 'encrypted' } });
  });

  it('est dit numérisé quand ses pages sont des images', async () => {
    const scan = { images: [picture({ width: 500, height: 700, x: 40, y: 40 })] };
    expect(await readPdf(aPdf([scan, scan]))).toEqual({
      ok: false,
      error: { kind: 'scanned', pages: 2, letters: 0 },
    });
  });

  it('est refusé au-delà d’un nombre de pages qu’aucune publication n’a', async () => {
    const bytes = aPdf(Array.from({ length: 1501 }, () => ({})));
    expect(await readPdf(bytes)).toMatchObject({ error: { kind: 'too-many-pages', pages: 1501 } });
  });

  it('est refusé quand il se décompresse en bien plus qu’une page', async () => {
    const bytes = deflateSync(Buffer.alloc(300_000_000));
    const bomb = aPdf([{ content: { bytes, filters: '/FlateDecode' } }, page]);
    expect(bomb.length).toBeLessThan(400_000);
    expect(await readPdf(bomb)).toEqual({ ok: false, error: { kind: 'too-heavy', megabytes: 32 } });
  });
});

describe('un PDF qui se lit, mais dont il faut se méfier', () => {
  it.each([
    ['un script', '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'],
    ['un programme à lancer', '/OpenAction << /S /Launch /F (/bin/sh) >>'],
  ])('dit qu’il contient %s, et que rien n’en a été exécuté', async (_, catalogue) => {
    expect(await readPdf(aPdf([page], { catalogue }))).toMatchObject({
      ok: true,
      value: {
        lines: TEXT.map(({ text }) => ({ text })),
        warnings: [{ message: expect.stringContaining('rien n’en a été exécuté') }],
      },
    });
  });

  it('ne se plaint de rien quand il est ordinaire', async () => {
    expect(await readPdf(aPdf([page]))).toMatchObject({ ok: true, value: { warnings: [], images: [] } });
  });

  it('dit quelles pages n’ont pas de texte, et garde les autres', async () => {
    expect(await readPdf(aPdf([page, { images: [picture()] }, page]))).toMatchObject({
      value: { warnings: [{ message: expect.stringMatching(/sans texte\u00a0: 2\./) }] },
    });
  });

  it('dit quelles pages sont abîmées, et garde les autres', async () => {
    const whole = aPdf([page, page]).toString('latin1');
    const bytes = Buffer.from(whole.replace('4 0 R 6 0 R', '4 0 R 96 0 R'), 'latin1');
    expect(await readPdf(bytes)).toMatchObject({
      ok: true,
      value: {
        lines: TEXT.map(({ text }) => ({ text, page: 1 })),
        warnings: [{ message: expect.stringMatching(/abîmées\u00a0: 2\./) }],
      },
    });
  });
});

describe('les images d’un PDF', () => {
  it('sont refaites en WebP, avec leur page et la ligne la plus proche', async () => {
    const beside = picture({ y: 60, x: 300 });
    const read = await readPdf(aPdf([page, { texts: TEXT, images: [beside] }]));
    if (!read.ok) throw new Error(read.error.kind);
    const [image] = read.value.images;
    expect(image).toMatchObject({ page: 2, mediaType: 'image/webp', width: 200, height: 150 });
    expect(read.value.lines[(image?.line ?? 0) - 1]).toMatchObject({ text: TEXT[2]?.text, page: 2 });
    const { format, width, exif, icc } = await sharp(image?.bytes).metadata();
    expect({ format, width, exif, icc }).toEqual({
      format: 'webp',
      width: 200,
      exif: undefined,
      icc: undefined,
    });
    const { dominant } = await sharp(image?.bytes).stats();
    expect(dominant.r).toBeGreaterThan(180);
    expect(dominant.g).toBeLessThan(60);
  });

  it('ne sont données qu’une fois quand deux pages montrent la même', async () => {
    const read = await readPdf(aPdf([1, 2].map(() => ({ texts: TEXT, images: [picture()] }))));
    expect(read).toMatchObject({ value: { images: [{ page: 1 }] } });
  });

  it('sont laissées de côté quand elles sont petites, ou reviennent sur plus de trois pages', async () => {
    const logo = () => ({ texts: TEXT, images: [picture(), picture({ width: 80, colour: [0, 0, 90] })] });
    const read = await readPdf(aPdf([1, 2, 3, 4].map(logo)));
    expect(read).toMatchObject({ ok: true, value: { images: [] } });
  });

  it('ne dépassent pas 2000 pixels', async () => {
    const wide = picture({ width: 3000, height: 300, colour: [0, 90, 0] });
    const read = await readPdf(aPdf([{ texts: TEXT, images: [wide] }]));
    expect(read).toMatchObject({ value: { images: [{ width: 2000, height: 200 }] } });
  });
});

describe('une page dessinée pour la relecture', () => {
  it('est une image WebP de la largeur demandée', async () => {
    const drawn = await drawPage(
      aPdf([page, { texts: TEXT, images: [picture({ x: 0, y: 0, width: 595, height: 400 })] }]),
      { page: 2, width: 600 },
    );
    if (!drawn.ok) throw new Error(drawn.error.kind);
    const { format, width, height } = await sharp(drawn.value).metadata();
    expect({ format, width }).toEqual({ format: 'webp', width: 600 });
    expect(height).toBeCloseTo((600 * PAGE.height) / PAGE.width, -1);
    const { data } = await sharp(drawn.value)
      .extract({ left: 300, top: 100, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(data[0]).toBeGreaterThan(180);
  });

  it('n’existe pas au-delà de la dernière', async () => {
    expect(await drawPage(aPdf([page]), { page: 2, width: 600 })).toEqual({
      ok: false,
      error: { kind: 'no-such-page', page: 2, pages: 1 },
    });
  });
});
