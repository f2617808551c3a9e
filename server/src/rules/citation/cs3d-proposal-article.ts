import { defineRule } from '../defineRule.ts';
import { CSDDD, HISTORY } from '../names.ts';
import { findPhrase, hasPhrase, type PhraseSet, phraseSet, textIsQuoted, textSpan } from '../text.ts';
import { instrumentsIn } from './read.ts';

/** Numbers in the proposal COM(2022) 71 and in Directive (EU) 2024/1760. */
const TOPICS: readonly { name: string; phrases: string[]; proposal: number[]; final: number[] }[] = [
  { name: 'civil liability', phrases: ['civil liability', 'liability [for] [damages]'], proposal: [22], final: [29] },
  {
    name: 'directors’ duties',
    phrases: ["directors' duty|duties", 'duty of care', 'director|directors duties|duty'],
    proposal: [25, 26],
    final: [],
  },
  { name: 'penalties', phrases: ['sanctions|penalties|fines'], proposal: [20], final: [27] },
  {
    name: 'the climate transition plan',
    phrases: ['climate [change] [transition] plan', 'transition plan', 'climate change'],
    proposal: [15],
    final: [22],
  },
  {
    name: 'complaints',
    phrases: ['complaints [procedure|mechanism]', 'notification mechanism', 'grievance mechanism'],
    proposal: [9],
    final: [14],
  },
  { name: 'monitoring', phrases: ['monitoring'], proposal: [10], final: [15] },
  { name: 'communicating', phrases: ['communicating', 'public communication'], proposal: [11], final: [16] },
  {
    name: 'identifying adverse impacts',
    phrases: ['identify|identifying [actual] [and] [potential] [adverse] impacts'],
    proposal: [6],
    final: [8],
  },
  {
    name: 'supervisory authorities',
    phrases: ['supervisory authority|authorities'],
    proposal: [17, 18],
    final: [24, 25],
  },
];

const compiled = TOPICS.map((topic) => ({ ...topic, set: phraseSet(...topic.phrases) }));
/** Words between the article and its topic, at most. */
const REACH = 6;

export default defineRule({
  id: 'citation/cs3d-proposal-article',
  principles: [],
  severity: 'warning',
  stage: 'stable',
  fix: 'none',
  summary: 'An article of the CSDDD is cited by its number in the proposal of 2022.',
  rationale:
    'The directive as adopted numbers its articles differently from the Commission’s proposal: civil liability moved from Article 22 to 29, and the articles on directors’ duties were dropped. The old number now leads to another topic.',
  instead: 'Article 29 of Directive (EU) 2024/1760 (civil liability).',
  exceptions: 'Sentences about the proposal itself or about how the text changed.',
  examples: {
    bad: [
      '⟦Article 22 of the CSDDD⟧ on civil liability applies to us.',
      'Directors’ duties follow from ⟦Article 25 CS3D⟧.',
      'The ⟦CSDDD (Article 20⟧ on penalties) sets fines.',
      'Complaints are dealt with under ⟦CS3D Article 9⟧ (complaints procedure).',
      'Under ⟦Article 15 of the Corporate Sustainability Due Diligence Directive⟧, a climate transition plan is required.',
    ],
    good: [
      'Article 29 of the CSDDD on civil liability applies to us.',
      'Under CS3D Article 14 (complaints procedure) we hear complaints.',
      'Article 25 of the CSDDD sets out the powers of supervisory authorities.',
      'Article 22 of the CSDDD was on climate plans before the Omnibus.',
      'The proposal dealt with civil liability in Article 22; the CSDDD does so in Article 29.',
      'In the original proposal of the CSDDD, Article 25 set out directors’ duties.',
      'Article 20 of the DSA is about complaints.',
      'Article 15 of the CSDDD asks for monitoring at least every five years.',
      'The memo cites “Article 22 of the CSDDD on civil liability”.',
    ],
  },
  scope: 'sentence',
  needs: CSDDD,
  check({ sentence, knowledge }, report) {
    if (!/rticle|\bArt/.test(sentence.text) || !hasPhrase(sentence, CSDDD)) return;
    if (/\bpropos(?:al|ed)\b/i.test(sentence.text) || hasPhrase(sentence, HISTORY)) return;
    for (const { instrument, parts, span } of instrumentsIn(sentence, knowledge)) {
      if (!instrument.aliases.includes('CSDDD') || textIsQuoted(sentence, span)) continue;
      const articles = parts.filter(({ unit }) => unit === 'article').flatMap(({ pinpoints }) => pinpoints);
      if (articles.length !== 1) continue;
      const [{ number }] = articles;
      const topic = compiled.find(
        ({ set, proposal, final }) =>
          proposal.includes(number) && !final.includes(number) && isBeside(sentence, set, span),
      );
      if (!topic) continue;
      const now =
        topic.final.length > 0
          ? `it is Article ${topic.final.join(' and ')} of Directive (EU) 2024/1760`
          : 'the directive as adopted has no such article';
      report({
        span: textSpan(sentence, span),
        message: `Article ${number} dealt with ${topic.name} in the proposal of 2022; ${now}. Cite the directive as adopted.`,
      });
    }
  },
});

type Sentence = Parameters<typeof textSpan>[0];

/** Whether a phrase of the set stands within a few words of the citation (offsets in the sentence's text). */
function isBeside(sentence: Sentence, set: PhraseSet, { start, end }: { start: number; end: number }): boolean {
  const { words, plain } = sentence;
  const first = firstAfter(words.start, plain.start + start);
  const last = firstAfter(words.start, plain.start + end);
  const before = findPhrase(sentence, set, Math.max(0, first - REACH), first);
  return before !== undefined || findPhrase(sentence, set, last, last + REACH) !== undefined;
}

/** Index of the first word that starts at `offset` or later. */
function firstAfter(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
