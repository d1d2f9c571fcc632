import type { DocumentNode } from '@/lib/domain/article/content';

type Mark = { type: string; attrs?: Record<string, unknown> };
type Child = DocumentNode | string;

export const PHOTO_HASH = 'a'.repeat(64);

export function text(value: string, ...marks: (Mark | string)[]): DocumentNode {
  if (marks.length === 0) return { type: 'text', text: value };
  return {
    type: 'text',
    text: value,
    marks: marks.map((mark) => (typeof mark === 'string' ? { type: mark } : mark)),
  };
}

export function link(href: string): Mark {
  return { type: 'link', attrs: { href } };
}

export const hardBreak: DocumentNode = { type: 'hardBreak' };

function node(type: string, attrs: Record<string, unknown> | undefined, children: Child[]): DocumentNode {
  const content = children.map((child) => (typeof child === 'string' ? text(child) : child));
  return { type, ...(attrs && { attrs }), ...(content.length > 0 && { content }) };
}

/** Strings stand for text in a paragraph, and for a paragraph anywhere else. */
export function paragraph(...children: Child[]): DocumentNode {
  return node('paragraph', undefined, children);
}

function blocks(children: Child[]): DocumentNode[] {
  return children.map((child) => (typeof child === 'string' ? paragraph(child) : child));
}

export function doc(...children: Child[]): DocumentNode {
  return node('doc', undefined, blocks(children));
}

export function item(...children: Child[]): DocumentNode {
  return node('listItem', undefined, blocks(children));
}

export function bulletList(...items: DocumentNode[]): DocumentNode {
  return node('bulletList', undefined, items);
}

export function orderedList(start: number, ...items: DocumentNode[]): DocumentNode {
  return node('orderedList', { start }, items);
}

export function blockquote(...children: Child[]): DocumentNode {
  return node('blockquote', undefined, blocks(children));
}

export function cell(attrs: { colspan?: number; rowspan?: number }, ...children: Child[]): DocumentNode {
  return node('tableCell', { colspan: 1, rowspan: 1, ...attrs }, blocks(children));
}

/** Each row is its cells' text. */
export function table(...rows: string[][]): DocumentNode {
  const cells = (row: string[]) => row.map((value) => cell({}, value));
  return node(
    'table',
    undefined,
    rows.map((row) => node('tableRow', undefined, cells(row))),
  );
}

export function photo(attrs: Record<string, unknown>, caption = ''): DocumentNode {
  const defaults = { hash: null, width: null, height: null, credit: '', alt: '' };
  return node('photo', { ...defaults, ...attrs }, caption === '' ? [] : [caption]);
}
