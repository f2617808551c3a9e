/** A text that goes on behind a colon: its first letter small, unless it begins with an abbreviation or with "State". */
export function lowerFirst(text: string): string {
  return /^\p{Lu}[\p{Ll}\s]/u.test(text) && !/^States?\b/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}
