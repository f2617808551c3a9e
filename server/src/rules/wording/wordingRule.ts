/**
 * The common shape of wording rules: phrases of the packs (`wording:` entries, by rule id) in a sentence of the author's
 * own, at most one finding a sentence. What differs is data: message, conditions, replacements.
 */
import { sourceSpan } from '../../document/sourceSpan.ts';
import type { Trigger } from '../../evidence/types.ts';
import type { Fix } from '../../lint/types.ts';
import type { SentenceContext, SentenceRule } from '../defineRule.ts';

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
      if (!isOwnProse(context)) return;
      const trigger = context.triggers.find((found) => !isQuoted(context, found) && (!when || when(context, found)));
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

/** Headings, block quotes and questions are not the author's statements. */
export function isOwnProse({ block, stance }: SentenceContext): boolean {
  return block.type !== 'heading' && !block.quoted && !stance.question;
}

/** The trigger stands inside quotation marks: somebody else's words, or a word that is talked about. */
export function isQuoted({ sentence }: SentenceContext, { words }: Trigger): boolean {
  const before = sentence.block.text.slice(sentence.plain.start, sentence.words.start[words.start]);
  const opened = count(before, '“') > count(before, '”');
  return opened || count(before, '"') % 2 === 1;
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
