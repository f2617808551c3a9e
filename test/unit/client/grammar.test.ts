import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as oniguruma from 'vscode-oniguruma';
import * as textmate from 'vscode-textmate';

const grammarFile = new URL('../../../syntaxes/ungp-citations.tmLanguage.json', import.meta.url);

/** As much of Markdown's grammar as the injection must keep out of, or keep clear of. */
const markdown: textmate.IRawGrammar = JSON.parse(`{
  "scopeName": "text.html.markdown",
  "patterns": [
    { "begin": "^\`\`\`", "end": "^\`\`\`", "name": "markup.fenced_code.block.markdown" },
    { "match": "\`[^\`]*\`", "name": "markup.inline.raw.string.markdown" },
    { "begin": "<!--", "end": "-->", "name": "comment.block.html" },
    { "match": "(\\\\[)([^\\\\]]*)(\\\\])(\\\\()([^)]*)(\\\\))", "captures": {
      "2": { "name": "string.other.link.title.markdown", "patterns": [{ "match": "\\\\\\\\." }] },
      "5": { "name": "markup.underline.link.markdown" } } },
    { "begin": "^#+ ", "end": "$", "name": "markup.heading.markdown" }
  ],
  "repository": {}
}`);

describe('grammar of citations, placeholders and suppressions', () => {
  let tokenise: (text: string) => { text: string; scopes: string[] }[];

  before(async () => {
    const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
    await oniguruma.loadWASM(readFileSync(wasm));
    const injection = textmate.parseRawGrammar(readFileSync(grammarFile, 'utf8'), 'injection.json');
    const registry = new textmate.Registry({
      onigLib: Promise.resolve(oniguruma),
      loadGrammar: async (scope) => (scope === markdown.scopeName ? markdown : injection),
      getInjections: (scope) => (scope === markdown.scopeName ? [injection.scopeName] : []),
    });
    const grammar = await registry.loadGrammar(markdown.scopeName);
    assert(grammar);
    tokenise = (text) => {
      let state = textmate.INITIAL;
      return text.split('\n').flatMap((line) => {
        const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
        state = ruleStack;
        return tokens.map((token) => ({ text: line.slice(token.startIndex, token.endIndex), scopes: token.scopes }));
      });
    };
  });

  /** The texts that carry a scope; neighbours are joined. */
  function coloured(text: string, scope: string): string[] {
    const runs: string[] = [];
    let inside = false;
    for (const token of tokenise(text)) {
      const has = token.scopes.some((name) => name.includes(scope));
      if (has && inside) runs[runs.length - 1] += token.text;
      else if (has) runs.push(token.text);
      inside = has;
    }
    return runs;
  }

  const citations = [
    'GP 18',
    'GPs 17–21',
    'GP 18(b)',
    'GP 19 (b)(ii)',
    'GPs 17, 18 and 19',
    'UNGP 31(f)',
    'UNGPs 11-24',
    'UN GP 29',
    'Guiding Principle 16(c)',
    'UN Guiding Principles 22 and 29',
    'Guiding Principle no. 31 (h)',
    'Principle 16 of the UNGPs',
    'Principles 16(a) and 23 of the UN Guiding Principles',
    'UNGPs, Principle 16',
  ];
  for (const citation of citations) {
    it(`colours “${citation}”`, () => {
      assert.deepEqual(coloured(`Our policy follows ${citation}, and says so.`, 'citation.ungp'), [citation]);
    });
  }

  it('colours a citation in a heading and in the title of a link', () => {
    assert.deepEqual(coloured('## Due diligence (GP 17)', 'citation.ungp'), ['GP 17']);
    assert.deepEqual(coloured('See [GP 17](https://example.org/GP-17).', 'citation.ungp'), ['GP 17']);
  });

  for (const text of [
    'Principle 18 of our code',
    'GPs and 12 nurses',
    'MGP 18',
    'GP 2024',
    '`GP 18`',
    '<!-- GP 18 -->',
  ]) {
    it(`leaves “${text}” alone`, () => assert.deepEqual(coloured(text, 'citation.ungp'), []));
  }

  it('leaves code blocks alone', () => {
    assert.deepEqual(coloured('```\nGP 18 [name of the role]\n```\nGP 19', '.ungp'), ['GP 19']);
  });

  for (const placeholder of ['[Company]', '[name of the responsible role]', '[TBC]', '[Insert date here]', '[date]']) {
    it(`colours the placeholder “${placeholder}”`, () => {
      assert.deepEqual(coloured(`Approved by ${placeholder} today.`, 'placeholder.ungp'), [placeholder]);
    });
  }

  const brackets = [
    '- [x] done',
    '- [ ] to do',
    '[our code](code.md)',
    '[our code][1]',
    '[1]: code.md',
    'said[^1]',
    '> [!NOTE]',
  ];
  for (const text of [
    ...brackets,
    '[Unreleased]',
    '![a picture](a.png)',
    '[our code]: code.md',
    '\\[not a placeholder\\]',
  ]) {
    it(`sees no placeholder in “${text}”`, () => assert.deepEqual(coloured(text, 'placeholder.ungp'), []));
  }

  it('colours the parts of a suppression comment', () => {
    const text = '<!-- ungp-lint-disable-next-line wording/hedged-commitment, structure -- quoted from the law -->';
    assert.deepEqual(coloured(text, 'directive.ungp'), ['ungp-lint-disable-next-line']);
    assert.deepEqual(coloured(text, 'rule.ungp'), ['wording/hedged-commitment', 'structure']);
    assert.deepEqual(coloured(text, 'reason.ungp'), ['--', 'quoted from the law']);
    assert.deepEqual(coloured(text, 'comment.block'), [text]);
  });

  it('ends a suppression comment where it ends', () => {
    assert.deepEqual(coloured('<!-- ungp-lint-disable -->\nGP 18', 'citation.ungp'), ['GP 18']);
    assert.deepEqual(coloured('<!-- ungp-lint-disabled -->', '.ungp'), []);
  });
});
