const MOST_WORDS = 12;

/** The last words of a text before a place in it, for a person to find the place by; '' at its beginning. */
export function wordsBefore(text: string, at: number): string {
  const line =
    text
      .slice(Math.max(0, at - 200), at)
      .trimEnd()
      .split('\n')
      .at(-1) ?? '';
  return [...line.trimStart()].slice(-MOST_WORDS).join('');
}
