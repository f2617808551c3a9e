/** Prints how much the built-in packs know, by kind of record. */
import { loadBuiltIn } from '../server/src/knowledge/load.ts';
import { allPinpoints, pinpointText } from '../server/src/knowledge/principles.ts';
import { allRules } from '../server/src/rules/index.ts';
import { buildPacks } from './build-packs.ts';

await buildPacks();
const knowledge = loadBuiltIn();
const pinpoints = allPinpoints().map(pinpointText);
const elements = [...knowledge.elements.values()];
const evidence = Object.values(knowledge.evidence);
const rules = (group: string): number => allRules.filter(({ id }) => id.startsWith(`${group}/`)).length;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const counts: Record<string, number> = {
  'principles, with the General Principles': knowledge.principles.size,
  'lettered parts': pinpoints.filter((text) => /^[^(]*\([a-z]\)$/.test(text)).length,
  'sub-letters': pinpoints.filter((text) => /\)\(/.test(text)).length,
  elements: elements.length,
  'elements with evidence': evidence.length,
  facets: sum(elements.map(({ facets }) => facets.length)),
  'section templates': Object.keys(knowledge.templates).length,
  'whole documents': knowledge.documents.length,
  'wording rules': rules('wording'),
  'rules on outdated references': rules('outdated'),
  'rules on citations': rules('citation'),
  instruments: knowledge.instruments.length,
  'glossary terms': knowledge.glossary.length,
  languages: knowledge.languages.length,
};
for (const [what, count] of Object.entries(counts)) console.log(`${String(count).padStart(5)}  ${what}`);
