import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { typedIn } from '@/lib/env';

/** A path inside the checkout, absolute. */
export function projectPath(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** A path given as an argument, from the folder where the command was typed. */
export function typedPath(path: string): string {
  return resolve(typedIn(), path);
}
