/** Data for {@link ./normalise.ts}: irregular forms, words that only look inflected, spellings. */

const list = (words: string): string[] => words.trim().split(/\s+/);

/** Words that end like an inflection and are none. */
export const UNCHANGED: ReadonlySet<string> = new Set(
  list(`
  during thing nothing something anything everything wellbeing evening morning ceiling sibling
  ours yours theirs hers his its this as us thus yes always perhaps whereas overseas besides sometimes
  bias atlas canvas news ethics series species business process access basis address goods means lens
  people embed hundred sacred kindred indeed severe theme use not note one ones here there where these those some same
  else since while because therefore before more we
`),
);

/** Irregular form → base form, which is then normalised like any other word. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  list(`
  am:be are:be was:be were:be been:be being:be is:be has:have had:have does:do did:do done:do doing:do
  goes:go went:go gone:go going:go
  children:child women:woman men:man peoples:people feet:foot teeth:tooth criteria:criterion bases:basis
  crises:crisis analysis:analyse used:use uses:use using:use themes:theme notes:note noted:note noting:note
  urged:urge urging:urge eased:ease easing:ease dying:die lying:lie tying:tie aging:age ageing:age
  agreed:agree guaranteed:guarantee freed:free decreed:decree refereed:referee biased:bias
  focussed:focus focussing:focus focuses:focus focusses:focus
  gave:give given:give made:make took:take taken:take held:hold sought:seek found:find wrote:write written:write
  chose:choose chosen:choose bought:buy sold:sell paid:pay met:meet led:lead built:build rebuilt:rebuild
  undertook:undertake undertaken:undertake left:leave bound:bind felt:feel kept:keep meant:mean said:say sent:send
  spent:spend told:tell thought:think taught:teach understood:understand won:win began:begin begun:begin
  became:become brought:bring caught:catch came:come dealt:deal drew:draw drawn:draw drove:drive driven:drive
  fell:fall fallen:fall forbade:forbid forbidden:forbid forgave:forgive forgiven:forgive got:get gotten:get
  grew:grow grown:grow knew:know known:know laid:lay lent:lend lost:lose overcame:overcome oversaw:oversee
  overseen:oversee risen:rise ran:run saw:see seen:see shown:show spoke:speak spoken:speak stood:stand
  struck:strike swore:swear sworn:swear withdrew:withdraw withdrawn:withdraw withheld:withhold upheld:uphold
  withstood:withstand underwent:undergo undergone:undergo wore:wear worn:wear arose:arise arisen:arise
  borne:bear bore:bear broke:break broken:break fled:flee fought:fight hidden:hide shook:shake shaken:shake
  slept:sleep heard:hear partook:partake mistaken:mistake rewritten:rewrite foresaw:foresee foreseen:foresee
  fed:feed bred:breed sat:sit threw:throw thrown:throw flew:fly flown:fly ate:eat eaten:eat stole:steal stolen:steal
  learnt:learn burnt:burn mistook:mistake misled:mislead overridden:override overrode:override redone:redo
  undid:undo undone:undo sexes:sex programme:program programmes:program centred:center
`).map((pair) => pair.split(':') as [string, string]),
);

/** Beginning or part of a word in one spelling → in the other. The first that fits is replaced. */
export const SPELLINGS: readonly (readonly [string, string])[] = [
  ['centre', 'center'],
  ['centring', 'centering'],
  ['theatre', 'theater'],
  ['fibre', 'fiber'],
  ['kilometre', 'kilometer'],
  ['litre', 'liter'],
  ['defence', 'defense'],
  ['offence', 'offense'],
  ['pretence', 'pretense'],
  ['licence', 'license'],
  ['practis', 'practic'],
  ['dgement', 'dgment'],
  ['fulfillment', 'fulfilment'],
  ['installment', 'instalment'],
  ['enrollment', 'enrolment'],
  ['skillful', 'skilful'],
  ['willful', 'wilful'],
  ['counsellor', 'counselor'],
  ['traveller', 'traveler'],
  ['dialogue', 'dialog'],
  ['catalogue', 'catalog'],
  ['enquir', 'inquir'],
  ['manoeuvr', 'maneuver'],
  ['artefact', 'artifact'],
  ['sceptic', 'skeptic'],
  ['grey', 'gray'],
  ['cheque', 'check'],
  ['ageing', 'aging'],
];
