/** Matches paths against the patterns of a configuration file. */
import picomatch from 'picomatch/posix';

/**
 * Whether a path matches one of the patterns. Paths and patterns are relative to the same folder, with forward
 * slashes. A pattern without a slash matches a name in any folder; one that names a folder matches all that is in it.
 */
export function matchesGlob(path: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => matcherOf(pattern)(path));
}

type Matcher = (path: string) => boolean;

const matchers = new Map<string, Matcher>();
const MAX_MATCHERS = 500;

function matcherOf(pattern: string): Matcher {
  const known = matchers.get(pattern);
  if (known) return known;
  const plain = pattern.trim().replaceAll('\\', '/').replace(/^\.\//, '').replace(/^\//, '');
  const bare = plain.replace(/\/$/, '');
  const anywhere = bare.includes('/') || pattern.trim().startsWith('/') ? bare : `**/${bare}`;
  const matcher = picomatch([anywhere, `${anywhere}/**`], { dot: true, nonegate: true });
  if (matchers.size >= MAX_MATCHERS) matchers.clear();
  matchers.set(pattern, matcher);
  return matcher;
}
