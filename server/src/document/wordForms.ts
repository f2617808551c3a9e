/** Word forms that have one meaning and several spellings at the level of characters and hyphens. */

/** Second parts (beginnings) that make one word with a first part before a hyphen: "co-operate", "whistle-blower". */
export const JOINED: ReadonlyMap<string, readonly string[]> = new Map([
  ['co', ['operat', 'ordinat']],
  ['whistle', ['blow']],
  ['sub', ['contract', 'supplier']],
  ['well', ['being']],
  ['multi', ['stakeholder']],
  ['e', ['mail']],
  ['work', ['place']],
  ['health', ['care']],
]);

/** Words written together that are two words elsewhere, with the length of the first. */
export const SPLIT: ReadonlyMap<string, number> = new Map([
  ['rightsholder', 6],
  ['rightsholders', 6],
  ['rightholder', 5],
  ['rightholders', 5],
]);

const LIGATURES: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };

/** Lower case, straight apostrophes, ligatures unfolded, invisible characters and line-end hyphens removed. */
export function cleanSurface(raw: string): string {
  return raw
    .replace(/-\n *|[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[ﬀ-ﬆ]/g, (ligature) => LIGATURES[ligature])
    .replace(/[\u2019\u02bc]/g, "'")
    .toLowerCase();
}

const ELISIONS = new Set(['l', 'd', 'j', 'm', 't', 's', 'c', 'n', 'qu', 'jusqu', 'lorsqu', 'puisqu', 'dell', 'un']);

/** Whether the letters before an apostrophe are an elided French or Italian word ("l’entreprise"). */
export function isElision(before: string): boolean {
  return ELISIONS.has(before);
}
