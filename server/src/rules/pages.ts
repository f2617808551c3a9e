/** Where the documentation of a rule stands. Pages are generated: `docs/rules/<group>/<rule>.md`. */

/** Folder of the rules' pages, with a slash at its end. */
export const RULE_PAGES = 'https://github.com/ungp-lint/ungp-lint/blob/main/docs/rules/';

/** Address of a rule's page, e.g. of `wording/hedged-commitment`. */
export function ruleUrl(rule: string): string {
  return `${RULE_PAGES}${rule.split('/').map(encodeURIComponent).join('/')}.md`;
}
