import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPlainText } from '@/lib/text/markdown';

describe('toPlainText', () => {
  it.each([
    ['Un **garage** _solidaire_ *à* Denain.', 'Un garage solidaire à Denain.'],
    ['Un texte\nsur deux lignes.\n\nUn autre.', 'Un texte sur deux lignes.\nUn autre.'],
    ['## Titre\nTexte\n- un\n- deux\n  suite\n1. trois\n> cité', 'Titre Texte\nun\ndeux suite\ntrois\ncité'],
    ['[Le site](https://exemple.fr/a_b) et ![image](x.png)', 'Le site et image'],
    ['| A | B |\n|---|:-:|\n| 1 | 2 |', 'A – B\n1 – 2'],
    ['<script>alert(1)</script> fin', 'alert(1) fin'],
    ['2 * 3 * 4, snake_case_name', '2 * 3 * 4, snake_case_name'],
    ['1\\. Pas une liste, 5 \\* 2', '1. Pas une liste, 5 * 2'],
    ['', ''],
  ])('takes the marks off « %s »', (markdown, text) => {
    expect(toPlainText(markdown)).toBe(text);
  });

  it('leaves no empty line, whatever the text', () => {
    const parts = fc.array(fc.constantFrom('mot', '*', '_', '[', '](', ')', '|', '\n', ' ', '`', '<', '#'));
    fc.assert(
      fc.property(parts, (text) => {
        expect(toPlainText(text.join('').repeat(20))).not.toMatch(/\n\n|^\n|\n$/);
      }),
    );
  });
});
