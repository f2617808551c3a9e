/** `GP`, `UNGP`, `Guiding Principle`: the principles with their lettered parts. */
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import type { Principle, PrinciplePart } from '../../knowledge/types.ts';
import type { Place } from './place.ts';

/** The noun of a citation, and what of the number is there. */
const CITATION =
  /(?<![\p{L}\p{N}])((?:UN )?Guiding Principles?|UNGPs?|GPs?)( ?\d{0,2}(?:\([a-z]?\)?(?:\([iv]{0,2}\)?)?)?)$/u;

export function citationItems(place: Place): CompletionItem[] {
  const [typed, noun] = CITATION.exec(place.before.slice(-60)) ?? [];
  if (typed === undefined) return [];
  const range = place.last(typed.length);
  const { knowledge } = place.checked.linter;
  const entries = [...knowledge.principles.values()].filter(({ id }) => id !== 'general').flatMap(pinpoints);
  return entries.map(({ id, title }, index) => ({
    label: `${noun} ${id}`,
    kind: CompletionItemKind.Reference,
    detail: title,
    filterText: `${noun} ${id} ${title}`,
    sortText: `1${String(index).padStart(4, '0')}`,
    textEdit: { range, newText: `${noun} ${id}` },
    data: { uri: place.checked.uri, type: 'principle', id },
  }));
}

function pinpoints({ id, title, parts }: Principle): { id: string; title: string }[] {
  const below = (above: string, from: readonly PrinciplePart[]): { id: string; title: string }[] =>
    from.flatMap((part) => {
      const own = `${above}(${part.letter})`;
      return [{ id: own, title: part.title ?? title }, ...below(own, part.parts ?? [])];
    });
  return [{ id, title }, ...below(id, parts)];
}
