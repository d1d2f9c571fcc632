import type { Passage } from './comment-actions';
import { toBoundaries, toPassage, type Boundary } from './rendered-text';

/** Id of a section on the page, by which its text is found. */
export function sectionDomId(sectionId: string): string {
  return `section-${sectionId}`;
}

function textOf(article: Element, sectionId: string): Element | null {
  return article.querySelector(`[id="${sectionDomId(sectionId)}"] .article-text`);
}

/** The passage a selection covers in the first section it touches; null when it covers no text of any. */
export function selectedPassage(article: Element, sectionIds: readonly string[]): Passage | null {
  const selection = document.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (!range || range.collapsed || !article.contains(range.commonAncestorContainer)) return null;
  for (const sectionId of sectionIds) {
    const root = textOf(article, sectionId);
    if (!root || !range.intersectsNode(root)) continue;
    const [from, to] = within(range, root);
    const passage = toPassage(root, from, to);
    if (passage && passage.quote.trim() !== '') return { sectionId, ...passage };
  }
  return null;
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
  const ends = root && toBoundaries<Node>(root, { start, end });
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
