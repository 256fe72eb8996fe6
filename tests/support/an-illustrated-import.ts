import { createHash, randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { Db } from '@/lib/db/client';
import { recordImport } from '@/lib/importing/commands/record-import';
import type { DocumentImage, TextDocument } from '@/lib/importing/document';
import type { Recognised, RecognisedSheet } from '@/lib/importing/recognise/model';
import type { Bucket } from '@/lib/storage/bucket';
import { aPicture } from '@/tests/support/a-picture';
import { aUser } from '@/tests/support/accounts';
import { NOW } from '@/tests/support/an-edition';

/** A document of thirty lines with two sheets, the first from line 1 to 10, the second from 11 to 20. */
export async function anIllustratedImport(db: Db, images: DocumentImage[], bucket?: Bucket) {
  const actor = await aUser(db, { role: 'redaction' });
  const document: TextDocument = {
    fileName: 'guide.pdf',
    format: 'pdf',
    sha256: 'f'.repeat(64),
    lines: Array.from({ length: 30 }, (_, at) => ({
      text: `Ligne ${at + 1}`,
      page: 1 + Math.floor(at / 15),
      furniture: false,
    })),
    images,
    warnings: [],
  };
  const recognised: Recognised = {
    profile: 'essai',
    source: null,
    sheets: [aSheet('La laverie du port', 1, 10), aSheet('Le four du quai', 11, 20)],
    levers: [],
    glossary: [],
    leftOver: [{ from: 21, to: 30, reason: 'avant-propos' }],
    warnings: [],
  };
  const source = {
    title: `Guide des images ${randomUUID().slice(0, 8)}`,
    publisher: 'Essais unis',
    date: '2015',
    kind: 'guide',
  } as const;
  const recorded = await recordImport(db, actor, { document, recognised, source }, NOW, bucket);
  if (!recorded.ok) throw new Error(JSON.stringify(recorded.error));
  const { id: importId, sourceId } = recorded.value;
  const items = await db.importItem.findMany({ where: { importId }, orderBy: { position: 'asc' } });
  const [first, second] = items;
  if (!first || !second) throw new Error('two sheets were expected');
  return { actor, importId, sourceId, first, second };
}

function aSheet(title: string, from: number, to: number): RecognisedSheet {
  return {
    from,
    to,
    title,
    form: 'short',
    page: 1,
    titleRanges: [{ from, to: from }],
    introduction: null,
    place: null,
    sections: [],
    boxes: [],
    figures: [],
    amounts: [],
    funding: [],
    contact: {
      people: [],
      organisation: null,
      emails: [],
      phones: [],
      websites: [],
      address: null,
      ranges: [],
    },
    warnings: [],
  };
}

export async function anImage(colour: string): Promise<DocumentImage> {
  const bytes = await aPicture(colour);
  return { bytes, sha256: keyOf(bytes), mediaType: 'image/webp', width: 40, height: 20, page: 1, line: 1 };
}

export function keyOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function aPhotograph(): Promise<Buffer> {
  return sharp({ create: { width: 300, height: 200, channels: 3, background: '#778' } })
    .jpeg()
    .toBuffer();
}

/** A PDF of one page that shows a JPEG as the camera left it, above enough words for a text. Readers find its objects by themselves. */
export function aPdfThatShows(jpeg: Buffer): Buffer {
  const words = 'BT /F 12 Tf 40 700 Td (La laverie du port lave le linge de tout un quartier) Tj ET';
  const drawn = `${words} q 300 0 0 200 40 400 cm /I Do Q`;
  return Buffer.concat([
    Buffer.from(`%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R
  /Resources <</Font <</F 6 0 R>> /XObject <</I 5 0 R>>>>>> endobj
4 0 obj <</Length ${drawn.length}>> stream
${drawn}
endstream endobj
6 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj
5 0 obj <</Type /XObject /Subtype /Image /Width 300 /Height 200 /ColorSpace /DeviceRGB
  /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length}>> stream
`),
    jpeg,
    Buffer.from('\nendstream endobj\ntrailer <</Root 1 0 R>>\n'),
  ]);
}
