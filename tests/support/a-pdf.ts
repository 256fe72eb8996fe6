import { deflateSync } from 'node:zlib';

/** Text at a place of a page: points from the left and from the top, size of its letters. */
export type PrintedText = { text: string; x: number; y: number; size?: number };

/** Pixels of one colour each, drawn as large as they are, from the left and the top. */
export type PrintedImage = {
  width: number;
  height: number;
  x: number;
  y: number;
  colour: [number, number, number];
};

export type PrintedPage = {
  texts?: PrintedText[];
  images?: PrintedImage[];
  /** Instead of what the page would draw: as bytes of the file, `filters` as the format names them. */
  content?: { bytes: Uint8Array; filters?: string };
};

type Options = {
  /** Entries of the catalogue and of the trailer, as the format writes them: « /OpenAction << … >> ». */
  catalogue?: string;
  trailer?: string;
};

export const PAGE = { width: 595, height: 842 };

/** A PDF of one font (Helvetica, letters of Windows-1252), written by hand: no browser is needed. */
export function aPdf(pages: PrintedPage[], { catalogue = '', trailer = '' }: Options = {}): Buffer {
  const objects: Buffer[] = [];
  const add = (body: string | Buffer) =>
    objects.push(Buffer.isBuffer(body) ? body : Buffer.from(body, 'latin1'));
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ');
  const firstImage = 4 + pages.length * 2;
  const images = pages.flatMap((page) => page.images ?? []);

  add(`<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`);
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  pages.forEach((page, at) => {
    const names = (page.images ?? []).map((image) => {
      const number = images.indexOf(image);
      return `/I${number} ${firstImage + number} 0 R`;
    });
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents ${5 + at * 2} 0 R /Resources << /Font << /F 3 0 R >> /XObject << ${names.join(' ')} >> >> >>`,
    );
    const { bytes, filters } = page.content ?? { bytes: Buffer.from(drawn(page, images), 'latin1') };
    add(stream(bytes, filters ? `/Filter ${filters}` : ''));
  });
  for (const image of images) add(stream(deflateSync(pixelsOf(image)), imageEntries(image)));
  return assemble(objects, trailer);
}

/** Lines of a column, from the top, as a text editor would set them. */
export function aColumn(
  lines: string[],
  { x, y, size = 10, leading = 1.3 }: Omit<PrintedText, 'text'> & { leading?: number },
) {
  return lines.flatMap((text, at) => (text === '' ? [] : [{ text, x, y: y + at * size * leading, size }]));
}

function drawn({ texts = [], images: own = [] }: PrintedPage, all: PrintedImage[]): string {
  const words = texts.map(({ text, x, y, size = 10 }) => {
    const hexadecimal = Buffer.from(toWindows1252(text)).toString('hex');
    return `BT /F ${size} Tf 1 0 0 1 ${x} ${PAGE.height - y} Tm <${hexadecimal}> Tj ET`;
  });
  const pictures = own.map((image) => {
    const { width, height, x, y } = image;
    return `q ${width} 0 0 ${height} ${x} ${PAGE.height - y - height} cm /I${all.indexOf(image)} Do Q`;
  });
  return [...words, ...pictures].join('\n');
}

function imageEntries({ width, height }: PrintedImage): string {
  return `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode`;
}

function pixelsOf({ width, height, colour }: PrintedImage): Buffer {
  return Buffer.alloc(width * height * 3, Buffer.from(colour));
}

function stream(bytes: Uint8Array, entries: string): Buffer {
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} ${entries} >>\nstream\n`, 'latin1'),
    bytes,
    Buffer.from('\nendstream', 'latin1'),
  ]);
}

function assemble(objects: Buffer[], trailer: string): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n', 'latin1')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const put = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((body, at) => {
    offsets.push(length);
    put(Buffer.from(`${at + 1} 0 obj\n`, 'latin1'));
    put(body);
    put(Buffer.from('\nendobj\n', 'latin1'));
  });
  const start = length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  put(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`, 'latin1'));
  put(
    Buffer.from(
      `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
      'latin1',
    ),
  );
  return Buffer.concat(parts);
}

/** The signs that French texts take from Windows-1252 and that Latin-1 has elsewhere or not at all. */
const WINDOWS_1252: Record<string, number> = {
  '€': 0x80,
  '…': 0x85,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  œ: 0x9c,
};

function toWindows1252(text: string): number[] {
  return [...text].map((sign) => WINDOWS_1252[sign] ?? sign.charCodeAt(0) & 0xff);
}
