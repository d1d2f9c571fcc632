const UNSTORABLE = /[\0\p{Cs}]/gu;

/** A text as the database takes it: without NUL and without halves of characters. No place in the text changes. */
export function storable(text: string): string {
  return text.replace(UNSTORABLE, (found) => (found === '\0' ? ' ' : '\uFFFD'));
}
