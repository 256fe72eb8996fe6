import { describe, expect, it } from 'vitest';
import {
  inlineCitations,
  splitAtCitationMarks,
  toCitationMark,
  withoutInlineCitations,
} from '@/lib/text/citation-marks';
import { markdownToHtml, toPlainText } from '@/lib/text/markdown';

const passage = { source: 'guide', from: 12, to: 14 };

describe('les marques de citation d’un texte', () => {
  it('disent leurs passages, chacun une fois, dans l’ordre', () => {
    expect(inlineCitations('Un {cite=guide:12-14} deux {cite=actes:7, guide:12-14}.')).toEqual([
      passage,
      { source: 'actes', from: 7, to: 7 },
    ]);
  });

  it('s’en vont avec l’espace qui les précède', () => {
    expect(withoutInlineCitations('24 emplois {cite=guide:12-14}, dont 3{cite=actes:7} ici')).toBe(
      '24 emplois, dont 3 ici',
    );
    expect(withoutInlineCitations('- {cite=guide:12-14} mot')).toBe('- mot');
  });

  it.each([
    '{cite=}',
    '{cite=guide}',
    '{cite=guide:}',
    '{cite=guide:0}',
    '{cite=guide:14-12}',
    '{cite=Guide:1}',
    '{cite=guide:1;guide:2}',
    '{cite=guide:1',
    '{ cite=guide:1}',
    '{cite=guide:1,}',
  ])('mal formées, restent le texte tapé : %s', (mark) => {
    expect(inlineCitations(`Un mot ${mark} ici`)).toEqual([]);
    expect(withoutInlineCitations(`Un mot ${mark} ici`)).toBe(`Un mot ${mark} ici`);
    expect(markdownToHtml(`mot ${mark} ici`)).toContain(mark);
  });

  it('s’écrivent comme elles se lisent', () => {
    const passages = [passage, { source: 'actes', from: 7, to: 7 }];
    expect(splitAtCitationMarks(`mot ${toCitationMark(passages)}`)).toEqual(['mot', passages]);
  });

  it('d’un texte de mille espaces ne font pas attendre', () => {
    const before = process.cpuUsage();
    withoutInlineCitations(`${' '.repeat(20_000)}{cite=${'a'.repeat(20_000)}`.repeat(5));
    // Milliseconds, where a search that starts again from each space takes minutes.
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(10_000);
  });
});

describe('une page qui a des notes', () => {
  const noteLinks = () => [{ number: 3, title: 'Guide, lignes 12 à 14' }];

  it('montre le numéro du passage à l’endroit de la marque', () => {
    expect(markdownToHtml('24 emplois {cite=guide:12-14}.', noteLinks)).toBe(
      '<p>24 emplois<span class="note-ref"><a href="#passage-3" title="Guide, lignes 12 à 14"><span class="sr-only">Passage </span>3</a></span>.</p>',
    );
  });

  it('l’échappe : un titre de document ne sort pas de son attribut', () => {
    const html = markdownToHtml('a {cite=guide:1}', () => [{ number: 1, title: '"><script>' }]);
    expect(html).toContain('title="&#x22;><script>"><span');
  });

  it('garde ses espaces françaises de part et d’autre', () => {
    expect(markdownToHtml('vraiment {cite=guide:12-14} ?', noteLinks)).toMatch(/<\/span>\u202f\?<\/p>$/);
  });
});

describe('un texte sans note : recherche, extraits, exports', () => {
  it('ne montre aucune accolade', () => {
    const markdown = '### Bilan {cite=guide:2}\n\n24 emplois {cite=guide:12-14}.\n\n- un {cite=actes:7}';
    expect(toPlainText(markdown)).toBe('Bilan\n24 emplois.\nun');
    expect(markdownToHtml(markdown)).toBe('<h3>Bilan</h3>\n<p>24 emplois.</p>\n<ul>\n<li>un</li>\n</ul>');
  });
});
