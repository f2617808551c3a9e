/**
 * `presence/<element>`: one rule for each element of the packs. A missing element is reported where it would belong,
 * with a fix that inserts its section there; a partial one where it is touched.
 */

import { chunksOf } from '../../document/inDocument.ts';
import { moved } from '../../document/moved.ts';
import { type GroupValue, perGroup } from '../../document/perGroup.ts';
import { isSectionHeading, titleOf, wordsIn } from '../../document/sections.ts';
import type { Chunk, PolicyDocument, Span } from '../../document/types.ts';
import type { EvidenceEngine } from '../../evidence/engine.ts';
import type { Coverage, ElementCoverage, Evidence } from '../../evidence/types.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { lowerFirst } from '../../knowledge/lowerFirst.ts';
import type { CheckedKind, Element, Level, Severity } from '../../knowledge/types.ts';
import type { Finding, LintConfig, RuleSetting } from '../../lint/types.ts';
import { insertSection } from './insertion.ts';

export interface PresenceContext {
  document: PolicyDocument;
  coverage: Coverage;
  kind: CheckedKind;
  knowledge: Knowledge;
  config: LintConfig;
  engine: EvidenceEngine;
  elements: readonly Element[];
  /** Level of an element for the kind under the configuration. */
  levelOf(element: Element): Level | undefined;
  /** Tells which rules the document waives as a whole; reads its comments when it is called. */
  readWaived(): (rule: string) => boolean;
}

/** A draft with fewer words than this has barely begun. */
const BARELY_BEGUN_WORDS = 60;
/** So many missing sections are told one by one. */
const FEW_MISSING = 3;

/** Findings for all elements that the kind asks for, in the order of a good policy. */
export function presenceFindings(context: PresenceContext): Finding[] {
  const gaps = askedOf(context).flatMap(({ element, level, setting }) => {
    const covered = context.coverage[element.id];
    const severity = severityOfGap(covered, level);
    return severity ? [{ element, covered, severity: setting ?? severity }] : [];
  });
  if (wordsIn(chunksOf(context.document)) < BARELY_BEGUN_WORDS) {
    const isWaived = context.readWaived();
    const missing = gaps
      .filter(({ covered }) => covered.state === 'missing')
      .map(({ element }) => element)
      .filter(({ id }) => !isWaived(`presence/${id}`));
    if (missing.length > FEW_MISSING) return draftBegun(context, missing);
  }
  const headingFor = headingsOf(context);
  return gaps.map(({ element, covered, severity }) =>
    covered.state === 'missing'
      ? missingFinding(context, element, severity, headingFor)
      : partialFinding(element, covered, severity),
  );
}

/** An element that the kind asks for, and its severity under the settings. */
interface Asked {
  element: Element;
  level: Level;
  setting?: Severity;
}

const askedFor = new WeakMap<readonly Element[], { kind: CheckedKind; config: LintConfig; asked: readonly Asked[] }>();

/** The same after each key, so it is kept with the elements. */
function askedOf({ elements, kind, config, levelOf }: PresenceContext): readonly Asked[] {
  const known = askedFor.get(elements);
  if (known?.kind === kind && known.config === config) return known.asked;
  const asked = elements.flatMap((element): Asked[] => {
    const level = levelOf(element);
    const setting = settingOf(element.id, config);
    if (level === undefined || setting === 'off') return [];
    return [{ element, level, ...(setting && setting !== 'on' ? { setting } : {}) }];
  });
  askedFor.set(elements, { kind, config, asked });
  return asked;
}

/** One finding for all that is still to be written, under its own setting. */
function draftBegun(context: PresenceContext, missing: readonly Element[]): Finding[] {
  const setting = settingOf('draft-begun', context.config);
  if (setting === 'off') return [];
  const begun = barelyBegun(context, missing);
  return [setting && setting !== 'on' ? { ...begun, severity: setting } : begun];
}

function settingOf(name: string, { rules }: LintConfig): RuleSetting | undefined {
  return rules[`presence/${name}`] ?? rules.presence;
}

/** Required and missing: warning. Required and partial, recommended and missing: information. The rest: coverage only. */
export function severityOfGap(covered: ElementCoverage | undefined, level: Level | undefined): Severity | undefined {
  if (!covered || level === undefined || level === 'good') return undefined;
  if (covered.state === 'missing') return level === 'required' ? 'warning' : 'information';
  if (covered.state === 'partial' && level === 'required') return 'information';
  return undefined;
}

function missingFinding(
  context: PresenceContext,
  element: Element,
  severity: Severity,
  headingFor: (element: string) => Span | undefined,
): Finding {
  let fixes: Finding['fixes'] | undefined;
  const title = titleSpan(context.document);
  const home = (element.joins ?? []).map(headingFor).find((heading) => heading !== undefined);
  return {
    rule: `presence/${element.id}`,
    severity,
    message: missingMessage(element, context.levelOf(element) === 'required' ? 'expect' : 'recommend'),
    principles: [...element.principles],
    span: home && home.start !== context.document.title?.span.start ? home : title,
    // Few are ever asked for, and they are made for each missing element after each key.
    get fixes() {
      fixes ??= insertSection(context, element);
      return fixes;
    },
    element: element.id,
  };
}

const missingMessages = { expect: new WeakMap<Element, string>(), recommend: new WeakMap<Element, string>() };

/** What was not found may be said in words that no pattern knows. The same after each key, so it is kept. */
function missingMessage(element: Element, verb: 'expect' | 'recommend'): string {
  let message = missingMessages[verb].get(element);
  if (message === undefined) {
    message = `“${element.name}” was not found; ${expectation(element, verb)} it. ${element.why}`;
    missingMessages[verb].set(element, message);
  }
  return message;
}

function partialFinding(element: Element, covered: ElementCoverage, severity: Severity): Finding {
  const reserved = withReservations(covered);
  const open = covered.missingFacets.filter((facet) => !reserved.has(facet));
  const [nearest] = open.length > 0 ? covered.evidence : reserved.values();
  return {
    rule: `presence/${element.id}`,
    severity,
    message: partialMessage(element, covered, open, [...reserved.keys()]),
    principles: [...element.principles],
    span: nearest.span,
    related: covered.evidence
      .filter((found) => found !== nearest)
      .slice(0, 2)
      .map((found) => ({ span: found.span, message: 'This is about it as well.' })),
    fixes: [],
    element: element.id,
  };
}

const partialMessages = new WeakMap<readonly string[], { reserved: string; message: string }>();

/** The same as long as the same facets are missing, and the same of them for a hedge. */
function partialMessage(
  element: Element,
  { missingFacets }: ElementCoverage,
  open: readonly string[],
  reserved: readonly string[],
): string {
  const known = partialMessages.get(missingFacets);
  if (known?.reserved === reserved.join(' ')) return known.message;
  const message = `“${element.name}” ${shortfall(element, open, reserved)}. ${upperFirst(expectation(element, 'ask'))} for it: ${lowerFirst(element.why)}`;
  partialMessages.set(missingFacets, { reserved: reserved.join(' '), message });
  return message;
}

/** Facets that would be said, were it not for a hedge; each with the sentence that hedges. */
function withReservations({ missingFacets, evidence }: ElementCoverage): Map<string, Evidence> {
  const hedged = evidence.filter(
    ({ facet, objections }) => missingFacets.includes(facet) && objections.length === 1 && objections[0] === 'hedged',
  );
  return new Map([...hedged].reverse().map((found) => [found.facet, found]));
}

/** More than this is not read to its end. */
const MOST_NAMED = 3;

/** What a partial element lacks, as the rest of a sentence that begins with its name. */
function shortfall(element: Element, open: readonly string[], reserved: readonly string[]): string {
  const asked = (facets: readonly string[]) =>
    element.facets.filter(({ id }) => facets.includes(id)).map(({ asks }) => asks);
  const all = element.facets.filter(({ required }) => required !== false).length;
  if (open.length === 0) return 'is only said with reservations; say it without them';
  if (element.enough !== undefined) {
    const said = all - open.length - reserved.length;
    const some = joinWords(asked(open).slice(0, MOST_NAMED));
    return `covers ${said === 0 ? 'none' : said} of its ${all} points in full; it could say ${some}`;
  }
  const lacking = `does not yet say ${joinWords(asked(open))}`;
  return reserved.length === 0 ? lacking : `${lacking}, and says only with reservations ${joinWords(asked(reserved))}`;
}

function barelyBegun(context: PresenceContext, missing: readonly Element[]): Finding {
  return {
    rule: 'presence/draft-begun',
    severity: 'information',
    message: `${missing.length} expected sections are still to be written. Insert them one by one, or all at once.`,
    principles: [],
    span: titleSpan(context.document),
    fixes: [
      ...insertSection(context, ...missing).map((fix) => ({ ...fix, title: `Insert all ${missing.length} sections` })),
      ...missing.flatMap((element) => insertSection(context, element)),
    ],
  };
}

/** A heading that names an element; chunk relative. */
interface NamedHeading {
  element: string;
  span: Span;
}

/** The first headings of neighbouring chunks that name each element, and the position of the chunk among them. */
type NamedHeadings = ReadonlyMap<string, { chunk: number; span: Span }>;

type HeadingsReader = (chunks: readonly Chunk[]) => GroupValue<NamedHeadings>[];

const readersOf = new WeakMap<EvidenceEngine, HeadingsReader>();

function readerOf({ headingElements }: EvidenceEngine): HeadingsReader {
  return perGroup({
    read: ({ blocks }: Chunk): NamedHeading[] =>
      blocks
        .filter(isSectionHeading)
        .flatMap((block) => headingElements(titleOf(block)).map((element) => ({ element, span: block.span }))),
    merge: (chunks): NamedHeadings => {
      const named = new Map<string, { chunk: number; span: Span }>();
      chunks.forEach((headings, chunk) => {
        for (const { element, span } of headings) if (!named.has(element)) named.set(element, { chunk, span });
      });
      return named;
    },
    same: isSameHeadings,
  });
}

function isSameHeadings(one: readonly NamedHeading[], other: readonly NamedHeading[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ element, span }, at) => {
      const { element: same, span: place } = other[at];
      return element === same && span.start === place.start && span.end === place.end;
    })
  );
}

/** Where the first heading stands that names an element. */
function headingsOf({ document, engine }: PresenceContext): (element: string) => Span | undefined {
  const read = readersOf.get(engine) ?? readerOf(engine);
  readersOf.set(engine, read);
  const groups = read(chunksOf(document));
  return (element) => {
    for (const { first, value } of groups) {
      const found = value.get(element);
      if (!found) continue;
      return moved(found.span, document.chunks[first + found.chunk].start);
    }
    return undefined;
  };
}

export function titleSpan(document: PolicyDocument): Span {
  return document.title?.span ?? { start: 0, end: Math.min(1, document.text.length) };
}

/** `GP 18(b)` or `GPs 15(c) and 22`, in the order of the Guiding Principles; a part is left out beside its whole. */
export function citeAll(principles: readonly string[]): string {
  const cited = principles
    .filter((id) => !principles.some((other) => other !== id && id.startsWith(`${other}(`)))
    .sort((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10) || (one < other ? -1 : 1));
  const numbered = cited.filter((id) => id !== 'general');
  if (numbered.length === 0) return 'the General Principles';
  return numbered.length === 1 ? `GP ${numbered[0]}` : `GPs ${joinWords(numbered)}`;
}

/** "GP 22 expects", "GPs 16 and 19 expect", "DSA Article 39 expects"; an organisation's own element rests on its pack. */
function expectation({ principles, basis }: Element, verb: string): string {
  if (basis !== undefined) return `${basis} ${verb}s`;
  if (principles.length === 0) return `your organisation's pack ${verb}s`;
  const cited = citeAll(principles);
  return `${cited} ${cited.startsWith('GP ') ? `${verb}s` : verb}`;
}

function joinWords(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
