import { vi } from 'vitest';

/** Gives the code under test the storage of a browser, empty, until the end of the test; answers the keys that it holds. */
export function stubBrowserStorage(): () => string[] {
  const storage: Record<string, string> = Object.create({
    getItem: (key: string) => storage[key] ?? null,
    setItem: (key: string, text: string) => {
      storage[key] = text;
    },
    removeItem: (key: string) => {
      delete storage[key];
    },
  });
  vi.stubGlobal('localStorage', storage);
  return () => Object.keys(storage);
}
