import { rangeOf, selectedIn, wordsWithin, type SelectedWords } from './passage-range';

/**
 * The words a selection covers in the first changed section it touches, where the section reads so now: what was taken
 * out is passed over. `texts`: the anchor texts of the sections as they stand, by their ids.
 */
export function selectedAmongChanges(
  changes: Element,
  texts: Readonly<Record<string, string>>,
): SelectedWords | null {
  const selection = selectedIn(changes);
  if (!selection) return null;
  for (const root of changes.querySelectorAll<HTMLElement>('[data-section]')) {
    const sectionId = root.dataset.section ?? '';
    const text = texts[sectionId];
    const shown = text !== undefined && selection.intersectsNode(root) ? wordsWithin(selection, root) : null;
    const range = shown && rangeOf(root, shown);
    if (!shown || !range || text === undefined) continue;
    const start = nearest(text, shown.quote, shown.start);
    if (start === null) continue;
    return { passage: { sectionId, start, end: start + shown.quote.length, quote: shown.quote }, range };
  }
  return null;
}

/** Empty paragraphs are not among the changes, so that a place there may be some units off the one in the text. */
function nearest(text: string, quote: string, about: number): number | null {
  const before = text.lastIndexOf(quote, about);
  const after = text.indexOf(quote, about);
  if (before < 0 || after < 0) return before < 0 && after < 0 ? null : Math.max(before, after);
  return about - before <= after - about ? before : after;
}
