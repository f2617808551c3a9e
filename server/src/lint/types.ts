/** What `lint()` takes and gives. Offsets are UTF-16 document offsets; lines in positions are zero-based. */
import type { Span } from '../document/types.ts';
import type { Coverage } from '../evidence/types.ts';
import type { CheckedKind, Kind, Level, Severity } from '../knowledge/types.ts';

export type RuleSetting = Severity | 'off' | 'on';

/** The effective configuration of one document, after merging defaults, files, settings and front matter. */
export interface LintConfig {
  /** Set by configuration, front matter or `--kind`; otherwise detected. */
  kind?: Kind;
  /** By rule id (`wording/hedged-commitment`) or group (`wording`); the more specific wins. */
  rules: Record<string, RuleSetting>;
  /** Report `preview` rules too. */
  preview: boolean;
  /** Ids of the packs to use; undefined means all loaded packs. */
  packs?: string[];
  /** BCP 47 language of the draft; otherwise detected. */
  language?: string;
  /** Element levels that override the packs'. */
  levels?: Record<string, Partial<Record<CheckedKind, Level | 'off'>>>;
  /** Coverage lists every element of the loaded packs, whatever the kind asks. */
  allElements: boolean;
  /** ISO date (`2026-11-26`) that "has passed" is measured against; without it, no date is judged. */
  today?: string;
}

export interface TextEdit {
  span: Span;
  text: string;
}

/** `safe` may be applied by "fix all"; `suggestion` changes meaning; `snippet` inserts text with placeholders. */
export type FixSafety = 'safe' | 'suggestion' | 'snippet';

export interface Fix {
  title: string;
  safety: FixSafety;
  edits: TextEdit[];
}

export interface Finding {
  rule: string;
  severity: Severity;
  message: string;
  /** Principle citations, e.g. `18(b)`. */
  principles: string[];
  span: Span;
  related?: { span: Span; message: string }[];
  fixes: Fix[];
  /** The element a presence finding is about. */
  element?: string;
}

/** A finding that a comment, the front matter or the baseline keeps quiet. */
export interface Waiver {
  finding: Finding;
  by: 'comment' | 'front-matter' | 'baseline';
  reason?: string;
}

export interface LintResult {
  kind: Kind;
  /** How the kind was decided, in words. */
  kindReason: string;
  language: string;
  findings: Finding[];
  waivers: Waiver[];
  coverage: Coverage;
}
