/** Markdown that opens, closes and nests what it should not. */
import fc from 'fast-check';

/** Lines that open, close or interrupt things, at several indentations. */
export const line = fc
  .tuple(
    fc.constantFrom(
      '',
      '',
      '',
      '',
      ' ',
      '  ',
      '   ',
      '    ',
      '\t',
      '> ',
      '- ',
      '  - ',
      '1. ',
      '2) ',
      '   > ',
      '>     ',
      '     ',
      '> 2. ',
    ),
    fc.constantFrom(
      ...[
        '',
        '',
        '',
        '# Heading',
        '## Two #',
        '#',
        '###### Six',
        '#no heading',
        'Plain text.',
        'We will:',
        '---',
        '===',
      ],
      ...[
        '```',
        '````',
        '~~~',
        '``` a`b',
        '```js',
        '<div>',
        '</div>',
        '<div/',
        '<b>',
        '<b>x</b> y',
        '<script>',
        '</script>',
      ],
      ...[
        '<!-- note',
        '-->',
        '<!-- all -->',
        '<!-->',
        '<?',
        '?>',
        '<?>',
        '<!X',
        '<!X y>',
        '<![CDATA[',
        ']]>',
        ']]]>',
        '<pre>',
      ],
      ...[
        '| a | b |',
        '|---|---|',
        '[ref]: /url',
        '[ref]',
        '[a][ref] b',
        '[ref]: <x> "t',
        't"',
        '\\# x',
        '<a href="',
        'x">',
      ],
      ...['<style>a</style> b', '<http://x.y>', '&amp; &#35; &nope;', '*a **b* c**', '`code', 'b` end', '1986. A year'],
    ),
  )
  .map(([prefix, content]) => prefix + content);

const eol = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', '\n\n');
export const markdown = fc
  .tuple(
    fc.constantFrom('', '', '---\ntitle: x\n---\n', '---\n# a: b\n', '\ufeff'),
    fc.array(fc.tuple(line, eol), { minLength: 1, maxLength: 14 }),
  )
  .map(([front, lines]) => front + lines.map((parts) => parts.join('')).join(''));

/** Text that is almost plain: what is read without micromark, and what only looks like it. */
const inline = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        'Word',
        'é',
        '12',
        '.',
        ',',
        ':',
        '(',
        ')',
        '"',
        '’',
        '“',
        '-',
        '!',
        '?',
        '%',
        '#',
        '+',
        '|',
        '=',
        '~',
        '>',
        ';',
        ' ',
        'a \nb',
        'a  \nb',
      ],
      ...[
        '*',
        '**',
        '***',
        '*a*',
        '**b c**',
        '**B.**',
        '*(d)*',
        '_',
        '__',
        '`',
        '`x`',
        '[',
        ']',
        '[t](u)',
        '[t\nu](v)',
        '![i](s)',
        '[t](/u?a=b&c)',
      ],
      ...[
        '[t](u "x")',
        '[r]: /u',
        '[r]',
        '[t][r]',
        '[s]: <v> "t"',
        '[s][]',
        '[t]()',
        '[a *b*](c)',
        '[t](a(b)c)',
        '&',
        '&amp;',
        '&x;',
        'R&D',
        '\\',
        '<',
        '<br>',
        ' ',
        ' ',
        ' ',
        ' ',
        '  ',
      ],
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map((parts) => parts.join(''));
const plainLine = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(
      fc.constantFrom('', '', '', '- ', '- ', '* ', '1. ', '2. ', '1) ', '  ', '   ', '# ', '## ', '-  ', '10. '),
      inline,
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constant(''),
      fc.constantFrom('', '', '===', '---', '-', '| a | b |', '|---|---|', '| - | :-: |', '| *x* | y |', '|a|b', '| |'),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constantFrom('| ', '|'),
      fc.tuple(inline, inline).map(([a, b]) => `${a} | ${b} |`),
    ),
  },
);
export const almostPlain = fc
  .array(fc.tuple(plainLine, eol), { minLength: 1, maxLength: 9 })
  .map((lines) => lines.map(([[prefix, content], end]) => prefix + content + end).join(''));
