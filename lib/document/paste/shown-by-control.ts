import { shownByInput } from './shown-by-input';

const FORM_TAGS = new Set(['input', 'select', 'textarea']);

/** What a reader sees of a part of a form; null for another element. */
export function shownByControl(element: Element): string | null {
  if (!FORM_TAGS.has(element.localName)) return null;
  if (element.localName === 'textarea') return element.textContent;
  if (element.localName === 'select') return chosenIn(element);
  const attributes = [...element.attributes].map(({ name, value }) => [name, value]);
  return shownByInput(Object.fromEntries(attributes));
}

/** A list shows what is chosen in it. */
function chosenIn(list: Element): string {
  const options = [...list.querySelectorAll('option')];
  const chosen = options.filter((option) => option.hasAttribute('selected'));
  const shown = chosen.length > 0 ? chosen : options.slice(0, 1);
  return shown.map((option) => option.textContent.trim()).join('、');
}
