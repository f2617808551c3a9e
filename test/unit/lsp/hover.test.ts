import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-types';
import { allPinpoints, pinpointText } from '../../../server/src/knowledge/principles.ts';
import type { Client } from '../../../server/src/lsp/client.ts';
import { hover, MAX_HOVER } from '../../../server/src/lsp/hover.ts';
import { topicText } from '../../../server/src/lsp/texts.ts';
import { topicMarkdown } from '../../../server/src/report/topic.ts';
import { check, checkAtCursor, joinLines, knowledge, plain, vscode } from '../../helpers/checked.ts';

function hoverAt(marked: string, client: Client = vscode): string | undefined {
  const { checked, position } = checkAtCursor(marked);
  const found = hover(checked, position, client);
  return found ? (found.contents as MarkupContent).value : undefined;
}

describe('hover on citations', () => {
  it('says what the principle asks, the cited part first', () => {
    const text = hoverAt('# Policy\n\nWe consult as GP$$CURSOR$$ 18(b) asks.') ?? '';
    const [title, part, whole] = text.split('\n\n');
    assert.match(title, /^\*\*Guiding Principle 18\\?\(b\\?\)/);
    assert.ok(part.length > 20);
    assert.match(whole, /GP 18 as a whole/);
    assert.match(text, /A policy should:/);
    assert.match(text, /Related:\*\* .*GP/);
    assert.match(text, /\[Official text, .*\]\(https:\/\/www\.ohchr\.org\//);
  });

  it('marks the whole citation', () => {
    const { checked, position } = checkAtCursor('# Policy\n\nSee Principle 16$$CURSOR$$(c) of the UNGPs.');
    assert.deepEqual(hover(checked, position, vscode)?.range, {
      start: { line: 2, character: 4 },
      end: { line: 2, character: 32 },
    });
  });

  it('lists the principles of a range, and explains the one under the cursor', () => {
    const list = hoverAt('# Policy\n\nAs G$$CURSOR$$Ps 17–21 ask.') ?? '';
    for (const id of [17, 18, 19, 20, 21]) assert.match(list, new RegExp(`- GP ${id}: `));
    assert.match(hoverAt('# Policy\n\nAs GPs 17–2$$CURSOR$$1 ask.') ?? '', /^\*\*Guiding Principle 21/);
  });

  it('puts the commentary first where it is cited', () => {
    const text = hoverAt('# Policy\n\nSee the commentary to GP$$CURSOR$$ 12.') ?? '';
    assert.match(text.split('\n\n')[1], /^\*\*The commentary adds:\*\*/);
  });

  it('explains the rule where the principle does not exist', () => {
    const text = hoverAt('# Policy\n\nAs GP 3$$CURSOR$$2 asks.') ?? '';
    assert.match(text, /\*\*Instead:\*\*/);
    assert.match(text, /\]\(https:.*\/citation\/unknown-principle\.md\)/);
  });

  it('is plain text for an editor without Markdown', () => {
    const text = hoverAt('# Policy\n\nAs GP$$CURSOR$$ 22 asks.', plain) ?? '';
    assert.match(text, /^Guiding Principle 22/);
    assert.doesNotMatch(text, /\*\*|\]\(/);
  });
});

describe('hover on instruments', () => {
  it('leaves "UNGP 31(f)" to the principle', () => {
    for (const cited of ['UN$$CURSOR$$GP 31(f)', 'UNGP 3$$CURSOR$$1(f)', 'Prin$$CURSOR$$ciple 31(f) of the UNGPs']) {
      assert.match(hoverAt(`# Policy\n\nAs ${cited} asks.`) ?? '', /^\*\*Guiding Principle 31\(f\)/, cited);
    }
  });

  it('gives name, state and page', () => {
    const text = hoverAt('# Policy\n\nWe respect the rights in the ICC$$CURSOR$$PR.') ?? '';
    assert.match(text, /^\*\*International Covenant on Civil and Political Rights\*\*/);
    assert.match(text, /\[Official page\]\(https:/);
  });

  it('says what a cited article is about', () => {
    const text = hoverAt('# Policy\n\nAs Article 34$$CURSOR$$ of the DSA asks.') ?? '';
    assert.match(text, /\*\*Article 34:\*\* /);
  });
});

describe('hover on terms', () => {
  const term = knowledge.glossary.find(({ hover: when }) => when === 'always')?.term ?? '';

  it('defines a term of art once a section', () => {
    const first = joinLines('# Policy', '', '## One', '', `Here ${term}$$CURSOR$$ matters.`, '', `And ${term} again.`);
    assert.match(hoverAt(first) ?? '', new RegExp(`^\\*\\*${term}`, 'i'));
    const second = joinLines('# Policy', '', '## One', '', `Here ${term} matters.`, '', `And ${term}$$CURSOR$$ again.`);
    assert.equal(hoverAt(second), undefined);
    const next = joinLines(
      '# Policy',
      '',
      '## One',
      '',
      `Here ${term} matters.`,
      '',
      '## Two',
      '',
      `The ${term}$$CURSOR$$.`,
    );
    assert.ok(hoverAt(next));
  });

  it('leaves ordinary words alone', () => {
    assert.equal(hoverAt('# Policy\n\nWe publish$$CURSOR$$ the report on our pages.'), undefined);
  });
});

describe('hover on headings', () => {
  it('says which elements the section answers and what they lack', () => {
    const text =
      hoverAt(joinLines('# Policy', '', '## Grievance$$CURSOR$$ mechanism', '', 'Anyone can raise a concern.')) ?? '';
    assert.match(text, /What this section answers/);
    assert.match(text, /\*\*Grievance mechanism that works\*\* does not yet say\n- /);
    assert.match(text, /\*\*Covered:\*\* .*Grievance mechanism/);
  });

  it('is silent on the title, which stands over everything', () => {
    const text = joinLines(
      '# Our human rights$$CURSOR$$ policy',
      '',
      '## Scope',
      '',
      'All of us, in every country.',
      '',
    );
    assert.doesNotMatch(hoverAt(text) ?? '', /What this section answers/);
  });

  it('is silent on a heading that answers nothing', () => {
    assert.equal(hoverAt(joinLines('# Policy', '', '## Our$$CURSOR$$ history', '', 'It began in 1901.')), undefined);
  });
});

describe('hover anywhere', () => {
  it('is silent in documents that are not checked', () => {
    const checked = check('# Notes\n\nSee GP 18.', { kind: 'none' });
    assert.equal(hover(checked, { line: 2, character: 5 }, vscode), null);
  });

  it('bears any position', () => {
    const checked = check('# Policy\n\nSee GP 18.');
    for (const position of [
      { line: -1, character: -1 },
      { line: 1e9, character: 1e9 },
      { line: Number.NaN, character: Number.NaN },
      { line: 2.5, character: 4.5 },
    ]) {
      assert.doesNotThrow(() => hover(checked, position, vscode));
    }
  });

  it('always fits on one screen, without HTML and commands', () => {
    const entries = [
      ...allPinpoints().map((pinpoint): [string, string] => ['principle', pinpointText(pinpoint)]),
      ...knowledge.instruments.map(({ id }): [string, string] => ['instrument', id]),
      ...knowledge.glossary.map(({ id }): [string, string] => ['term', id]),
      ...[...knowledge.elements.keys()].map((id): [string, string] => ['element', id]),
    ];
    for (const [type, id] of entries) {
      const text = topicText(knowledge, type, id, true);
      assert.ok(text, `${type} ${id} has a text`);
      assert.ok(text.length <= MAX_HOVER, `${type} ${id} is ${text.length} long`);
      assert.doesNotMatch(text, /(?<!\\)<[a-z]|command:/i, `${type} ${id}`);
    }
  });

  it('escapes what Markdown would read as markup', () => {
    const topic = {
      title: 'a *b* <i>',
      parts: [{ text: '[x](y) `z`' }],
      links: [{ text: 'l]', url: 'https://x.org/a(b) c' }],
    };
    assert.equal(
      topicMarkdown(topic),
      '**a \\*b\\* \\<i\\>**\n\n\\[x\\](y) \\`z\\`\n\n[l\\]](https://x.org/a%28b%29%20c)',
    );
  });
});
