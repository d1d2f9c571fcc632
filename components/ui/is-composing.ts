type Key = Pick<KeyboardEvent, 'isComposing' | 'keyCode'>;

/**
 * Whether a key is an input method's, which takes it to compose or to end a word: Enter takes the letters as typed,
 * Escape gives them up, arrows choose among candidates. Safari tells of the key that ends a composition when the
 * composition is over; the code 229 still says whose it is.
 */
export function isComposing({ isComposing: composes, keyCode }: Key): boolean {
  return composes || keyCode === 229;
}
