/** Quick fixes, "fix all", missing sections, and suppressions. */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Diagnostic,
} from 'vscode-languageserver';
import type { Span } from '../document/types.ts';
import type { Finding, Fix, TextEdit } from '../lint/types.ts';
import { insertSection } from '../rules/presence/insertion.ts';
import { type Checked, isPolicy } from './checked.ts';
import { type Client, FIX_ALL_KIND, INSERT_KIND } from './client.ts';
import { diagnosticOf } from './diagnostics.ts';
import { workspaceEdit } from './edits.ts';
import { lineEnd, lineStart, spanOf, touches } from './positions.ts';
import { ignoreHere, ignoreInFile } from './suppress.ts';

type Params = Pick<CodeActionParams, 'range' | 'context'>;

/** Actions for a range, the most useful first; none in a document that is not checked. */
export function codeActions(checked: Checked, { range, context }: Params, client: Client): CodeAction[] {
  const wanted = (kind: string): boolean => !context.only || context.only.some((only) => holds(only, kind));
  const span = spanOf(checked.document, range);
  const findings = checked.result.findings.filter((finding) => touches(finding.span, span));
  const actions: CodeAction[] = [];
  if (wanted(CodeActionKind.QuickFix)) {
    const diagnosed = findings.map((finding) => ({ finding, diagnostic: diagnosticOf(checked, finding, client) }));
    actions.push(...diagnosed.flatMap(({ finding, diagnostic }) => fixes(checked, finding, diagnostic, client)));
    actions.push(...diagnosed.flatMap(({ finding, diagnostic }) => ignores(checked, finding, diagnostic, client)));
  }
  if (context.only && wanted(FIX_ALL_KIND)) actions.push(...fixAll(checked, client));
  const asked = context.only ? wanted(INSERT_KIND) : isInvitation(checked, span, context.triggerKind);
  if (asked && isPolicy(checked)) actions.push(...insertActions(checked, client));
  return actions;
}

/** Whether a kind is another, or one of its sub-kinds. */
const holds = (kind: string, other: string): boolean => kind === '' || kind === other || other.startsWith(`${kind}.`);

function fixes(checked: Checked, finding: Finding, diagnostic: Diagnostic, client: Client): CodeAction[] {
  return finding.fixes.map((fix) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(fix.safety === 'safe' && client.preferredActions && { isPreferred: true }),
    edit: editOf(checked, fix, client),
  }));
}

const editOf = (checked: Checked, fix: Fix, client: Client) =>
  workspaceEdit(checked, fix.edits, client, fix.safety === 'snippet');

function ignores(checked: Checked, finding: Finding, diagnostic: Diagnostic, client: Client): CodeAction[] {
  const here = ignoreHere(checked.document, finding);
  const inFile = ignoreInFile(checked.document, finding.rule);
  const action = (title: string, { offset, text }: { offset: number; text: string }): CodeAction => ({
    title: `${title} (${finding.rule})`,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    edit: workspaceEdit(checked, [{ span: { start: offset, end: offset }, text }], client, true),
  });
  return [...(here ? [action('Ignore this finding here', here)] : []), action('Ignore this rule in this file', inFile)];
}

/** All safe fixes at once; of two that touch the same text, the first. */
function fixAll(checked: Checked, client: Client): CodeAction[] {
  const edits = safeEdits(checked.result.findings);
  if (edits.length === 0) return [];
  return [
    { title: 'Fix all sure findings of UNGP Lint', kind: FIX_ALL_KIND, edit: workspaceEdit(checked, edits, client) },
  ];
}

function safeEdits(findings: readonly Finding[]): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { fixes } of findings) {
    const safe = fixes.find(({ safety }) => safety === 'safe');
    if (safe?.edits.every((edit) => taken.every((other) => !overlap(edit.span, other.span)))) taken.push(...safe.edits);
  }
  return taken;
}

const overlap = (a: Span, b: Span): boolean => (a.start < b.end && b.start < a.end) || a.start === b.start;

/** Sections for all missing elements, in the order of a good policy. */
function insertActions(checked: Checked, client: Client): CodeAction[] {
  const { document, linter, result } = checked;
  const { knowledge, engine } = linter;
  const context = { document, coverage: result.coverage, knowledge, engine };
  return [...knowledge.elements.values()]
    .filter(({ id }) => result.coverage[id]?.state === 'missing')
    .flatMap((element) => insertSection(context, element))
    .map((fix) => ({ title: fix.title, kind: INSERT_KIND, edit: editOf(checked, fix, client) }));
}

/** An author who asks for actions on the title or on an empty line may want to add something. */
function isInvitation({ document }: Checked, span: Span, trigger: CodeActionTriggerKind | undefined): boolean {
  if (trigger === CodeActionTriggerKind.Automatic) return false;
  if (document.title && touches(document.title.span, span)) return true;
  const { text } = document;
  return text.slice(lineStart(text, span.start), lineEnd(text, span.end)).trim() === '';
}
