import type { Attributes } from '@tiptap/core';
import { requireInteger } from '@/lib/document/extensions/attribute-checks';

/** Layout loops over a span, so a forged huge value must not make it run for ever. */
export const MAX_SPAN = 100;

/** What an HTML colspan or rowspan is worth to us: 1 to MAX_SPAN. */
export function parseSpan(value: string | null): number {
  const span = Number.parseInt(value ?? '1', 10);
  return Number.isInteger(span) ? Math.min(Math.max(span, 1), MAX_SPAN) : 1;
}

function span(name: 'colspan' | 'rowspan'): Attributes[string] {
  return {
    default: 1,
    parseHTML: (element) => parseSpan(element.getAttribute(name)),
    renderHTML: (attributes) => (attributes[name] === 1 ? {} : { [name]: attributes[name] }),
    validate: requireInteger(name, 1, MAX_SPAN),
  };
}

export const cellSpans: Attributes = { colspan: span('colspan'), rowspan: span('rowspan') };
