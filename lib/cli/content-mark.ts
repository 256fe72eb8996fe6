import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Db } from '@/lib/db/client';

const NAME = 'dossier content';

/** What a content folder holds, as a hash of its names and bytes; null when there is no folder. */
export function contentFingerprint(folder: string): string | null {
  if (!existsSync(folder)) return null;
  const hash = createHash('sha256');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(md|ya?ml)$/.test(name))
    .sort();
  for (const name of names) hash.update(`${name}\n`).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}

/** Was this very content the last one imported at a start? */
export async function isContentKnown(db: Db, fingerprint: string): Promise<boolean> {
  const mark = await db.importMark.findUnique({ where: { name: NAME } });
  return mark?.hash === fingerprint;
}

export async function rememberContent(db: Db, fingerprint: string): Promise<void> {
  const data = { hash: fingerprint, updatedAt: new Date() };
  await db.importMark.upsert({ where: { name: NAME }, create: { name: NAME, ...data }, update: data });
}
