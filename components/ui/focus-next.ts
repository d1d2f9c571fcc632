const REACHED =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled)';

/** Gives the keyboard to what comes after this, which is about to go with the button that was pressed in it. */
export function focusNext(going: Element | null): void {
  if (!going) return;
  const follows = (each: Element) =>
    (going.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !going.contains(each);
  const isSeen = (each: Element) => each.getClientRects().length > 0;
  const next = [...document.querySelectorAll<HTMLElement>(REACHED)].find(
    (each) => follows(each) && isSeen(each),
  );
  next?.focus();
}
