import { sourceSpan } from '../../document/sourceSpan.ts';
import type { PolicyDocument, Span } from '../../document/types.ts';
import { normaliseWord, tokenise } from '../../document/words.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { GlossaryTerm } from '../../knowledge/types.ts';
import { defineRule } from '../defineRule.ts';

/** A term that is used less often needs no definition of its own. */
const ENOUGH_USES = 2;
const DEFINING = new Set(['means', 'mean', 'defined', 'refers', 'construed'].map(normaliseWord));

export default defineRule({
  id: 'structure/undefined-term',
  principles: ['3', '17'],
  severity: 'information',
  stage: 'preview',
  fix: 'none',
  summary: 'A draft law uses a key term that it does not define.',
  rationale:
    'Whoever has to obey a law, and whoever has to enforce it, must know what “severity” or “business relationship” means in it. Terms of the Guiding Principles are not terms of law until a law defines them.',
  instead: 'Define the term in the article on definitions, in line with the Guiding Principles.',
  exceptions: 'Looks only at drafts of laws and public policy, and at terms that are used more than once.',
  kinds: ['legislation'],
  examples: {
    bad: [
      '# Draft Act\n\n⟦Rights holders⟧ may complain. The authority hears rights holders within 30 days.',
      '# Draft Act\n\nThe report names the ⟦salient human rights issues⟧. Salient human rights issues are updated each year.',
      '# Draft Act\n\nCompanies use their ⟦leverage⟧. Where leverage is too weak, they build it.',
      '# Draft Act\n\nThe ⟦remedy ecosystem⟧ is mapped. The authority reviews the remedy ecosystem every two years.',
      '# Draft Act\n\nA ⟦credible proxy⟧ may speak for people. The authority keeps a list of every credible proxy.',
    ],
    good: [
      '# Draft Act\n\n“Rights holder” means any person whose rights are at stake. Rights holders may complain. The authority hears rights holders.',
      '# Draft Act\n\nRights holders may complain.',
      '# Draft Act\n\n## Definitions\n\n- **Leverage**: the power to make others change.\n\n## Duties\n\nCompanies use their leverage and build leverage.',
      '# Draft Act\n\nIn this Act, leverage refers to the power to make others change. Companies use leverage.',
      '# Draft Act\n\nThe authority publishes guidance. The authority reviews the guidance.',
      '# Draft Act\n\n> Rights holders may complain. The authority hears rights holders.',
      '# Draft Act\n\n## Definitions\n\n| Term | Meaning |\n| --- | --- |\n| Leverage | the power to make others change |\n\nCompanies use leverage. They build leverage.',
      '# Draft Act\n\nCourts hear cases within a year. Courts publish their judgments.',
    ],
  },
  scope: 'document',
  check({ document, knowledge }, report) {
    const found = findTerms(document, termsByFirstWord(knowledge));
    for (const [term, { uses, isDefined }] of found) {
      if (isDefined || uses.length < ENOUGH_USES) continue;
      report({
        span: uses[0],
        message: `“${term.term}” is used and never defined. In the Guiding Principles it means: ${term.definition} Define it for this text.`,
        ...(term.principles.length > 0 && { principles: term.principles }),
      });
    }
  },
});

interface Form {
  term: GlossaryTerm;
  /** Normalised words. */
  norm: readonly string[];
}

const formsOf = new WeakMap<Knowledge, ReadonlyMap<string, Form[]>>();

/** Terms of art by the first word of each of their forms; built once. */
function termsByFirstWord(knowledge: Knowledge): ReadonlyMap<string, Form[]> {
  const known = formsOf.get(knowledge);
  if (known) return known;
  const byFirst = new Map<string, Form[]>();
  for (const term of knowledge.glossary) {
    if (term.hover !== 'always') continue;
    for (const form of [term.term, ...(term.forms ?? [])]) {
      const norm = [...tokenise(form).norm];
      byFirst.set(norm[0], [...(byFirst.get(norm[0]) ?? []), { term, norm }]);
    }
  }
  formsOf.set(knowledge, byFirst);
  return byFirst;
}

interface Found {
  /** Document offsets, in order. */
  uses: Span[];
  isDefined: boolean;
}

function findTerms(document: PolicyDocument, forms: ReadonlyMap<string, Form[]>): Map<GlossaryTerm, Found> {
  const found = new Map<GlossaryTerm, Found>();
  for (const { chunk, start: offset } of document.chunks) {
    const heading = chunk.blocks.find(({ type }) => type === 'heading')?.text ?? '';
    const isGlossary = /definition|glossary|key terms|interpretation/iu.test(heading);
    for (const { block, words } of chunk.sentences) {
      if (block.quoted || block.type === 'heading') continue;
      for (let at = 0; at < words.norm.length; at++) {
        const longest = longestAt(words.norm, at, forms);
        if (longest) {
          const { term, norm } = longest;
          const { start, end } = sourceSpan(block, words.start[at], words.end[at + norm.length - 1]);
          const of = found.get(term) ?? { uses: [], isDefined: false };
          found.set(term, of);
          of.uses.push({ start: start + offset, end: end + offset });
          of.isDefined ||= (isGlossary && at === 0) || isDefinedAt(words.norm, at + norm.length);
          at += norm.length - 1;
        }
      }
    }
  }
  return found;
}

function longestAt(words: readonly string[], at: number, forms: ReadonlyMap<string, Form[]>): Form | undefined {
  let longest: Form | undefined;
  for (const form of forms.get(words[at]) ?? []) {
    if (form.norm.length <= (longest?.norm.length ?? 0)) continue;
    if (form.norm.every((word, index) => words[at + index] === word)) longest = form;
  }
  return longest;
}

/** A defining verb stands right behind the term. */
function isDefinedAt(norm: readonly string[], at: number): boolean {
  return norm.slice(at, at + 2).some((word) => DEFINING.has(word));
}
