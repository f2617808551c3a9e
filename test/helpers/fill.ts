/** Fills a template in, as an author would. */

const VALUES: readonly [pattern: RegExp, value: string][] = [
  [/^company$/i, 'Harbourline'],
  [/^service$/i, 'Harbourline Feed'],
  [/\b(date|dates|first day|last day)\b/i, '12 March 2026'],
  [/\b(url|link|web address|homepage)\b/i, 'https://harbourline.example/rights'],
  [/^(name|signature)$/i, 'Ada Quay'],
  [/\b(telephone|phone)\b/i, '+44 20 7946 0018'],
  [/^number\b/i, '24'],
  [/^(address|contact)/i, 'rights@harbourline.example'],
  [/\blanguages?\b/i, 'English, Spanish and Hindi'],
  [/^(target )?year\b/i, '2027'],
  [/^role\b/i, 'Head of Human Rights'],
];

/** Every `[placeholder]` gets a value: what it suggests, a likely one, the first of its choices, or its own words. */
export function fillTemplate(markdown: string): string {
  return markdown.replace(/\[([\p{L}\p{N}][^[\]]*)\](?!\(|\[)/gu, (_, name: string) => {
    const suggested = /^for example\s+/i;
    if (suggested.test(name)) return name.replace(suggested, '');
    const known = VALUES.find(([pattern]) => pattern.test(name));
    if (known) return known[1];
    return /\/\/|\d\/\d/.test(name) ? name : (name.split('/')[0] ?? name);
  });
}
