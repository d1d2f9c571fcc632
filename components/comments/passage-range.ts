import type { Passage } from './comment-actions';
import { toBoundaries, toPassage, type Boundary, type RenderedPassage } from './rendered-text';

/** Id of a section on the page, by which its text is found. */
export function sectionDomId(sectionId: string): string {
  return `section-${sectionId}`;
}

function textOf(article: Element, sectionId: string): Element | null {
  return article.querySelector(`[id="${sectionDomId(sectionId)}"] .article-text`);
}

/** Words of an article that are selected, and where they stand on the page. */
export type SelectedWords = { passage: Passage; range: Range };

/** The words a selection covers in the first section it touches; null when it covers none of any. */
export function selectedPassage(article: Element, sectionIds: readonly string[]): SelectedWords | null {
  const selection = selectedIn(article);
  if (!selection) return null;
  for (const sectionId of sectionIds) {
    const root = textOf(article, sectionId);
    const found = root && selection.intersectsNode(root) ? wordsWithin(selection, root) : null;
    const range = root && found && rangeOf(root, found);
    if (found && range) return { passage: { sectionId, ...found }, range };
  }
  return null;
}

/** What is selected on the page, where it lies within the element. */
export function selectedIn(element: Element): Range | null {
  const selection = document.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  return range && !range.collapsed && element.contains(range.commonAncestorContainer) ? range : null;
}

/** What of a section's text a range covers; null when that says nothing. */
export function wordsWithin(range: Range, root: Element): RenderedPassage | null {
  const found = toPassage(root, ...within(range, root));
  return found && found.quote.trim() !== '' ? found : null;
}

/** The ends of a range, or those of the element where the range reaches beyond it. */
function within(range: Range, root: Element): [Boundary, Boundary] {
  const from = root.contains(range.startContainer)
    ? { node: range.startContainer, offset: range.startOffset }
    : { node: root, offset: 0 };
  const to = root.contains(range.endContainer)
    ? { node: range.endContainer, offset: range.endOffset }
    : { node: root, offset: root.childNodes.length };
  return [from, to];
}

/** Where a passage stands on the page; null when it is not there. */
export function passageRange(
  article: Element,
  { sectionId, start, end }: Omit<Passage, 'quote'>,
): Range | null {
  const root = textOf(article, sectionId);
  return root && rangeOf(root, { start, end });
}

/** Where a stretch of a section's text stands on the page; null when it reaches beyond. */
export function rangeOf(root: Element, place: { start: number; end: number }): Range | null {
  const ends = toBoundaries<Node>(root, place);
  if (!ends) return null;
  const range = document.createRange();
  setEnd(range, 'start', ends.from);
  setEnd(range, 'end', ends.to);
  return range;
}

// A line break has no inside: the range ends beside it.
function setEnd(range: Range, side: 'start' | 'end', { node, offset }: Boundary<Node>): void {
  if (node.nodeType === Node.TEXT_NODE) {
    if (side === 'start') range.setStart(node, offset);
    else range.setEnd(node, offset);
  } else if (side === 'start') range.setStartBefore(node);
  else range.setEndAfter(node);
}
