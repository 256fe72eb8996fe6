import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownToHtml } from '@/lib/text/markdown';

const TAGS = 'p ul ol li strong em a blockquote h2 h3 h4 br table thead tbody tr th td'.split(' ');

/** The tags of an HTML text with their attributes, and what is between them. */
function tagsOf(html: string) {
  return [...html.matchAll(/<(\/?)([^\s>/]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/g)].map(
    ([, , name = '', attributes = '']) => ({
      name,
      attributes: [...attributes.matchAll(/([^\s=/]+)(?:="([^"]*)")?/g)].map(([, key, value = '']) => ({
        key: key ?? '',
        value,
      })),
    }),
  );
}

/** A browser reads an address without its white space and control characters. */
function schemeOf(href: string): string | null {
  const read = href
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/[\p{Cc}\s]/gu, '');
  return /^([a-z][a-z0-9+.-]*):/i.exec(read)?.[1]?.toLowerCase() ?? null;
}

function expectHarmless(html: string) {
  for (const { name, attributes } of tagsOf(html)) {
    expect(TAGS).toContain(name);
    for (const { key, value } of attributes) {
      expect([`a href`, 'th align', 'td align']).toContain(`${name} ${key}`);
      if (key === 'href') expect([null, 'http', 'https', 'mailto']).toContain(schemeOf(value));
    }
  }
  // A < that opens no tag is written as a reference.
  expect(html.replace(/<(?:"[^"]*"|'[^']*'|[^>"'])*>/g, '')).not.toContain('<');
}

describe('markdownToHtml', () => {
  it('keeps what a section may hold', () => {
    const html = markdownToHtml(
      '## Partie\n\n### Titre\n\nUn **fort**, un *doux*, [un lien](https://exemple.fr/a?b=c).\n\n- un\n- deux\n\n1. premier\n\n> cité\n\n| a | b |\n|---|--:|\n| 1 | 2 |',
    );
    for (const tag of ['h2', 'h3', 'p', 'strong', 'em', 'ul', 'li', 'ol', 'blockquote', 'table', 'th', 'td'])
      expect(html).toContain(`<${tag}`);
    expect(html).toContain('<a href="https://exemple.fr/a?b=c">un lien</a>');
    expect(html).toContain('<td align="right">2</td>');
    expectHarmless(html);
  });

  it('writes the spaces of French in texts, not in addresses', () => {
    expect(markdownToHtml('« Oui » : 10 000 € [ici !](https://exemple.fr/10%20000)')).toBe(
      '<p>«\u00a0Oui\u00a0»\u00a0: 10\u202f000\u00a0€ <a href="https://exemple.fr/10%20000">ici\u202f!</a></p>',
    );
  });

  it.each([
    ['a script', '<script>alert(1)</script>', 'alert'],
    ['a script in a line', 'avant <script src="https://mal.fr/x.js"></script> après', 'script'],
    ['raw HTML', '<div onclick="alert(1)">texte</div>', 'onclick'],
    ['a style', '<style>body{display:none}</style>', 'display'],
    ['a frame', '<iframe src="https://mal.fr"></iframe>', 'iframe'],
    ['an image', '![pixel](https://mal.fr/pixel.gif)', 'pixel.gif'],
    ['an HTML image', '<img src=x onerror=alert(1)>', 'onerror'],
    ['a javascript: link', '[cliquez](javascript:alert(1))', 'javascript'],
    ['a disguised javascript: link', '[cliquez](JaVaScRiPt&colon;alert(1))', 'alert'],
    ['a javascript: link cut by a tab', '[cliquez](<java\tscript:alert(1)>)', 'alert'],
    ['a javascript: reference', '[cliquez][1]\n\n[1]: javascript:alert(1)', 'javascript'],
    ['a data: link', '[cliquez](data:text/html;base64,PHNjcmlwdD4=)', 'data:'],
    ['a file: link', '[cliquez](file:///etc/passwd)', 'passwd'],
    ['a comment', '<!-- caché -->', 'caché'],
    ['a form', '<form action="https://mal.fr"><input name="x"></form>', 'mal.fr'],
  ])('drops %s', (_, markdown, trace) => {
    const html = markdownToHtml(`${markdown}\n\nsuite`);
    expect(html).not.toContain(trace);
    expect(html).toContain('suite');
    expectHarmless(html);
  });

  it('shows the sign < that means less', () => {
    expect(markdownToHtml('3 < 4 & 5 > 2')).toBe('<p>3 &#x3C; 4 &#x26; 5 > 2</p>');
  });

  it('never emits a tag, an attribute or an address outside the closed list, whatever is written', () => {
    const fragment = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        ...[
          '<',
          '>',
          '"',
          "'",
          '</',
          '/>',
          '<!--',
          '-->',
          '<![CDATA[',
          '](',
          '![',
          '[',
          ')',
          '`',
          '```\n',
          '\n\n',
          '\n- ',
          '\n> ',
        ],
        ...[
          '# ',
          '###### ',
          '---\n',
          '| a | b |\n|--|--|\n| c | d |\n',
          '[^1]',
          '\n[^1]: note\n',
          '- [ ] ',
          '~~x~~',
          '\\',
          '&lt;',
          '&#60;',
        ],
        ...[
          '<script>',
          '</script>',
          '<svg onload=x>',
          '<img src=x onerror=y>',
          '<a href="javascript:x">',
          '<details open ontoggle=x>',
        ],
        ...[
          'javascript:',
          'java\nscript:',
          'data:text/html,',
          'vbscript:',
          'https://exemple.fr',
          'www.exemple.fr',
          'x@exemple.fr',
        ],
        ...[
          '](javascript:x)',
          '](<javascript:x>)',
          '\n[1]: javascript:x\n',
          '[1]',
          '<javascript:x>',
          '<https://exemple.fr>',
        ],
      ),
    );
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 12 }), (parts) => {
        expectHarmless(markdownToHtml(parts.join('')));
      }),
      { numRuns: 400 },
    );
  }, 30_000);
});
