import type { Pinpoint } from '../../document/pinpoints.ts';
import type { PrinciplePart } from '../../knowledge/types.ts';
import { defineRule } from '../defineRule.ts';
import { textIsQuoted, textSpan } from '../text.ts';
import { citationsIn, mayCite, pinpointText } from './read.ts';

export default defineRule({
  id: 'citation/unknown-letter',
  principles: [],
  severity: 'error',
  stage: 'stable',
  fix: 'none',
  summary: 'The cited letter of a Guiding Principle does not exist.',
  rationale:
    'Only thirteen of the Guiding Principles have lettered parts, and each has its own number of them. A letter that does not exist points to a passage that nobody can find.',
  instead: 'Cite an existing letter, such as GP 18(b), or the principle as a whole.',
  exceptions:
    'An enumeration of the sentence’s own that happens to follow a citation: “Under GP 22 (a) we … and (b) we …”.',
  examples: {
    bad: [
      'We consult as ⟦GP 18(c)⟧ asks.',
      'Privatised services fall under ⟦GP 5(a)⟧.',
      'The channel is based on dialogue (⟦GP 31(i)⟧).',
      'We use leverage under ⟦GP 19(c)⟧.',
      'Our board approved this policy (⟦Principle 16(f) of the UNGPs⟧).',
      'See UN Guiding Principles 13(a) and ⟦14(b)⟧.',
      'This is what ⟦GP 19(b)(iii)⟧ calls for.',
      'Remedy is covered by ⟦UNGP 22(a)⟧.',
    ],
    good: [
      'We consult as GP 18(b) asks.',
      'We use leverage under GP 19(b)(ii).',
      'The channel is based on dialogue (GP 31(h)).',
      'Our board approved this policy (GP 16(a)).',
      'Our criteria are those of GP 31(a)–(h).',
      'Under GP 22 (a) we provide remedy and (b) we cooperate with others.',
      'Privatised services fall under GP 5.',
      'GP 12 a fortiori applies.',
      'Article 34(1)(d) of the DSA names health.',
      'GDPR Article 6(1)(f) allows it.',
    ],
  },
  scope: 'sentence',
  needs: mayCite,
  check(context, report) {
    const { sentence, knowledge } = context;
    for (const citation of citationsIn(context)) {
      for (const pinpoint of citation.pinpoints) {
        const principle = knowledge.principles.get(String(pinpoint.number));
        if (!principle || !pinpoint.letter) continue;
        const problem = problemOf(pinpoint, principle.parts);
        if (!problem || enumerates(sentence.text, pinpoint, principle.parts)) continue;
        const span = citation.pinpoints.length === 1 ? citation.span : pinpoint.span;
        if (textIsQuoted(sentence, span)) continue;
        report({ span: textSpan(sentence, span), message: problem });
      }
    }
  },
});

function problemOf(pinpoint: Pinpoint, parts: readonly PrinciplePart[]): string | undefined {
  const { number, letter, sub } = pinpoint;
  const part = parts.find((candidate) => candidate.letter === letter);
  const cited = pinpointText(pinpoint);
  if (!part) {
    return parts.length === 0
      ? `GP ${number} has no lettered parts, so GP ${cited} does not exist. Cite GP ${number}.`
      : `GP ${number} has the parts ${listed(parts)}; there is no GP ${cited}. Check the letter.`;
  }
  if (!sub || part.parts?.some((candidate) => candidate.letter === sub)) return undefined;
  return part.parts?.length
    ? `GP ${number}(${letter}) has the parts ${listed(part.parts)}; there is no GP ${cited}. Check the number.`
    : `GP ${number}(${letter}) has no parts of its own, so GP ${cited} does not exist. Cite GP ${number}(${letter}).`;
}

function listed(parts: readonly PrinciplePart[]): string {
  const first = parts[0].letter;
  const last = parts[parts.length - 1].letter;
  return `(${first})${parts.length > 2 ? '–' : ' and '}(${last})`;
}

/** "(a)" after a space and "(b)" further on are the sentence's own list. */
function enumerates(text: string, { span, letter }: Pinpoint, parts: readonly PrinciplePart[]): boolean {
  if (parts.length > 0 || letter !== 'a' || !text.slice(span.start, span.end).includes(' (')) return false;
  return text.indexOf('(b)', span.end) >= 0;
}
