/** Names of instruments and terms of the glossary, while they are being typed. */
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { dateText } from '../../knowledge/explain.ts';
import type { GlossaryTerm, Instrument } from '../../knowledge/types.ts';
import type { Place } from './place.ts';

/** The last words before the cursor; long lines are not read from their start. */
const LAST_WORDS = /(?:[\p{L}\p{N}&’'/.-]+ ){0,3}[\p{L}\p{N}&’'/.-]+$/u;
const READ = 120;
const ENOUGH_LETTERS = 3;

export function termItems(place: Place): CompletionItem[] {
  const phrases = lastPhrases(place.before);
  const { instruments, glossary } = place.checked.linter.knowledge;
  const names = instruments.flatMap((instrument) => instrumentItems(place, instrument, phrases));
  const terms = glossary.flatMap((term) => glossaryItems(place, term, phrases));
  return [...names, ...terms];
}

/** "on the Universal Decl" → "on the Universal Decl", "the Universal Decl", "Universal Decl", "Decl". */
function lastPhrases(before: string): string[] {
  const words = LAST_WORDS.exec(before.slice(-READ))?.[0].split(' ') ?? [];
  return words.map((_, index) => words.slice(index).join(' ')).filter(({ length }) => length >= 2);
}

/** The longest phrase that a name begins with; abbreviations keep their case. */
function startOfName(name: string, phrases: readonly string[]): string | undefined {
  const abbreviation = isAbbreviation(name);
  return phrases.find((phrase) =>
    abbreviation
      ? name.startsWith(phrase)
      : phrase.length >= ENOUGH_LETTERS && name.toLowerCase().startsWith(phrase.toLowerCase()),
  );
}

const isAbbreviation = (name: string): boolean => /^[\p{Lu}\p{N}]{2}/u.test(name) && !name.includes(' ');

function instrumentItems(place: Place, instrument: Instrument, phrases: readonly string[]): CompletionItem[] {
  const short = instrument.aliases.find(isAbbreviation);
  const canonical = short ? `${instrument.name} (${short})` : instrument.name;
  const common = {
    kind: CompletionItemKind.Reference,
    detail: detailOf(instrument),
    data: dataOf(place, 'instrument', instrument.id),
  };
  const full = [instrument.name, ...instrument.aliases].map((name) => startOfName(name, phrases)).find(Boolean);
  if (!full) return [];
  const item: CompletionItem = {
    ...common,
    label: canonical,
    filterText: `${full} ${canonical}`,
    sortText: `4${canonical}`,
    textEdit: { range: place.last(full.length), newText: canonical },
  };
  const shortTyped = short && startOfName(short, phrases);
  if (!short || !shortTyped) return [item];
  const range = place.last(shortTyped.length);
  return [{ ...common, label: short, sortText: `40${short}`, textEdit: { range, newText: short } }, item];
}

function detailOf({ number, date }: Instrument): string | undefined {
  return [number, date && dateText(date)].filter(Boolean).join(', ') || undefined;
}

function glossaryItems(
  place: Place,
  { id, term, forms = [] }: GlossaryTerm,
  phrases: readonly string[],
): CompletionItem[] {
  const typed = [term, ...forms].map((form) => startOfName(form, phrases)).find((found) => found !== undefined);
  if (!typed || typed.length < ENOUGH_LETTERS) return [];
  return [
    {
      label: term,
      kind: CompletionItemKind.Text,
      filterText: `${typed} ${term}`,
      sortText: `5${term}`,
      textEdit: { range: place.last(typed.length), newText: term },
      data: dataOf(place, 'term', id),
    },
  ];
}

const dataOf = (place: Place, type: string, id: string) => ({ uri: place.checked.uri, type, id });
