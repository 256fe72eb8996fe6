import { expect, it } from 'vitest';
import { byFileName } from '@/lib/importing/content/export/by-file-name';

it('byFileName suit l’ordre dans lequel un dossier se lit : « lieux-partages.md » avant « lieux.md »', () => {
  const slugs = ['lieux', 'lieux2', 'lieux-partages', 'lieu', 'a'];
  const files = slugs.map((slug) => `${slug}.md`).sort();
  expect(
    slugs
      .map((slug) => ({ slug }))
      .sort(byFileName)
      .map(({ slug }) => `${slug}.md`),
  ).toEqual(files);
  expect(files).not.toEqual([...slugs].sort().map((slug) => `${slug}.md`));
});
