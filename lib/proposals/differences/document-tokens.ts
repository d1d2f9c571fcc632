import type { Fragment, Node } from '@tiptap/pm/model';
import type { Splice } from './difference';
import { toSlice } from './splice';

/**
 * A key for each position of a content, so that equal lists are contents a reader sees as equal: one a UTF-16 unit of
 * text, one a leaf, one where a node begins and one where it ends.
 */
export function documentTokens(content: Fragment): string[] {
  const tokens: string[] = [];
  const add = (node: Node) => {
    if (node.text !== undefined) {
      const marks = node.marks.filter((mark) => mark.type.name !== 'source');
      const under = marks.length === 0 ? '' : JSON.stringify(marks);
      for (const unit of node.text.split('')) tokens.push(unit + under);
      return;
    }
    tokens.push(openToken(node.type.name, node.attrs));
    if (node.isLeaf) return;
    node.children.forEach(add);
    tokens.push('</>');
  };
  content.content.forEach(add);
  return tokens;
}

/** What stands in a splice's place once it is done. */
export function spliceTokens(splice: Splice): string[] {
  if ('become' in splice) return [openToken(splice.become.type, splice.become.attrs)];
  const { content, openStart, openEnd } = toSlice(splice.put);
  const tokens = documentTokens(content);
  return tokens.slice(openStart, tokens.length - openEnd);
}

function openToken(type: string, attrs: Record<string, unknown>): string {
  const given = Object.entries(attrs).sort(([one], [other]) => (one < other ? -1 : 1));
  return `<${type}>${JSON.stringify(given)}`;
}
