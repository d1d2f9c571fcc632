import type { DocumentNode } from '@/lib/domain/article/content';
import { canonicalJson } from '@/lib/document/canonical-json';
import { canonicalText } from '@/lib/document/canonical-text';
import { withoutSources } from '@/lib/document/without-sources';

type Mark = { type: string; attrs?: Record<string, unknown> };

/**
 * Attribute values that say nothing. Part of the published form (docs/canonical-form.md), so written out here
 * rather than asked of the schema: a default changed there must not change the hash of what is approved.
 */
export const SILENT_ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  orderedList: { start: 1 },
  tableCell: { colspan: 1, rowspan: 1 },
  tableHeader: { colspan: 1, rowspan: 1 },
  photo: { hash: null, width: null, height: null, credit: '', alt: '' },
};

function canonicalAttributes(
  type: string,
  attrs: Record<string, unknown> = {},
): Record<string, unknown> | undefined {
  const silent = SILENT_ATTRIBUTES[type] ?? {};
  const telling = Object.entries(attrs)
    .map(([name, value]): [string, unknown] => [
      name,
      typeof value === 'string' ? canonicalText(value) : value,
    ])
    .filter(([name, value]) => !(name in silent && silent[name] === value));
  return telling.length === 0 ? undefined : Object.fromEntries(telling);
}

function canonicalMarks(marks: Mark[] = []): Mark[] | undefined {
  if (marks.length === 0) return undefined;
  return marks
    .map(({ type, attrs }) => ({ type, attrs: canonicalAttributes(type, attrs) }))
    .map((mark) => ({ mark, key: canonicalJson(mark) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ mark }) => mark);
}

// Normalised only once joined: a letter and its accent may have come in two runs.
function canonicalContent(nodes: DocumentNode[]): DocumentNode[] {
  const joined: DocumentNode[] = [];
  for (const node of nodes) {
    if (node.text === '') continue;
    const previous = joined.at(-1);
    const continues = canonicalJson(previous?.marks ?? []) === canonicalJson(node.marks ?? []);
    if (previous?.text !== undefined && node.text !== undefined && continues) {
      joined[joined.length - 1] = { ...previous, text: previous.text + node.text };
    } else joined.push(node);
  }
  return joined.map((node) => (node.text === undefined ? node : { ...node, text: canonicalText(node.text) }));
}

function canonicalNode(node: DocumentNode): DocumentNode {
  // A mark on anything but text (a bold line break) shows nowhere.
  if (node.type === 'text') return { type: 'text', text: node.text ?? '', marks: canonicalMarks(node.marks) };
  const content = canonicalContent((node.content ?? []).map(canonicalNode));
  return {
    type: node.type,
    attrs: canonicalAttributes(node.type, node.attrs),
    content: content.length === 0 ? undefined : content,
  };
}

/** A section's document with everything left out that no reader can see. */
export function canonicalDocument(doc: DocumentNode): DocumentNode {
  const canonical = canonicalNode(withoutSources(doc));
  const content = [...(canonical.content ?? [])];
  const isBlank = (node: DocumentNode | undefined) =>
    node?.type === 'paragraph' && !node.content && !node.attrs;
  while (isBlank(content.at(-1))) content.pop();
  return { ...canonical, content: content.length === 0 ? undefined : content };
}
