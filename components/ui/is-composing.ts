type Key = Pick<KeyboardEvent, 'isComposing' | 'keyCode'>;

/**
 * Whether a key is an input method's, which takes it to compose or to end a word: Enter takes the letters as typed,
 * Escape gives them up, arrows choose among candidates. Safari tells of the key that ends a composition when the
 * composition is over; the code 229 still says whose it is.
 */
export function isComposing({ isComposing: composes, keyCode }: Key): boolean {
  return composes || keyCode === 229;
}

/** Whether a change of a field is part of a composition under way: an input event knows no key. */
export function isInputOfComposition(event: Event): boolean {
  return 'isComposing' in event && event.isComposing === true;
}
