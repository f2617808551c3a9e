import type { Citation } from '../../document/citations.ts';
import { defineRule } from '../defineRule.ts';
import { findPhrases, type PhraseMatch, plainOf, replaceWords, textIsQuoted, textSpan } from '../text.ts';
import { citationsIn, mayCite, titleOf } from './read.ts';
import { TOPIC_PHRASES, type Topic, topicOf } from './topics.ts';

/** "remedy (GP 12)": nothing but these may stand between topic and citation. */
const BEFORE_CITATION = /^\s?\((?:see|cf\.|as in|per|under|in)?\s?$/i;
/** "remedy to people we have harmed (GP 12)", where the sentence has no other topic. */
const BEHIND_TOPIC = /^[^,;:()–—]{1,60}\($/;
/** "Principle 17 – remediation", "GP 19 on remedy". */
const AFTER_CITATION =
  /^(?:\s?[:–—-]\s?|\s?\(|,? (?:on|concerning|regarding|about|titled|which deals with) (?:the )?)$/;
/** Words before the topic that leave it the whole of what the citation is for. */
const OPENERS = new Set([
  '',
  'our',
  'the',
  'an',
  'a',
  'to',
  'provide',
  'provides',
  'providing',
  'effective',
  'enable',
  'and',
  'ensure',
]);

export default defineRule({
  id: 'citation/principle-topic-mismatch',
  principles: [],
  severity: 'information',
  stage: 'stable',
  fix: 'suggestion',
  summary: 'The cited Guiding Principle deals with another topic.',
  rationale:
    'Readers who follow the number should find what the sentence speaks of. Numbers slip easily, and the draft of November 2010 numbered its principles in another way.',
  instead: 'remedy (GP 22); human rights due diligence (GP 17); leverage (GP 19).',
  exceptions:
    'Topics that the cited principle touches too, ranges, and sentences where topic and citation do not stand side by side.',
  examples: {
    bad: [
      'We commit to remedy (⟦GP 12⟧).',
      '⟦Principle 9 of the UNGPs⟧ – remediation.',
      'Human rights due diligence (⟦GP 26⟧) comes first.',
      'We use our leverage (⟦UNGP 31⟧) with suppliers.',
      'See ⟦GP 11⟧ on multilateral institutions.',
      'Our policy commitment (see ⟦GP 22⟧) is public.',
      '⟦GP 17⟧: public procurement.',
    ],
    good: [
      'We commit to remedy (GP 22).',
      'Principle 22 of the UNGPs – remediation.',
      'Human rights due diligence (GP 17) comes first.',
      'We use our leverage (UNGP 19) with suppliers.',
      'See GP 10 on multilateral institutions.',
      'Remediation informs how we track our responses (GP 20).',
      'Remedy matters, and so do the internationally recognised rights (GP 12).',
      'Due diligence and remedy (GPs 17–22) are one process.',
      'The impact of courts on remedy (GP 24) is discussed below.',
      'Grievance mechanisms (GP 31) must be trusted.',
      'Rights of workers (GP 12) are covered.',
    ],
  },
  scope: 'sentence',
  needs: mayCite,
  check(context, report) {
    const { sentence, knowledge } = context;
    const citations = citationsIn(context);
    if (citations.length === 0) return;
    const topics = findPhrases(sentence, TOPIC_PHRASES);
    if (topics.length === 0) return;
    for (const citation of citations) {
      const [pinpoint, ...others] = citation.pinpoints;
      if (others.length > 0 || pinpoint.number < 1 || pinpoint.number > 31) continue;
      const topic = topicBeside(context, citation, topics);
      if (!topic || topic.fits.has(pinpoint.number) || textIsQuoted(sentence, citation.span)) continue;
      const number = { start: pinpoint.span.start, end: pinpoint.span.start + String(pinpoint.number).length };
      report({
        span: textSpan(sentence, citation.span),
        message: `GP ${pinpoint.number}${titleOf(knowledge, pinpoint.number)} is not about ${topic.name}; that is GP ${topic.likely}${titleOf(knowledge, topic.likely)}. Check the number.`,
        principles: [String(topic.likely)],
        fixes: pinpoint.letter
          ? []
          : replaceWords(
              context,
              plainOf(sentence, number),
              String(topic.likely),
              'suggestion',
              `Cite GP ${topic.likely}`,
            ),
      });
    }
  },
});

interface Where {
  sentence: Parameters<typeof textSpan>[0];
}

function topicBeside({ sentence }: Where, citation: Citation, topics: readonly PhraseMatch[]): Topic | undefined {
  const { words, text, plain } = sentence;
  for (const match of topics) {
    const start = words.start[match.start] - plain.start;
    const end = words.end[match.end - 1] - plain.start;
    const ahead = citation.span.start - end;
    if (ahead >= 0 && ahead < 12 && BEFORE_CITATION.test(text.slice(end, citation.span.start))) {
      const before = words.surface[match.start - 1] ?? '';
      return OPENERS.has(before) ? topicOf(match.phrase) : undefined;
    }
    if (topics.length === 1 && ahead >= 0 && BEHIND_TOPIC.test(text.slice(end, citation.span.start)))
      return topicOf(match.phrase);
    const behind = start - citation.span.end;
    if (behind >= 0 && behind < 24 && AFTER_CITATION.test(text.slice(citation.span.end, start)))
      return topicOf(match.phrase);
  }
  return undefined;
}
