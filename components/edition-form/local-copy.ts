import type { FormFields } from '@/lib/publishing/form/form-fields';

const PREFIX = 'catalogue:copie:';
/** Copies of so many pages stay in a browser; the oldest goes first. */
const MOST_COPIES = 10;
const MOST_LETTERS = 1_000_000;

/** What was typed and has not reached the server, at the clock of the server. */
export type LocalCopy = { at: number; baseVersion: number; fields: FormFields };

/** Keeps a copy in this browser, whose storage may be full or forbidden: then there is none, and it answers so. */
export function writeLocalCopy(key: string, copy: LocalCopy): boolean {
  const text = JSON.stringify(copy);
  if (text.length > MOST_LETTERS) return false;
  try {
    localStorage.setItem(PREFIX + key, text);
    dropOldest();
    return true;
  } catch {
    return false;
  }
}

export function readLocalCopy(key: string): LocalCopy | null {
  try {
    return parse(localStorage.getItem(PREFIX + key));
  } catch {
    return null;
  }
}

export function dropLocalCopy(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // There was none.
  }
}

function parse(text: string | null): LocalCopy | null {
  const copy: Partial<LocalCopy> | null = text === null ? null : JSON.parse(text);
  return copy?.at && copy.baseVersion && copy.fields ? (copy as LocalCopy) : null;
}

function dropOldest(): void {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  const byAge = keys
    .map((key) => ({ key, at: parse(localStorage.getItem(key))?.at ?? 0 }))
    .sort((a, b) => b.at - a.at);
  for (const { key } of byAge.slice(MOST_COPIES)) localStorage.removeItem(key);
}
