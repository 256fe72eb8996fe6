import type { FormFields } from '@/lib/publishing/form/form-fields';

/** What was typed and has not reached the server, and when, in milliseconds. */
export type LocalCopy = { at: number; fields: FormFields };

/** Copies of one kind, in this browser. */
type LocalCopies<Copy extends LocalCopy> = {
  /** The storage of a browser may be full or forbidden: then there is no copy, and it answers so. */
  write(key: string, copy: Copy): boolean;
  read(key: string): Copy | null;
  drop(key: string): void;
};

/** The form of a whole sheet or lever, and the version that it was opened on. */
export type PageCopy = LocalCopy & { baseVersion: number };

export const pageCopies = localCopies<PageCopy>({
  prefix: 'catalogue:copie:',
  most: 10,
  longest: 1_000_000,
});

/**
 * A place for copies of one kind. Past `most` of them the oldest goes; those of another kind never do. `longest` counts letters.
 */
export function localCopies<Copy extends LocalCopy>({
  prefix,
  most,
  longest,
}: {
  prefix: string;
  most: number;
  longest: number;
}): LocalCopies<Copy> {
  const dropOldest = (written: string) => {
    const byAge = Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix) && key !== written)
      .map((key) => ({ key, at: parse(localStorage.getItem(key))?.at ?? 0 }))
      .sort((a, b) => b.at - a.at);
    for (const { key } of byAge.slice(most - 1)) localStorage.removeItem(key);
  };
  return {
    write(key, copy) {
      const text = JSON.stringify(copy);
      if (text.length > longest) return false;
      try {
        localStorage.setItem(prefix + key, text);
        dropOldest(prefix + key);
        return true;
      } catch {
        return false;
      }
    },
    read(key) {
      try {
        return parse(localStorage.getItem(prefix + key)) as Copy | null;
      } catch {
        return null;
      }
    },
    drop(key) {
      try {
        localStorage.removeItem(prefix + key);
      } catch {
        // There was none.
      }
    },
  };
}

function parse(text: string | null): LocalCopy | null {
  if (text === null) return null;
  try {
    const copy: Partial<LocalCopy> | null = JSON.parse(text);
    return copy?.at && copy.fields ? (copy as LocalCopy) : null;
  } catch {
    return null;
  }
}
