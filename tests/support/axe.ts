import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** In the dark, colours change and nothing else does: the rules about colours are read again, the others need not. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What axe finds, in words: the rule, how many times, the first place. */
export async function findViolations(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  if (colorScheme === 'dark') axe.withRules(COLOUR_RULES);
  else axe.withTags(STANDARDS);
  // Legacy mode runs in the page itself; the other one opens a second page to join frames, and there is none here.
  const { violations } = await axe.setLegacyMode(true).analyze();
  return violations.map(
    ({ id, nodes }) => `${id} × ${nodes.length} : ${nodes[0]?.target} : ${nodes[0]?.failureSummary}`,
  );
}
