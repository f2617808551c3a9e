import { findConventions } from '../../document/conventions.ts';
import type { Token } from '../../document/tokens.ts';
import { defineRule } from '../defineRule.ts';
import { textIsQuoted, textSpan } from '../text.ts';
import { tokensIn } from './read.ts';

type Topic =
  | 'association'
  | 'forced'
  | 'child'
  | 'age'
  | 'worst'
  | 'discrimination'
  | 'safety'
  | 'harassment'
  | 'indigenous';

const CONVENTION = /onventions?\W|\bC\d/;

const TOPICS: Readonly<Record<number, readonly Topic[]>> = {
  29: ['forced'],
  87: ['association'],
  98: ['association'],
  100: ['discrimination'],
  105: ['forced'],
  111: ['discrimination', 'harassment'],
  135: ['association'],
  138: ['child', 'age'],
  154: ['association'],
  155: ['safety'],
  169: ['indigenous'],
  182: ['child', 'worst', 'forced'],
  187: ['safety'],
  190: ['harassment', 'discrimination', 'safety'],
};

const NAMES: Readonly<Record<Topic, { name: string; conventions: string }>> = {
  association: { name: 'freedom of association and collective bargaining', conventions: 'C87 and C98' },
  forced: { name: 'forced labour', conventions: 'C29 and C105' },
  child: { name: 'child labour', conventions: 'C138 and C182' },
  age: { name: 'the minimum age', conventions: 'C138' },
  worst: { name: 'the worst forms of child labour', conventions: 'C182' },
  discrimination: { name: 'discrimination and equal pay', conventions: 'C100 and C111' },
  safety: { name: 'occupational safety and health', conventions: 'C155 and C187' },
  harassment: { name: 'violence and harassment', conventions: 'C190' },
  indigenous: { name: 'Indigenous and tribal peoples', conventions: 'C169' },
};

const PHRASES: readonly [Topic, string[]][] = (
  [
    ['worst', 'worst forms of child labour'],
    ['worst', 'worst forms of child labor'],
    ['age', 'minimum age'],
    ['child', 'child labour'],
    ['child', 'child labor'],
    ['child', 'abolition of child labour'],
    ['forced', 'forced labour'],
    ['forced', 'forced labor'],
    ['forced', 'forced or compulsory labour'],
    ['forced', 'forced and compulsory labour'],
    ['association', 'freedom of association'],
    ['association', 'collective bargaining'],
    ['association', 'right to organise'],
    ['discrimination', 'discrimination'],
    ['discrimination', 'equal remuneration'],
    ['discrimination', 'equal pay'],
    ['safety', 'occupational safety and health'],
    ['safety', 'occupational health and safety'],
    ['safety', 'health and safety'],
    ['harassment', 'violence and harassment'],
    ['indigenous', 'indigenous'],
  ] as const
).map(([topic, phrase]) => [topic, phrase.split(' ')]);

const LEADS = new Set(['on', 'concerning', 'regarding', 'about', 'covering', 'against', '(', '–', '-', '—', ':', ',']);
const SKIPPED = new Set([
  'the',
  'abolition',
  'elimination',
  'eradication',
  'prohibition',
  'of',
  'effective',
  'all',
  'to',
  'right',
]);

export default defineRule({
  id: 'citation/convention-mixup',
  principles: ['12'],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'The ILO convention deals with another topic.',
  rationale:
    'ILO conventions are cited by number, and the numbers are easy to mix up: C87 and C98 protect unions and bargaining, C138 and C182 protect children. A wrong number promises something else than the sentence says.',
  instead:
    'ILO Conventions Nos. 138 and 182 on child labour; ILO Conventions Nos. 87 and 98 on freedom of association.',
  exceptions: 'Conventions that the list does not know, and topics that do not stand right beside the number.',
  examples: {
    bad: [
      'We follow ⟦ILO Conventions 87 and 98⟧ on child labour.',
      'The ⟦ILO Convention No. 138⟧ on forced labour applies.',
      '⟦ILO C182⟧ (minimum age) is our standard.',
      'Forced labour (⟦ILO C87⟧) is prohibited.',
      'We respect freedom of association (⟦ILO Conventions Nos. 29 and 105⟧).',
      'The ⟦ILO Convention 190⟧ concerning child labour applies.',
    ],
    good: [
      'We follow ILO Conventions 138 and 182 on child labour.',
      'The ILO Convention No. 29 on forced labour applies.',
      'ILO C138 (minimum age) is our standard.',
      'Forced labour (ILO C29, C105) is prohibited.',
      'We respect freedom of association (ILO Conventions Nos. 87 and 98).',
      'We follow ILO Conventions 87, 98, 138 and 182, and prohibit child labour.',
      'ILO Conventions 29 and 182 on the worst forms of child labour and forced labour apply.',
      'Under ILO Convention 87 workers may organise; child labour is a different matter.',
      'The Minamata Convention on mercury has 35 articles.',
      'A slide read “ILO Convention 87 on child labour”.',
    ],
  },
  scope: 'sentence',
  needs: ({ text }) => /\d/.test(text) && CONVENTION.test(text),
  check({ sentence }, report) {
    const tokens = tokensIn(sentence);
    for (const { numbers, start, end, span } of findConventions(tokens)) {
      if (numbers.some(({ number }) => !TOPICS[number])) continue;
      const topic = topicAfter(tokens, end) ?? topicBefore(tokens, start);
      if (!topic || numbers.some(({ number }) => TOPICS[number].includes(topic)) || textIsQuoted(sentence, span))
        continue;
      const [first] = numbers;
      const { name, conventions } = NAMES[topic];
      const own = NAMES[TOPICS[first.number][0]].name;
      report({
        span: textSpan(sentence, span),
        message: `ILO C${first.number} is about ${own}, not about ${name}, which is ${conventions}. Check the number.`,
      });
    }
  },
});

/** "… on child labour", "… (minimum age)" right behind the number. */
function topicAfter(tokens: readonly Token[], end: number): Topic | undefined {
  if (!LEADS.has(tokens[end]?.lower)) return undefined;
  let at = end + 1;
  for (let steps = 0; steps < 4 && SKIPPED.has(tokens[at]?.lower) && !topicAt(tokens, at); steps++) at++;
  const found = topicAt(tokens, at);
  if (tokens[end].text !== ',') return found?.topic;
  return undefined;
}

/** "child labour (ILO Convention …". */
function topicBefore(tokens: readonly Token[], start: number): Topic | undefined {
  if (tokens[start - 1]?.text !== '(') return undefined;
  for (let at = Math.max(0, start - 7); at < start - 1; at++) {
    const found = topicAt(tokens, at);
    if (found?.next === start - 1) return found.topic;
  }
  return undefined;
}

function topicAt(tokens: readonly Token[], at: number): { topic: Topic; next: number } | undefined {
  for (const [topic, words] of PHRASES) {
    if (words.every((word, offset) => tokens[at + offset]?.lower === word)) return { topic, next: at + words.length };
  }
  return undefined;
}
