import { describe, expect, test } from 'vitest';
import { collectLinks } from '@/lib/links/collect-links';
import { anInitiative } from '@/tests/support/an-initiative';

const CITE = [{ source: 'guide', from: 1, to: 2 }];

const inSection = (markdown: string) => collectLinks({ sections: [{ kind: 'context', markdown, cite: [] }] });
const urls = (markdown: string) => inSection(markdown).map(({ url }) => url);

describe('les liens d’une fiche', () => {
  test('sont trouvés dans le contact, les sections et les lignes, chacun avec son champ', () => {
    const content = anInitiative({
      summary: 'Voir https://resume.test/a.',
      contact: { organisation: null, website: 'http://www.asso.test', email: 'a@asso.test', address: null },
      partners: [
        { name: 'Un', kind: 'association', role: null, cite: CITE },
        { name: 'Deux', kind: 'association', role: 'tient www.deux.test', cite: CITE },
      ],
      sections: [
        { kind: 'context', markdown: 'Le [site](https://un.test/page) et https://deux.test/x.', cite: CITE },
        { kind: 'results', markdown: 'Rien.', cite: CITE },
      ],
    });
    expect(collectLinks(content)).toEqual([
      { url: 'https://resume.test/a', field: 'summary' },
      { url: 'http://www.deux.test', field: 'partners.1' },
      { url: 'http://www.asso.test', field: 'contact.website' },
      { url: 'https://un.test/page', field: 'sections.context' },
      { url: 'https://deux.test/x', field: 'sections.context' },
    ]);
  });

  test('d’un levier sont ceux des références et des textes', () => {
    const content = {
      stake: 'Lire <https://enjeu.test/>.',
      actions: [{ do: 'Signer, voir https://action.test', for: ['commune'], cite: [] }],
      further: [
        { text: 'Un guide', url: null, cite: [] },
        { text: 'Un autre, aussi sur https://copie.test', url: 'https://guide.test/g.pdf', cite: [] },
      ],
    };
    expect(collectLinks(content)).toEqual([
      { url: 'https://enjeu.test/', field: 'stake' },
      { url: 'https://action.test', field: 'actions.0' },
      { url: 'https://copie.test', field: 'further.1' },
      { url: 'https://guide.test/g.pdf', field: 'further.1' },
    ]);
  });

  test('comptent une fois par champ, et une fois dans chaque champ', () => {
    const twice = 'https://un.test et [là](https://un.test)';
    expect(
      collectLinks({ summary: twice, sections: [{ kind: 'context', markdown: twice }] }).map(
        ({ field }) => field,
      ),
    ).toEqual(['summary', 'sections.context']);
  });
});

describe('une adresse dans un texte', () => {
  test.each([
    ['finit avant la ponctuation', 'Voir (https://un.test/a_b), puis.', ['https://un.test/a_b']],
    ['garde ses parenthèses', '[x](https://un.test/a_(b))', ['https://un.test/a_(b)']],
    ['est lue derrière une référence', '[x][1]\n\n[1]: https://un.test/ref', ['https://un.test/ref']],
    ['est lue dans un tableau', '| a |\n|---|\n| https://un.test/t |', ['https://un.test/t']],
    ['retrouve ses esperluettes', '[x](https://un.test/?a=1&amp;b=2)', ['https://un.test/?a=1&b=2']],
    ['n’est pas celle d’un courriel', '[x](mailto:a@un.test) et b@www.un.test', []],
    ['n’est pas un bout de code', '`https://un.test`', []],
  ])('%s', (_title, markdown, expected) => {
    expect(urls(markdown)).toEqual(expected);
  });

  test('trop longue pour être gardée est laissée de côté', () => {
    expect(urls(`https://un.test/${'a'.repeat(2000)} https://deux.test`)).toEqual(['https://deux.test']);
  });
});

describe('un brouillon', () => {
  test.each([
    ['vide', {}],
    ['absent', null],
    ['sans sections', { sections: null, contact: null, further: 'rien' }],
    ['aux sections sans texte', { sections: [null, { kind: 'context' }, 'x', { markdown: null }] }],
  ])('%s ne contient aucun lien', (_title, content) => {
    expect(collectLinks(content)).toEqual([]);
  });

  test('garde une adresse mal écrite, pour qu’elle soit signalée', () => {
    expect(
      collectLinks({
        contact: { website: ' https://exa mple ' },
        further: [{ text: '', url: 'http://[oups' }],
      }),
    ).toEqual([
      { url: 'https://exa mple', field: 'contact.website' },
      { url: 'http://[oups', field: 'further.0' },
    ]);
  });
});
