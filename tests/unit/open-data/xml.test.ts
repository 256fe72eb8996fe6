import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { element, escapeXml, textElement, withoutForbidden } from '@/lib/open-data/xml';
import { hostileText } from './hostile-text';

/** Reads references back: what a parser makes of text without markup. */
const unescaped = (xml: string) =>
  xml
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

describe('un texte en XML', () => {
  it('se relit tel quel, moins ce que XML interdit', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const xml = escapeXml(text);
        expect(unescaped(xml)).toBe(withoutForbidden(text));
        expect(xml).not.toMatch(/[<>"'\t\n\r]|&(?!(?:amp|lt|gt|quot|#\d+);)/);
        // Every character is one of the production Char of XML 1.0.
        expect([...xml].every(isXmlCharacter)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['l’épicerie & le café', 'l’épicerie &amp; le café'],
    [']]>', ']]&gt;'],
    ['<script>alert("1")</script>', '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;'],
    ['\u0000\u0008\u000b\ufffe\uffffreste', 'reste'],
    ['\ud800seul\udc00', 'seul'],
    ['👩‍🌾 à deux\nlignes', '👩‍🌾 à deux&#10;lignes'],
  ])('%j s’écrit %j', (text, xml) => {
    expect(escapeXml(text)).toBe(xml);
  });

  it('les attributs d’un élément sont échappés, un élément vide se ferme seul', () => {
    expect(element('link', { href: '/a?b=1&c="2"' })).toBe('<link href="/a?b=1&amp;c=&quot;2&quot;"/>');
    expect(textElement('title', '<b>', { type: 'text' })).toBe('<title type="text">&lt;b&gt;</title>');
  });
});

function isXmlCharacter(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  const ranges = [
    [0x9, 0xa],
    [0xd, 0xd],
    [0x20, 0xd7ff],
    [0xe000, 0xfffd],
    [0x10000, 0x10ffff],
  ] as const;
  return ranges.some(([from, to]) => code >= from && code <= to);
}
