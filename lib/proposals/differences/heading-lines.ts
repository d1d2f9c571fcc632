import { toDocumentNode } from '@/lib/document/document-schema';
import { MAX_HEADING_LINES, type DocumentNode } from '@/lib/domain/article/content';
import type { LinesField } from './article-difference';
import { cutDocuments } from './cut-documents';
import type { Difference, Splice } from './difference';
import { joinedDocument } from './joined-document';
import { keyText } from './key-text';

/** A heading's lines as the paragraphs of a document; blank ones are none, and no line is one blank paragraph. */
export function linesDocument(lines: readonly string[]): DocumentNode {
  const seen = lines.filter((line) => line.trim() !== '');
  const paragraphs = seen.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  return { type: 'doc', content: paragraphs.length > 0 ? paragraphs : [{ type: 'paragraph' }] };
}

export function linesOf(doc: DocumentNode): string[] {
  const lines = (doc.content ?? []).map(({ content = [] }) => content.map(({ text }) => text ?? '').join(''));
  return lines.filter((line) => line.trim() !== '');
}

/** How many lines a heading can have. */
export function mostLines(field: LinesField): number {
  return field === 'subhead' || field === 'seriesLabel' ? 1 : MAX_HEADING_LINES;
}

/** The differences of a heading; one for all of it where some of them alone would make more lines than it can have. */
export function cutLines(
  field: LinesField,
  before: readonly string[],
  after: readonly string[],
): Difference[] {
  const [base, proposed] = [joinedDocument(linesDocument(before)), joinedDocument(linesDocument(after))];
  const found = cutDocuments(base, proposed);
  const [old, now] = [linesOf(toDocumentNode(base)), linesOf(toDocumentNode(proposed))];
  if (
    found.length === 0 ||
    (old.length > 0 && now.length > 0 && old.length + growth(found) <= mostLines(field))
  )
    return found;
  const [taken, put] = [old.join('\n'), now.join('\n')];
  const part = { content: linesDocument(now).content ?? [], openStart: 0, openEnd: 0 };
  const splice: Splice = { from: 0, to: base.content.size, size: proposed.content.size, order: 0, put: part };
  const id = keyText(JSON.stringify(['block_replaced', splice]));
  return [{ id, kind: 'block_replaced', from: 0, to: splice.to, taken, put, splices: [splice] }];
}

/** The differences whose lines a heading has no room for, the last ones first. */
export function withoutRoom(
  field: LinesField,
  lines: readonly string[],
  standing: readonly Difference[],
): Difference[] {
  const left = [...standing];
  const refused: Difference[] = [];
  const seen = linesOf(linesDocument(lines)).length;
  while (seen + growth(left) > mostLines(field)) {
    const last = left.findLastIndex((difference) => growth([difference]) > 0);
    if (last < 0) break;
    refused.push(...left.splice(last, 1));
  }
  return refused;
}

/** How many lines more there can be at most when some of the differences are taken. */
function growth(differences: readonly Difference[]): number {
  return differences.reduce((sum, difference) => sum + Math.max(0, linesMore(difference)), 0);
}

function linesMore({ kind, taken, put }: Difference): number {
  if (kind === 'block_inserted') return 1;
  return kind === 'block_removed' ? -1 : breaksIn(put) - breaksIn(taken);
}

const breaksIn = (words: string) => words.split('\n').length - 1;
