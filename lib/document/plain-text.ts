import type { DocumentNode } from '@/lib/domain/article/content';
import { textAsRead } from '@/lib/document/text-as-read';

function inlineText(node: DocumentNode): string {
  if (node.type === 'text') return textAsRead(node);
  if (node.type === 'hardBreak') return '\n';
  return (node.content ?? []).map(inlineText).join('');
}

function photoLines(node: DocumentNode): string[] {
  const line = [inlineText(node), node.attrs?.credit].filter(Boolean).join(' ');
  return line === '' ? [] : [line];
}

function listLines(list: DocumentNode): string[] {
  const start = Number(list.attrs?.start ?? 1);
  return (list.content ?? []).flatMap((item, index) => {
    const [first = '', ...rest] = (item.content ?? []).flatMap(blockLines);
    const marker = list.type === 'orderedList' ? `${start + index}.` : '•';
    return [`${marker} ${first}`, ...rest.map((line) => `  ${line}`)];
  });
}

function tableLines(table: DocumentNode): string[] {
  const cellText = (cell: DocumentNode) =>
    (cell.content ?? []).map(inlineText).join(' ').replaceAll('\n', ' ');
  return (table.content ?? []).map((row) => (row.content ?? []).map(cellText).join('\t'));
}

function blockLines(node: DocumentNode): string[] {
  switch (node.type) {
    case 'photo':
      return photoLines(node);
    case 'bulletList':
    case 'orderedList':
      return listLines(node);
    case 'table':
      return tableLines(node);
    case 'blockquote':
    case 'doc':
      return (node.content ?? []).flatMap(blockLines);
    default:
      return [inlineText(node)];
  }
}

/**
 * The text as somebody would read it aloud: a line a paragraph, list items with their number or bullet, table
 * cells apart by tabs, a photo's caption and credit on one line. To count characters use anchorText: Word does
 * not count list numbers either.
 */
export function documentText(doc: DocumentNode): string {
  return blockLines(doc).join('\n');
}
