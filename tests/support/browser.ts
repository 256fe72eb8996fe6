import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** How to launch Chromium: `executablePath` is absent for Playwright's own. */
export type Browser = { executablePath?: string; args: string[] };

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** The Chromium to test with: CHROMIUM_PATH, Playwright's own, the system's. Null when there is none. */
export function findBrowser(): Browser | null {
  // Chromium's sandbox does not run as root.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const given = process.env.CHROMIUM_PATH;
  if (given) return existsSync(given) ? { executablePath: given, args } : null;
  if (existsSync(chromium.executablePath())) return { args };
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) =>
    existsSync(path),
  );
  return found ? { executablePath: found, args } : null;
}
