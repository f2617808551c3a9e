/** Section templates, whole documents, and the sentences of a section's template. */
import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import { levelNames } from '../../knowledge/explain.ts';
import { toSnippet } from '../../knowledge/snippets.ts';
import type { Element } from '../../knowledge/types.ts';
import { sectionAt } from '../../lint/sectionAt.ts';
import { type Checked, isPolicy } from '../checked.ts';
import type { Client } from '../client.ts';
import { levelIn, levelRank } from '../levels.ts';
import { newlineOf } from '../positions.ts';
import { isBlank, type Place, startsBlock } from './place.ts';

/** A heading's marks and what is typed of a word, alone on the line. */
const LINE_START = /^(#{0,6})([ \t]*)([\p{L}\p{N}][\p{L}\p{N} -]*)?$/u;

const ORDER = { missing: 0, partial: 1, waived: 3, notApplicable: 4, covered: 5 };

export function sectionItems(place: Place, client: Client): CompletionItem[] {
  const line = LINE_START.exec(place.before);
  if (!line || place.after.trim() !== '' || !startsBlock(place)) return [];
  const blank = isBlank(place);
  if (!blank && !isPolicy(place.checked)) return [];
  const { knowledge } = place.checked.linter;
  const sections = [...knowledge.elements.values()].flatMap((element, index) =>
    sectionItem(place, element, { marks: line[1], index, blank }, client),
  );
  return blank ? [...documentItems(place, client), ...sections] : sections;
}

interface SectionLine {
  marks: string;
  index: number;
  blank: boolean;
}

function sectionItem(place: Place, element: Element, line: SectionLine, client: Client): CompletionItem[] {
  const { document, linter, result } = place.checked;
  const template = linter.knowledge.templates[element.id];
  const level = levelIn(place.checked, element);
  // What only belongs into other kinds of documents would be in the way.
  if (!template || (!line.blank && !level)) return [];
  const marks = line.marks || '#'.repeat(mainDepth(place));
  const state = result.coverage[element.id]?.state;
  const named = level ? `${element.name} (${levelNames[level]})` : element.name;
  const text = `${marks} ${template.heading}\n\n${template.body.trim()}\n`.replaceAll('\n', newlineOf(document.text));
  const rank = line.blank || !state ? '2' : `${ORDER[state]}${levelRank(level)}`;
  return [
    {
      label: template.heading,
      kind: CompletionItemKind.Snippet,
      detail: state === 'missing' ? `Section, still missing: ${named}` : `Section: ${named}`,
      filterText: [line.marks, template.heading, element.id, ...(template.prefixes ?? [])].join(' ').trim(),
      sortText: `3${rank}${String(line.index).padStart(4, '0')}`,
      ...inserted(place, text, client),
      data: { uri: place.checked.uri, type: 'element', id: element.id },
    },
  ];
}

function documentItems(place: Place, client: Client): CompletionItem[] {
  return place.checked.linter.knowledge.documents.map(({ name, prefixes, body }, index) => ({
    label: name,
    kind: CompletionItemKind.Snippet,
    detail: 'Whole document',
    filterText: [name, ...prefixes].join(' '),
    sortText: `2${String(index).padStart(4, '0')}`,
    ...inserted(place, body.trim().replaceAll('\n', newlineOf(place.checked.document.text)), client),
  }));
}

/** Replaces the line up to the cursor. */
function inserted(place: Place, text: string, client: Client): Pick<CompletionItem, 'textEdit' | 'insertTextFormat'> {
  const range = place.last(place.before.length);
  return client.completionSnippets
    ? { textEdit: { range, newText: toSnippet(text) }, insertTextFormat: InsertTextFormat.Snippet }
    : { textEdit: { range, newText: text }, insertTextFormat: InsertTextFormat.PlainText };
}

/** Depth of the document's main sections. */
function mainDepth({ checked: { document } }: Place): number {
  const title = document.title?.span.start;
  const main = document.sections.find((section) => section.title !== '' && section.heading.start !== title);
  return main?.depth ?? 2;
}

/** Below a heading that names an element: what its template says, sentence by sentence. */
export function sentenceItems(place: Place, client: Client): CompletionItem[] {
  const { checked, before, after } = place;
  if (!isPolicy(checked) || before.trim() !== '' || after.trim() !== '' || !startsBlock(place)) return [];
  const { document, linter } = checked;
  const section = sectionAt(document.sections, Math.max(0, place.offset - 1));
  if (!section || section.title === '') return [];
  const expected = linter.engine.headingElements(section.title).filter((id) => isExpected(checked, id));
  return expected.flatMap((id, element) => {
    const template = linter.knowledge.templates[id];
    const name = linter.knowledge.elements.get(id)?.name ?? id;
    return piecesOf(template?.body ?? '').map((piece, index) => ({
      label: shortened(piece),
      kind: CompletionItemKind.Text,
      detail: name,
      documentation: piece,
      sortText: `0${String(element).padStart(2, '0')}${String(index).padStart(4, '0')}`,
      ...inserted(place, piece, client),
    }));
  });
}

function isExpected({ result }: Checked, id: string): boolean {
  const state = result.coverage[id]?.state;
  return state !== undefined && state !== 'notApplicable';
}

/** Sentences and list items of a template. */
function piecesOf(body: string): string[] {
  return body
    .split(/\n\s*\n|\n(?=\s*(?:[-*]|\d+\.) )/)
    .flatMap((block) => {
      const text = block.replace(/\s+/g, ' ').trim();
      return /^(?:[-*]|\d+\.) /.test(text) ? [text] : text.split(/(?<=[.!?]) (?=\p{Lu}|\[)/u);
    })
    .filter((piece) => piece !== '');
}

const LABEL_LENGTH = 70;

function shortened(text: string): string {
  return text.length <= LABEL_LENGTH ? text : `${text.slice(0, text.lastIndexOf(' ', LABEL_LENGTH))} …`;
}
