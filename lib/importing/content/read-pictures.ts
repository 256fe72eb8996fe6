import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { err, ok, type Result } from '@/lib/result';
import type { ContentFault } from './fault';

/** A picture of `illustrations/`: its name is the SHA-256 of its bytes. */
export type ContentPicture = { key: string; base64: string; width: number; height: number };

const FOLDER = 'illustrations';
const MAX_PICTURE_BYTES = 5_000_000;

/** The path of a picture in a content folder. */
export function picturePath(key: string): string {
  return `${FOLDER}/${key}.webp`;
}

/** Every picture of the folder, by name; a missing folder holds none. Hidden files are left alone. */
export async function readPictures(dir: string): Promise<Result<ContentPicture[], ContentFault[]>> {
  const names = (await readdir(join(dir, FOLDER)).catch(() => [] as string[]))
    .filter((name) => !name.startsWith('.'))
    .sort();
  const pictures: ContentPicture[] = [];
  const faults: ContentFault[] = [];
  for (const name of names) {
    const picture = await readPicture(dir, name);
    if (picture.ok) pictures.push(picture.value);
    else faults.push({ file: `${FOLDER}/${name}`, line: null, field: null, message: picture.error });
  }
  return faults.length === 0 ? ok(pictures) : err(faults);
}

async function readPicture(dir: string, name: string): Promise<Result<ContentPicture, string>> {
  const bytes = await readFile(join(dir, FOLDER, name)).catch(() => null);
  if (!bytes) return err('ce fichier ne peut pas être lu.');
  if (bytes.length > MAX_PICTURE_BYTES) return err('cette image pèse plus de 5 Mo : réduisez-la.');
  const key = createHash('sha256').update(bytes).digest('hex');
  if (name !== `${key}.webp`)
    return err(`une image s’appelle par l’empreinte de ses octets : celle-ci serait ${key}.webp.`);
  const { format, width, height } = await sharp(bytes)
    .metadata()
    .catch(() => ({ format: null, width: 0, height: 0 }));
  if (format !== 'webp') return err('ce fichier n’est pas une image WebP.');
  return ok({ key, base64: bytes.toString('base64'), width, height });
}
