import { createHash } from 'node:crypto';
import { ImageKind } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DocumentImage } from '@/lib/importing/document';
import type { Pixels } from './placed-images';

/** In pixels, each way. */
const WIDEST = 2000;
const QUALITY = 82;

/** Pixels as a WebP picture that holds nothing else: it is made anew, so no metadata can follow. */
export async function encodeImage(pixels: Pixels): Promise<Omit<DocumentImage, 'page' | 'line'>> {
  // When there is a picture at last: it takes 20 MB to load.
  const { default: sharp } = await import('sharp');
  const { data, channels } = toSamples(pixels);
  const { width, height } = pixels;
  const { data: bytes, info } = await sharp(data, { raw: { width, height, channels } })
    .resize({ width: WIDEST, height: WIDEST, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .webp({ quality: QUALITY })
    .toBuffer({ resolveWithObject: true });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { sha256, mediaType: 'image/webp', width: info.width, height: info.height, bytes };
}

function toSamples({ kind, data, width, height }: Pixels): { data: Uint8Array; channels: 1 | 3 | 4 } {
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  if (kind === ImageKind.RGBA_32BPP) return { data: bytes, channels: 4 };
  if (kind === ImageKind.RGB_24BPP) return { data: bytes, channels: 3 };
  // One bit for each point, lines filled up to a whole byte.
  const lineBytes = Math.ceil(width / 8);
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const byte = bytes[y * lineBytes + (x >> 3)] ?? 0;
      grey[y * width + x] = (byte >> (7 - (x & 7))) & 1 ? 255 : 0;
    }
  }
  return { data: grey, channels: 1 };
}
