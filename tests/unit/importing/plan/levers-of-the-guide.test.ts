import { describe, expect, it } from 'vitest';
import type { InitiativeContent } from '@/lib/catalogue/schemas';
import { readContent } from '@/lib/importing/content/read-content';
import { overlap } from '@/lib/importing/plan/cite';
import { proposeLevers } from '@/lib/importing/plan/propose-levers';
import { stemLevers, weighLevers } from '@/lib/importing/plan/weigh-levers';
import { recognise } from '@/lib/importing/recognise/recognise';
import { sourceDocument, WITHOUT_SOURCES } from '@/tests/support/text-documents';

const GUIDE = 'reperess-2016';
const guide = sourceDocument('001');
const catalogue = await readContent('content');
if (!catalogue.ok) throw new Error('content/ ne se lit pas');
const { levers, initiatives } = catalogue.value;

const stemmed = stemLevers(
  levers.map(({ slug, title, stake, actions, attention }) => ({
    slug,
    title,
    texts: [stake, ...actions.map((action) => action.do), ...attention.map(({ text }) => text)],
    ties: initiatives.flatMap((one) =>
      one.levers.filter(({ id }) => id === slug).map(({ because }) => ({ sheet: one.slug, because })),
    ),
  })),
);
const fromGuide = new Set(
  initiatives
    .filter(({ passages }) => passages.some(({ source }) => source === GUIDE))
    .map(({ slug }) => slug),
);

/** How many of the levers proposed for the sheets of the guide editors chose, when the ties of some sheets teach nothing. */
function score(
  document: NonNullable<typeof guide>,
  isLeftOut: (tied: string, sheet: InitiativeContent) => boolean,
) {
  const proposed = recognise(document).sheets.flatMap((sheet) => {
    const known = initiatives.find(
      ({ form, passages: [first] }) =>
        form === 'complete' && first?.source === GUIDE && overlap(first, sheet),
    );
    if (!known) throw new Error(`no sheet of the catalogue has lines ${sheet.from} to ${sheet.to}`);
    const chosen = known.levers.map(({ id }) => id);
    const weighed = weighLevers(stemmed, (tied) => isLeftOut(tied, known));
    return proposeLevers(weighed, document.lines, sheet).map(({ slug }) => chosen.includes(slug));
  });
  return { right: proposed.filter(Boolean).length, all: proposed.length };
}

describe.skipIf(!guide)(guide ? 'les leviers proposés pour le guide RepèrESS' : WITHOUT_SOURCES, () => {
  it('sont, pour quatre sur cinq au moins, de ceux que les rédacteurs du catalogue ont choisis', {
    timeout: 30_000,
  }, () => {
    if (!guide) return;
    const { right, all } = score(guide, (tied, { slug }) => tied === slug);
    expect(right).toBeGreaterThanOrEqual(28);
    expect(right / all).toBeGreaterThanOrEqual(4 / 5);
  });

  it('sont bien moins nombreux, et aussi sûrs, quand le catalogue n’a rien encore du guide', {
    timeout: 30_000,
  }, async ({ annotate }) => {
    if (!guide) return;
    const { right, all } = score(guide, (tied) => fromGuide.has(tied));
    await annotate(`${right} justes sur ${all} proposés`);
    expect(right).toBeGreaterThanOrEqual(8);
    expect(right / all).toBeGreaterThanOrEqual(4 / 5);
  });
});
