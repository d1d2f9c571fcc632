type WithCaret = Document & {
  caretPositionFromPoint?: (x: number, y: number) => { offsetNode: Node; offset: number } | null;
};

/**
 * Before which character of its line somebody clicked into a field, by the line as it was set when they aimed; null
 * where the browser cannot tell. The field itself would break it elsewhere, and put the cursor where they did not click.
 */
export function placeAtClick(field: HTMLTextAreaElement, x: number, y: number): number | null {
  const set = field.previousElementSibling;
  if (!(set instanceof HTMLElement) || document.activeElement === field) return null;
  // For this one question the line stands before its field.
  field.style.pointerEvents = 'none';
  set.style.pointerEvents = 'auto';
  const caret = caretAt(x, y);
  field.style.pointerEvents = '';
  set.style.pointerEvents = '';
  if (!caret || !set.contains(caret.node)) return null;
  const before = document.createRange();
  before.setStart(set, 0);
  before.setEnd(caret.node, caret.offset);
  return Math.min(before.toString().length, field.value.length);
}

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  const page: WithCaret = document;
  const position = page.caretPositionFromPoint?.(x, y);
  if (position) return { node: position.offsetNode, offset: position.offset };
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
