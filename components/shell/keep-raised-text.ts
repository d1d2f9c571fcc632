import { mayRaise } from '@/lib/document/paste/may-raise';

/**
 * Pasted into a field of plain text, what was raised or lowered keeps its meaning: 10⁶ and never 106. For every field
 * there is, once for the page, after a field's own handler; the text of a section has its own way (paste-props.ts).
 * What reads a paste comes once the page has loaded, so that no page waits for it.
 */
export function keepRaisedText(page: Window): void {
  page.addEventListener('load', () => void loadReader().catch(() => undefined));
  page.addEventListener('paste', (event) => {
    const field = event.target;
    if (event.defaultPrevented || !isPlainField(field) || field.readOnly || field.disabled) return;
    const html = event.clipboardData?.getData('text/html') ?? '';
    const plain = event.clipboardData?.getData('text/plain') ?? '';
    if (!mayRaise(html)) return;
    event.preventDefault();
    void asRead(html, plain).then((text) => {
      field.focus();
      // As if typed: it can be undone, and a form of React's hears of it. There is no other way to have both.
      page.document.execCommand('insertText', false, text);
    });
  });
}

const loadReader = async () => (await import('@/lib/document/paste/raised-plain-text')).raisedPlainText;

/** Where the line is down as the reader is fetched, the plain text is all there is. */
async function asRead(html: string, plain: string): Promise<string> {
  const read = await loadReader().catch(() => null);
  return read?.(html, plain) ?? plain;
}

function isPlainField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
