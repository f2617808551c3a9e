/**
 * Every sentence that was looked at for an element: what counted, for which facet, by which pattern, and what was held
 * against the others. For authors who disagree, and for those who write patterns.
 */
import type { PolicyDocument } from '../document/types.ts';
import type { ElementCoverage, Evidence } from '../evidence/types.ts';
import type { Element } from '../knowledge/types.ts';
import type { Topic, TopicPart } from './topic.ts';
import { objectionText, quoteOf, whyTopic } from './why.ts';

/** @param all All evidence for the element, with what does not count; document offsets, in the order of the text. */
export function whyDetail(
  element: Element,
  covered: ElementCoverage,
  all: readonly Evidence[],
  document: PolicyDocument,
): Topic {
  const facets = element.facets.flatMap((facet): TopicPart[] => {
    const own = strongest([...all, ...saidTogether(covered, all)].filter((one) => one.facet === facet.id));
    const required = facet.required === false ? ' (not required)' : '';
    return [
      {
        label: `${facet.id}${required}:`,
        text: own.length > 0 ? facet.asks : `${facet.asks}. No sentence comes near it.`,
        items: own.map((one) => evidenceText(one, document)),
      },
    ];
  });
  const { title, parts } = whyTopic(element, covered, document);
  const known = parts.filter(({ label }) => label !== undefined);
  return { title, parts: [...facets, ...known] };
}

/** What sentences about other elements say together; it is no evidence of a single sentence. */
function saidTogether({ evidence }: ElementCoverage, all: readonly Evidence[]): Evidence[] {
  const alone = new Set(all.map(({ facet, sentence, pattern }) => `${facet} ${sentence.start} ${pattern}`));
  return evidence.filter(({ facet, sentence, pattern }) => !alone.has(`${facet} ${sentence.start} ${pattern}`));
}

const STRENGTHS: readonly Evidence['strength'][] = ['none', 'half', 'full'];

/** Several patterns may match one sentence; the strongest match says how it counts. */
function strongest(evidence: readonly Evidence[]): Evidence[] {
  const bySentence = new Map<number, Evidence>();
  for (const one of evidence) {
    const known = bySentence.get(one.sentence.start);
    const isStronger = !known || STRENGTHS.indexOf(one.strength) > STRENGTHS.indexOf(known.strength);
    if (isStronger) bySentence.set(one.sentence.start, one);
  }
  return [...bySentence.values()];
}

function evidenceText(evidence: Evidence, document: PolicyDocument): string {
  const { strength, objections, pattern } = evidence;
  const verdict = { full: 'counts', half: 'counts half', none: 'does not count' }[strength];
  const against = objections.map(objectionText).join(', ');
  const line = document.positionAt(evidence.sentence.start).line + 1;
  return `line ${line} ${verdict}${against ? `: ${against}` : ''}. “${quoteOf(evidence.text)}” Pattern: ${pattern}`;
}
