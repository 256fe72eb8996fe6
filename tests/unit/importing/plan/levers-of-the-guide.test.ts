import { describe, expect, it } from 'vitest';
import type { InitiativeContent } from '@/lib/catalogue/schemas';
import type { Content } from '@/lib/importing/content/content';
import { readContent } from '@/lib/importing/content/read-content';
import { overlap } from '@/lib/importing/plan/cite';
import { proposeLevers } from '@/lib/importing/plan/propose-levers';
import { weighLevers } from '@/lib/importing/plan/weigh-levers';
import { recognise } from '@/lib/importing/recognise/recognise';
import { sourceDocument, WITHOUT_SOURCES } from '@/tests/support/text-documents';

const guide = sourceDocument('001');
const catalogue = await readContent('content');
if (!catalogue.ok) throw new Error('content/ ne se lit pas');

/** What the catalogue would say of its levers if it did not have that sheet yet. */
function leversWithout({ levers, initiatives }: Content, sheet: InitiativeContent) {
  const becauses = (lever: string) =>
    initiatives
      .filter((one) => one !== sheet)
      .flatMap((one) => one.levers.filter(({ id }) => id === lever).map(({ because }) => because));
  return weighLevers(
    levers.map(({ slug, title, stake, actions, attention }) => ({
      slug,
      title,
      texts: [
        stake,
        ...actions.map((action) => action.do),
        ...attention.map(({ text }) => text),
        ...becauses(slug),
      ],
    })),
  );
}

describe.skipIf(!guide)(guide ? 'les leviers proposés pour le guide RepèrESS' : WITHOUT_SOURCES, () => {
  it('sont, pour quatre sur cinq au moins, de ceux que les rédacteurs du catalogue ont choisis', {
    timeout: 30_000,
  }, () => {
    if (!guide) return;
    const proposed = recognise(guide).sheets.flatMap((sheet) => {
      const known = catalogue.value.initiatives.find(
        ({ form, passages: [first] }) =>
          form === 'complete' && first?.source === 'reperess-2016' && overlap(first, sheet),
      );
      if (!known) throw new Error(`no sheet of the catalogue has lines ${sheet.from} to ${sheet.to}`);
      const chosen = known.levers.map(({ id }) => id);
      return proposeLevers(leversWithout(catalogue.value, known), guide.lines, sheet).map(({ slug }) =>
        chosen.includes(slug),
      );
    });
    const right = proposed.filter(Boolean).length;
    expect(right).toBeGreaterThanOrEqual(28);
    expect(right / proposed.length).toBeGreaterThanOrEqual(4 / 5);
  });
});
