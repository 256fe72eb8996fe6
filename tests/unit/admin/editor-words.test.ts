import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldStretch } from '@/components/admin/difference/fold-stretch';
import { withTitlesBelowSection } from '@/components/admin/rich-text/editor-extensions';
import { toLinkAddress } from '@/components/admin/rich-text/to-link-address';

describe('l’adresse d’un lien', () => {
  it.each([
    ['https://www.rtes.fr/a?b=c', 'https://www.rtes.fr/a?b=c'],
    ['HTTP://rtes.fr', 'HTTP://rtes.fr'],
    ['www.rtes.fr', 'https://www.rtes.fr'],
    ['rtes.fr/page', 'https://rtes.fr/page'],
    ['contact@rtes.fr', 'mailto:contact@rtes.fr'],
    ['mailto:contact@rtes.fr', 'mailto:contact@rtes.fr'],
  ])('se complète : %s', (typed, address) => {
    expect(toLinkAddress(typed)).toBe(address);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://rtes.fr',
    'un mot',
    '/page',
    'mailto:',
    'http://',
  ])('est refusée : %s', (typed) => {
    expect(toLinkAddress(typed)).toBeUndefined();
  });
});

describe('une page collée', () => {
  it('met ses titres sous celui de la section', () => {
    expect(
      withTitlesBelowSection('<H1 class="x">A</H1><h2>B</h2><h3>C</h3><h6>D</h6><header>E</header>'),
    ).toBe('<h3 class="x">A</h3><h3>B</h3><h3>C</h3><h4>D</h4><header>E</header>');
  });
});

describe('un long passage inchangé', () => {
  const words = (count: number) => Array.from({ length: count }, (_, index) => `mot${index}`).join(' ');

  it('est replié en son milieu, avec le compte de ses mots', () => {
    const found = foldStretch(words(100), { isFirst: false, isLast: false });
    expect(found?.head).toBe(words(12));
    expect(found?.tail).toMatch(/^ mot88 .+ mot99$/);
    expect(found?.wordCount).toBe(76);
  });

  it('ne montre que sa fin quand il commence le texte, que son début quand il le finit', () => {
    expect(foldStretch(words(100), { isFirst: true, isLast: false })).toMatchObject({
      head: '',
      wordCount: 88,
    });
    expect(foldStretch(words(100), { isFirst: false, isLast: true })).toMatchObject({
      tail: '',
      wordCount: 88,
    });
  });

  it('court, est montré entier', () => {
    expect(foldStretch(words(50), { isFirst: false, isLast: false })).toBeNull();
  });

  it('ne perd pas une lettre', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('mot', ' ', '\n', ' fin'), { minLength: 80, maxLength: 200 }),
        fc.boolean(),
        fc.boolean(),
        (parts, isFirst, isLast) => {
          const text = parts.join('');
          const found = foldStretch(text, { isFirst, isLast });
          if (found) expect(found.head + found.folded + found.tail).toBe(text);
        },
      ),
    );
  });
});
