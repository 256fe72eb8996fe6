import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { LinkFindings } from '@/components/link/link-findings';
import { LinkList } from '@/components/link/link-list';
import type { FoundLink } from '@/lib/links/model';
import { aLink } from './a-link';

const use = { editionId: 7, kind: 'initiative', title: 'Garage', field: 'sections.context' } as const;
const broken = aLink({ url: 'https://perdu.test/', verdict: 'gone', status: 404, uses: [use] });
const slow = aLink({ url: 'https://lent.test/', verdict: 'slow', uses: [{ ...use, field: 'partners.1' }] });
const good = aLink({ url: 'https://bon.test/', uses: [use] });

const html = (links: FoundLink[], isInForm = false) =>
  renderToStaticMarkup(<LinkFindings links={links} isInForm={isInForm} />);
const words = (markup: string) =>
  markup
    .replace(/<\/(li|p|ul)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/[\u00a0\u202f]/g, ' ');

describe('les liens d’une fiche', () => {
  test('montrent d’abord ce qui est cassé, et comptent le reste', () => {
    const shown = words(
      html([good, slow, aLink({ url: 'https://neuf.test/', verdict: 'unchecked' }), broken]),
    );
    expect(shown.indexOf('perdu.test')).toBeLessThan(shown.indexOf('lent.test'));
    expect(shown).not.toContain('bon.test');
    expect(shown).toContain('1 lien est bon, 1 lien n’est pas encore vérifié.');
  });

  test('à côté du formulaire, mènent à ses champs', () => {
    expect(html([broken, slow], true)).toContain('<a href="#sections.context">');
    expect(words(html([broken, slow], true))).toContain('Section « Quartier et contexte »');
    expect(words(html([broken, slow], true))).toContain('Partenaires, ligne 2');
  });

  test('ailleurs, mènent aux formulaires des fiches', () => {
    expect(html([broken])).toContain('href="/admin/fiches/7/modifier#sections.context"');
  });

  test('déplacés donnent la nouvelle adresse', () => {
    const moved = aLink({ verdict: 'moved', movedTo: 'https://ailleurs.test/' });
    expect(html([moved])).toContain('<a href="https://ailleurs.test/"');
  });

  test('absents, le disent', () => {
    expect(words(html([]))).toContain('Aucun lien vers l’extérieur.');
  });
});

test('la liste des liens a un bouton par lien, qui dit lequel et revient où l’on était', () => {
  const markup = renderToStaticMarkup(
    <LinkList links={[broken, slow]} query={{ verdict: 'gone', page: 3 }} recheck={async () => {}} />,
  );
  expect(markup).toContain('Vérifier de nouveau<span class="sr-only"> https://perdu.test/</span>');
  expect(markup.match(/<form/g)).toHaveLength(2);
  for (const field of [
    'name="url" value="https://lent.test/"',
    'name="etat" value="disparu"',
    'name="page" value="3"',
  ])
    expect(markup).toContain(`<input type="hidden" ${field}/>`);
});
