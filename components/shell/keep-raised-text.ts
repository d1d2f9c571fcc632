import { raisedPlainText } from '@/lib/document/paste/raised-plain-text';

/**
 * Pasted into a field of plain text, what was raised or lowered keeps its meaning: 10⁶ and never 106. For every field
 * there is, once for the page, after a field's own handler; the text of a section has its own way (paste-props.ts).
 */
export function keepRaisedText(page: Window): void {
  page.addEventListener('paste', (event) => {
    const field = event.target;
    if (event.defaultPrevented || !isPlainField(field) || field.readOnly || field.disabled) return;
    const { clipboardData } = event;
    const plain = clipboardData?.getData('text/plain') ?? '';
    const text = raisedPlainText(clipboardData?.getData('text/html') ?? '', plain);
    if (text === null) return;
    event.preventDefault();
    // As if typed: it can be undone, and a form of React's hears of it. There is no other way to have both.
    page.document.execCommand('insertText', false, text);
  });
}

function isPlainField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
