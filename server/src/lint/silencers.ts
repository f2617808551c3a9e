/** What keeps findings quiet in a document: suppression comments and `ungp.disable` in the front matter. */

import { inDocument } from '../document/inDocument.ts';
import { moved } from '../document/moved.ts';
import type { Directive, PolicyDocument, Span } from '../document/types.ts';
import type { DisabledRule } from './frontMatter.ts';
import { nextBlock, ownLines } from './nextBlock.ts';
import { groupOf } from './ruleNames.ts';
import type { Finding, Waiver } from './types.ts';

/** One name of one comment (or of the front matter); `rule` is `*` for a comment that names no rule. */
export interface Silencer {
  rule: string;
  by: Waiver['by'];
  reason?: string;
  /** Index of its comment in {@link Silencers.comments}; undefined for front matter. */
  comment?: number;
  /** Index of the name in the comment or in `ungp.disable`. */
  name: number;
  used: boolean;
}

export interface Silencers {
  /** With document offsets. */
  comments: readonly Directive[];
  all: readonly Silencer[];
  /** The silencer that keeps a finding quiet, the nearest one first. */
  of(finding: Pick<Finding, 'rule' | 'span'>): Silencer | undefined;
  /** The silencer of the whole file for a rule. */
  ofFile(rule: string): Silencer | undefined;
  /** For each `enable` comment, the comments whose `disable` it ends. */
  ended: ReadonlyMap<number, ReadonlySet<number>>;
}

/** Names that are not known silence nothing; `isKnown` decides. */
export function readSilencers(
  document: PolicyDocument,
  disabled: readonly DisabledRule[],
  isKnown: (rule: string) => boolean,
): Silencers {
  const comments = placedDirectives(document);
  const all: Silencer[] = [];
  const spans: { span: Span; silencer: Silencer }[] = [];
  const file = new Map<string, Silencer>();
  const blocks = blockSwitches();

  comments.forEach((comment, index) => {
    const names = comment.rules.length > 0 ? comment.rules.map(({ id }) => id) : ['*'];
    const span = comment.action === 'disable-line' ? ownLines(document, comment.span) : undefined;
    const next = comment.action === 'disable-next-line' ? nextBlock(document, comment.span) : undefined;
    names.forEach((rule, name) => {
      if (rule !== '*' && !isKnown(rule)) return;
      if (comment.action === 'enable') {
        blocks.enable(rule, comment.span.end, index);
        return;
      }
      const silencer: Silencer = { rule, by: 'comment', reason: comment.reason, comment: index, name, used: false };
      all.push(silencer);
      const covered = span ?? next;
      if (covered) spans.push({ span: covered, silencer });
      else if (comment.action === 'disable') blocks.disable(silencer, comment.span.end);
      else if (comment.action === 'disable-file' && !file.has(rule)) file.set(rule, silencer);
    });
  });
  disabled.forEach(({ rule, reason }, name) => {
    if (!isKnown(rule)) return;
    const silencer: Silencer = { rule, by: 'front-matter', reason, name, used: false };
    all.push(silencer);
    if (!file.has(rule)) file.set(rule, silencer);
  });

  const ofFile = (rule: string): Silencer | undefined => first(keysOf(rule), (key) => file.get(key));
  return {
    comments,
    all,
    ofFile,
    of({ rule, span }) {
      const keys = keysOf(rule);
      const near = spans.find(({ span: covered, silencer }) => keys.includes(silencer.rule) && touches(covered, span));
      return near?.silencer ?? blocks.at(keys, span.start) ?? ofFile(rule);
    },
    ended: blocks.ended,
  };
}

const directivesIn = inDocument(({ directives }) => directives);

function placedDirectives(document: PolicyDocument): Directive[] {
  return directivesIn(document).map(({ item, start }) => placed(item, start));
}

function placed(directive: Directive, by: number): Directive {
  return {
    ...directive,
    span: moved(directive.span, by),
    rules: directive.rules.map(({ id, span }) => ({ id, span: moved(span, by) })),
  };
}

/** Names that silence a rule, the most specific first. */
function keysOf(rule: string): string[] {
  return [rule, groupOf(rule), '*'];
}

function first<T>(keys: readonly string[], get: (key: string) => T | undefined): T | undefined {
  for (const key of keys) {
    const found = get(key);
    if (found !== undefined) return found;
  }
  return undefined;
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.start ? b.start < a.end || (b.start === a.end && b.start === b.end) : a.start < b.end;
}

interface Switch {
  at: number;
  /** Undefined: enabled again. */
  silencer?: Silencer;
}

/** `disable` and `enable` in the order of the text; for each place the last one that names the rule counts. */
function blockSwitches() {
  const switches = new Map<string, Switch[]>();
  const ended = new Map<number, Set<number>>();
  const open = new Map<string, Silencer[]>();
  const push = (rule: string, entry: Switch): void => {
    const list = switches.get(rule);
    if (list) list.push(entry);
    else switches.set(rule, [entry]);
  };
  return {
    ended,
    disable(silencer: Silencer, at: number): void {
      push(silencer.rule, { at, silencer });
      const same = open.get(silencer.rule);
      if (same) same.push(silencer);
      else open.set(silencer.rule, [silencer]);
    },
    enable(rule: string, at: number, comment: number): void {
      push(rule, { at });
      const closed = ended.get(comment) ?? new Set<number>();
      ended.set(comment, closed);
      for (const [key, silencers] of open) {
        if (!overlap(rule, key)) continue;
        for (const silencer of silencers) closed.add(silencer.comment ?? -1);
        if (rule === '*' || rule === key || rule === groupOf(key)) open.delete(key);
      }
    },
    /** The silencer in force at an offset for a rule with the given keys. */
    at(keys: readonly string[], offset: number): Silencer | undefined {
      let last: Switch | undefined;
      for (const key of keys) {
        const entry = lastUpTo(switches.get(key) ?? [], offset);
        if (entry && (!last || entry.at > last.at)) last = entry;
      }
      return last?.silencer;
    },
  };
}

/** The last of the switches, which are in the order of the text, that stands at or before an offset. */
function lastUpTo(switches: readonly Switch[], offset: number): Switch | undefined {
  let low = 0;
  let high = switches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (switches[middle].at <= offset) low = middle + 1;
    else high = middle;
  }
  return switches[low - 1];
}

/** Whether two names have a rule in common. */
function overlap(a: string, b: string): boolean {
  return a === '*' || b === '*' || a === b || a === groupOf(b) || b === groupOf(a);
}
