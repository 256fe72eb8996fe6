import fc from 'fast-check';

/** Texts on which markup and its parsers trip: delimiters, control characters, halves of surrogate pairs, emoji. */
export const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ']]>',
        '<![CDATA[',
        '<!--',
        '-->',
        '<?xml?>',
        '&amp;',
        '&#0;',
        '<b>',
        '</title>',
        '👩‍🌾',
      ),
      fc.constantFrom(...'<>&"\'\t\n\r\u0000\u0001\u000b\u007f\u0085\u2028\ufeff\ufffe\uffff'),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { maxLength: 15 },
  )
  .map((parts) => parts.join(''));
