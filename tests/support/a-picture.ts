import sharp from 'sharp';
import type { Db } from '@/lib/db/client';
import { putFile } from '@/lib/storage/files';

/** A small picture of one colour, as the catalogue keeps them. */
export function aPicture(colour = '#1c7c54'): Promise<Buffer> {
  return sharp({ create: { width: 40, height: 20, channels: 3, background: colour } })
    .webp()
    .toBuffer();
}

/** The same, kept; answers its key. */
export async function aKeptPicture(db: Db, colour?: string): Promise<string> {
  return putFile(db, { bytes: await aPicture(colour), mediaType: 'image/webp', width: 40, height: 20 });
}
