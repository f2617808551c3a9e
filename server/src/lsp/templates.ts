/** Custom request `ungpLint/templates`: the sections that the author can insert, and where each belongs. */
import type { Position } from 'vscode-languageserver';
import type { CoverageState } from '../evidence/types.ts';
import { levelNames } from '../knowledge/explain.ts';
import { formatCitation } from '../knowledge/principles.ts';
import { toSnippet } from '../knowledge/snippets.ts';
import type { Element } from '../knowledge/types.ts';
import { insertSection } from '../rules/presence/insertion.ts';
import { type Checked, isPolicy } from './checked.ts';
import { levelIn, levelRank } from './levels.ts';

export interface SectionTemplate {
  /** Element id, or `document/<id>` for a whole document. */
  id: string;
  label: string;
  description?: string;
  detail?: string;
  /** Coverage of the element in the document; absent when nothing is expected of it. */
  state?: CoverageState;
  /** In the syntax of snippets, with line breaks around it as its place needs them. */
  snippet: string;
  position: Position;
}

/**
 * Section templates: what is required before what is recommended, each in the order of a good policy; whole documents
 * first where nothing is written yet.
 */
export function templatesOf(checked: Checked): SectionTemplate[] {
  const { document, linter } = checked;
  const sections = [...linter.knowledge.elements.values()]
    .map((element) => ({ element, rank: levelRank(levelIn(checked, element)) }))
    .sort((a, b) => a.rank - b.rank)
    .flatMap(({ element }) => sectionTemplate(checked, element));
  if (document.text.trim() !== '') return sections;
  const documents = linter.knowledge.documents.map(
    ({ id, name, body }): SectionTemplate => ({
      id: `document/${id}`,
      label: name,
      description: 'whole document',
      snippet: toSnippet(body),
      position: document.positionAt(0),
    }),
  );
  return [...documents, ...sections];
}

/** What a section rests on and how much it is asked for, such as "GP 16(a) · required". */
function basisAndLevel(checked: Checked, element: Element): string {
  const level = levelIn(checked, element);
  const basis = element.principles.map(formatCitation).join(', ') || element.basis;
  return [basis, level && levelNames[level]].filter(Boolean).join(' · ');
}

function sectionTemplate(checked: Checked, element: Element): SectionTemplate[] {
  const { document, linter, result } = checked;
  const { knowledge, engine } = linter;
  const [fix] = insertSection({ document, coverage: result.coverage, knowledge, engine }, element);
  const edit = fix?.edits[0];
  if (!edit) return [];
  return [
    {
      id: element.id,
      label: element.name,
      description: basisAndLevel(checked, element),
      detail: element.why,
      ...(isPolicy(checked) && { state: result.coverage[element.id]?.state }),
      snippet: toSnippet(edit.text),
      position: document.positionAt(edit.span.start),
    },
  ];
}
