import { expect, type Page } from '@playwright/test';
import { siteTest } from '@/tests/support/site-test';

export { expect };

/** `test` whose page fails the test when the browser writes an error: a script that breaks, a file that is missing. */
export const test = siteTest.extend<{ watchedConsole: undefined }>({
  watchedConsole: [
    async ({ page }, use) => {
      const errors = watchErrors(page);
      await use(undefined);
      expect(errors, 'le navigateur ne devait signaler aucune erreur').toEqual([]);
    },
    { auto: true },
  ],
});

/** Fills as errors come. That a page which does not exist answers 404 is none. */
function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  page.on('console', (message) => {
    const { url } = message.location();
    const isThePage = url === page.url() && message.text().includes('status of 404');
    if (message.type() === 'error' && !isThePage) errors.push(`${message.text()} (${url})`);
  });
  return errors;
}
