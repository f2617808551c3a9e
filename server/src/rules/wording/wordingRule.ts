/**
 * The common shape of wording rules: phrases of the packs (`wording:` entries, by rule id) in a sentence of the author's
 * own, at most one finding a sentence. What differs is data: message, conditions, replacements.
 */
import { moved } from '../../document/moved.ts';
import { perGroup } from '../../document/perGroup.ts';
import { sourceSpan } from '../../document/sourceSpan.ts';
import type { ChunkEvidence, Trigger } from '../../evidence/types.ts';
import type { Fix } from '../../lint/types.ts';
import type { DocumentContext, DocumentRule, SentenceContext, SentenceRule } from '../defineRule.ts';
import { triggeredChunks } from '../triggers.ts';

type Meta = Omit<SentenceRule, 'scope' | 'triggered' | 'check'>;

export interface WordingRule extends Meta {
  /** What, why and what to do; `found` is the phrase as written, whitespace folded. */
  message(found: string, context: SentenceContext): string;
  /** Further conditions on a trigger; default: none. */
  when?(context: SentenceContext, trigger: Trigger): boolean;
  /** Default: the pack's replacement for the phrase, where it has one. */
  fixes?(context: SentenceContext, trigger: Trigger): Fix[];
}

export function wordingRule({ message, when, fixes, ...meta }: WordingRule): SentenceRule {
  return {
    ...meta,
    scope: 'sentence',
    triggered: true,
    check(context, report) {
      const trigger = firstTrigger(context, when);
      if (!trigger) return;
      const found = phraseOf(context, trigger);
      report({
        span: trigger.span,
        message: message(fold(found), context),
        fixes: fixes ? fixes(context, trigger) : replacement(meta.id, context, trigger, found),
      });
    },
  };
}

export interface DocumentWordingRule extends Omit<WordingRule, 'fixes'> {
  /** What the document says elsewhere that makes the phrase harmless, beside the pack's `unlessAnywhere`. */
  unless?(context: DocumentContext): boolean;
}

/** A wording rule that stays silent where the document as a whole says more than the sentence does. */
export function documentWordingRule({ message, when, unless, ...meta }: DocumentWordingRule): DocumentRule {
  return {
    ...meta,
    scope: 'document',
    check(context, report) {
      const found = triggeredChunks(context.evidence, meta.id).flatMap(({ index, triggers }) =>
        sentencesOf(context, index, triggers).flatMap((sentence) => {
          const trigger = firstTrigger(sentence, when);
          return trigger ? [{ sentence, trigger, by: context.document.chunks[index].start }] : [];
        }),
      );
      if (found.length === 0 || isSilenced(meta.id, context) || unless?.(context)) return;
      for (const { sentence, trigger, by } of found)
        report({
          span: moved(trigger.span, by),
          message: message(fold(phraseOf(sentence, trigger)), sentence),
        });
    },
  };
}

/** A sentence of the document matches one of the rule's `unlessAnywhere`. */
export function isSilenced(rule: string, { evidence }: Pick<DocumentContext, 'evidence'>): boolean {
  return silencesOf(evidence).some(({ value }) => value.has(rule));
}

const silencesOf = perGroup({
  read: ({ silences }: ChunkEvidence): ReadonlySet<string> => silences,
  merge: (chunks): ReadonlySet<string> => new Set(chunks.flatMap((silences) => [...silences])),
  same: (one, other) => one.size === 0 && other.size === 0,
});

/** The sentences of a chunk that have a phrase of the rule, as its sentence rules would see them. */
function sentencesOf(
  { document, evidence: said, paths, kind, knowledge }: DocumentContext,
  index: number,
  triggers: readonly Trigger[],
): SentenceContext[] {
  const { chunk } = document.chunks[index];
  const evidence = said[index];
  return [...new Set(triggers.map(({ sentence }) => sentence))].map((at): SentenceContext => {
    const sentence = chunk.sentences[at];
    const heading = chunk.blocks.findLast(
      ({ type, span }) => type === 'heading' && span.start < sentence.block.span.start,
    );
    return {
      sentence,
      stance: evidence.stances[at],
      triggers: triggers
        .filter((trigger) => trigger.sentence === at)
        .sort((a, b) => a.words.start - b.words.start || b.words.end - a.words.end),
      evidence,
      block: sentence.block,
      chunk,
      path: heading ? [...paths[index], heading.text.trim()] : paths[index],
      kind,
      knowledge,
    };
  });
}

function firstTrigger(context: SentenceContext, when: WordingRule['when']): Trigger | undefined {
  if (!isOwnProse(context)) return undefined;
  return context.triggers.find((found) => !isQuoted(context, found) && (!when || when(context, found)));
}

/** Headings, block quotes and questions are not the author's statements. */
export function isOwnProse({ block, stance }: SentenceContext): boolean {
  return block.type !== 'heading' && !block.quoted && !stance.question;
}

/**
 * The trigger stands inside quotation marks: somebody else's words, or a word that is talked about. Marks that open in
 * an earlier sentence of the paragraph count where they are closed again; so does a mark that closes what a PDF has lost
 * the opening of.
 */
export function isQuoted({ sentence }: SentenceContext, { words }: Trigger): boolean {
  const { text } = sentence.block;
  const at = sentence.words.start[words.start];
  const before = text.slice(sentence.plain.start, at);
  if (count(before, '“') > count(before, '”') || count(before, '"') % 2 === 1) return true;
  if (!text.includes('“')) return text.includes('”', at);
  return text.lastIndexOf('“', at) > text.lastIndexOf('”', at) && text.includes('”', at);
}

/** The words of the trigger as they stand in the sentence. */
export function phraseOf({ sentence }: SentenceContext, { words }: Trigger): string {
  return sentence.block.text.slice(sentence.words.start[words.start], sentence.words.end[words.end - 1]);
}

/** A suggestion where the pack knows what to write instead of exactly this phrase. */
function replacement(rule: string, context: SentenceContext, trigger: Trigger, found: string): Fix[] {
  const text = context.knowledge.wording.get(rule)?.replace?.[fold(found).toLowerCase()];
  if (text === undefined) return [];
  const { start, end } = trigger.words;
  const span = sourceSpan(context.block, context.sentence.words.start[start], context.sentence.words.end[end - 1]);
  return [
    {
      title: text === '' ? `Leave out “${fold(found)}”` : `Write “${text}”`,
      safety: 'suggestion',
      edits: [{ span, text }],
    },
  ];
}

function fold(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}
