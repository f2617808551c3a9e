/** From a citation to the sections of the draft that answer it, and to the sentences that do. */
import type { Location, Position } from 'vscode-languageserver';
import type { Citation } from '../document/citations.ts';
import type { Span } from '../document/types.ts';
import type { Evidence } from '../evidence/types.ts';
import { type Pinpoint, parsePinpoint } from '../knowledge/principles.ts';
import { sectionAt } from '../lint/sectionAt.ts';
import { type Checked, isPolicy } from './checked.ts';
import { offsetAt } from './positions.ts';
import { referencesAt, referencesOf } from './references.ts';

/** Headings of the sections that answer the citation at a position, in the order of the text. */
export function definitionOf(checked: Checked, position: Position): Location[] {
  const citation = citationAt(checked, position);
  if (!citation) return [];
  const { document, uri } = checked;
  const spans = answers(checked, citation).map((evidence) => {
    const section = sectionAt(document.sections, evidence.sentence.start);
    return section && section.title !== '' ? section.heading : evidence.sentence;
  });
  return distinct(spans).map((span) => ({ uri, range: document.rangeOf(span) }));
}

/** Sentences that answer the citation at a position, and other citations of the same principle. */
export function referencesTo(checked: Checked, position: Position): Location[] {
  const citation = citationAt(checked, position);
  if (!citation) return [];
  const { document, uri, linter } = checked;
  const same = referencesOf(document, linter.knowledge).filter(
    (reference) => reference.kind === 'citation' && overlap(cited(reference.citation), cited(citation)),
  );
  const spans = [...answers(checked, citation).map(({ sentence }) => sentence), ...same.map(({ span }) => span)];
  return distinct(spans).map((span) => ({ uri, range: document.rangeOf(span) }));
}

function citationAt(checked: Checked, position: Position): Citation | undefined {
  if (!isPolicy(checked)) return undefined;
  const { document, linter } = checked;
  const found = referencesAt(document, linter.knowledge, offsetAt(document, position));
  return found.find((reference) => reference.kind === 'citation')?.citation;
}

/** Evidence for the elements that rest on what is cited: what says it before what touches it. */
function answers({ linter, result }: Checked, citation: Citation): Evidence[] {
  const wanted = cited(citation);
  const evidence = [...linter.knowledge.elements.values()]
    .filter(({ principles }) =>
      overlap(
        principles.flatMap((text) => parsePinpoint(text) ?? []),
        wanted,
      ),
    )
    .flatMap(({ id }) => result.coverage[id]?.evidence ?? []);
  const full = evidence.filter(({ strength }) => strength === 'full');
  return full.length > 0 ? full : evidence;
}

/** Everything that a citation names, ranges filled in. */
export function cited({ pinpoints, ranges }: Citation): Pinpoint[] {
  const between = ranges.flatMap(({ from, to }) =>
    Array.from({ length: Math.max(0, Math.min(to.number, 99) - from.number - 1) }, (_, index) => ({
      number: from.number + 1 + index,
    })),
  );
  return [...pinpoints.map(({ number, letter, sub }) => ({ number, letter, sub })), ...between];
}

/** Whether two lists name the same principle; letters count when both give one. */
function overlap(a: readonly Pinpoint[], b: readonly Pinpoint[]): boolean {
  return a.some((x) => b.some((y) => x.number === y.number && (!x.letter || !y.letter || x.letter === y.letter)));
}

function distinct(spans: readonly Span[]): Span[] {
  const byStart = new Map(spans.map((span) => [span.start, span]));
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}
