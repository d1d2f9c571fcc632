import { Invalid } from '@/lib/domain/errors';
import type { DocumentNode } from '@/lib/domain/article/content';
import { visibleText } from '@/lib/domain/text/visible-text';

export const MAX_CHARACTERS = 500_000;
export const MAX_NODES = 50_000;
export const MAX_DEPTH = 30;

type Budget = { characters: number; nodes: number };

function invalid(): Invalid {
  return new Invalid({ document: 'document_invalid' });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is hashed is what is seen: marks that show nothing go, as they do in the editor when they come in. */
function cleanText(text: string, budget: Budget): string {
  budget.characters += text.length;
  if (budget.characters > MAX_CHARACTERS) throw new Invalid({ document: 'document_too_long' });
  return visibleText(text).replace(/[\t\n\r]/g, ' ');
}

function readAttributes(value: unknown, budget: Budget): Record<string, unknown> {
  if (!isRecord(value)) throw invalid();
  const entries = Object.entries(value).map(([name, attribute]) => [
    name,
    typeof attribute === 'string' ? cleanText(attribute, budget) : attribute,
  ]);
  return Object.fromEntries(entries);
}

function readMark(value: unknown, budget: Budget): { type: string; attrs?: Record<string, unknown> } {
  if (!isRecord(value) || typeof value.type !== 'string') throw invalid();
  if (value.attrs === undefined) return { type: value.type };
  return { type: value.type, attrs: readAttributes(value.attrs, budget) };
}

function readNode(value: unknown, depth: number, budget: Budget): DocumentNode {
  budget.nodes += 1;
  if (budget.nodes > MAX_NODES) throw new Invalid({ document: 'document_too_long' });
  if (depth > MAX_DEPTH || !isRecord(value) || typeof value.type !== 'string') throw invalid();
  const { text, attrs, content, marks } = value;
  const node: DocumentNode = { type: value.type };
  if (text !== undefined) {
    if (typeof text !== 'string' || text === '') throw invalid();
    node.text = cleanText(text, budget);
  }
  if (attrs !== undefined) node.attrs = readAttributes(attrs, budget);
  if (content !== undefined) {
    if (!Array.isArray(content)) throw invalid();
    // A text of which nothing is seen is no node.
    node.content = content
      .map((child) => readNode(child, depth + 1, budget))
      .filter((child) => child.text !== '');
  }
  if (marks !== undefined) {
    if (!Array.isArray(marks)) throw invalid();
    node.marks = marks.map((mark) => readMark(mark, budget));
  }
  return node;
}

/**
 * A tree of nodes out of JSON from outside, within the limits above; what the nodes mean is not looked at.
 * Depth 1 is the document. Throws Invalid.
 */
export function readUntrustedNode(value: unknown): DocumentNode {
  return readNode(value, 1, { characters: 0, nodes: 0 });
}
