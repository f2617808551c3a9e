/** Names of the instruments that several rules look for, as phrase sets (see `text.ts`). */
import { phraseSet } from './text.ts';

const UNGP_PHRASES = [
  'ungp|ungps',
  'un gps',
  'un|uns guiding principles',
  'un|uns guiding principles for|on business and human rights',
  'u n guiding principles',
  'united nations guiding principles',
  'united nations guiding principles for|on business and human rights',
  'guiding principles on business and human rights',
];

export const UNGPS = phraseSet(...UNGP_PHRASES);

const UDHR_PHRASES = ['udhr', 'universal declaration of|on human rights', 'universal declaration'];
const UNDRIP_PHRASES = [
  'undrip',
  '[un] declaration on|of the rights of indigenous peoples|people',
  'united nations declaration on|of the rights of indigenous peoples|people',
];

/** Texts that nobody signs or ratifies. */
export const SOFT_LAW = phraseSet(...UNGP_PHRASES, ...UDHR_PHRASES, ...UNDRIP_PHRASES);

export const GLOBAL_COMPACT = phraseSet('[un] global compact', 'ungc', 'united nations global compact');

export const CSDDD = phraseSet(
  'csddd|cs3d|csdd',
  '[eu] corporate sustainability due diligence directive',
  'directive on corporate sustainability due diligence',
  'directive eu 2024 1760',
  '2024 1760',
  'eu directive on due diligence',
  'eu due diligence directive',
);

export const CSRD = phraseSet(
  'csrd',
  '[eu] corporate sustainability reporting directive',
  'directive eu 2022 2464',
  '2022 2464',
);

export const DSA = phraseSet('dsa', '[eu] digital services act', 'regulation eu 2022 2065', '2022 2065');

export const AI_ACT = phraseSet(
  '[eu] ai act',
  '[eu] artificial intelligence act',
  '[eu] ai regulation',
  'regulation eu 2024 1689',
  '2024 1689',
);

/** The sentence tells how things used to be, or how they changed. */
export const HISTORY = phraseSet(
  'formerly|former|previously|previous|originally|original|initially|initial|earlier|then',
  'at the time',
  'replaced|replaces|replacing|repealed|superseded|succeeded|supersedes',
  'no longer',
  'used to',
  'at first',
  'first meant',
  'once covered|applied|bound',
  'until',
  'before',
  'became|become|becomes',
  'since then',
  'history|historical|historically|background',
  'amended|amends|amending|amendment|amendments',
  'changed|changes',
  'omnibus',
  'removed|deleted|dropped|abolished|withdrawn|scrapped|abandoned|lowered|raised|narrowed|postponed|deferred|delayed',
  'instead of',
  'rather than',
  'now',
  'outdated|obsolete',
);

/** Phrases of what a law covers; without them a number of employees is somebody's own. */
export const LAW_COVERS: readonly string[] = [
  'applies|apply|applied|applicable|covers|cover|covered|binds|bind|bound|affects|affect|catches|concerns',
  'scope|threshold|thresholds',
  'fall|falls|falling under|within|into',
  'must|shall|obliges|obliged|obligation|requires|require|required|mandatory',
  'subject to',
  'have|has|having to',
];
