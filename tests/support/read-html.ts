import { parseDocument } from 'htmlparser2';

export type HtmlNode = { name: string; attribs: Record<string, string>; children: HtmlNode[]; data: string };

/** HTML as a tree, by a parser of its own. */
export function readHtmlTree(html: string): HtmlNode {
  return simplified(parseDocument(html) as unknown as Raw);
}

type Raw = { name?: string; attribs?: Record<string, string>; children?: Raw[]; data?: string };

function simplified({ name = '', attribs = {}, children = [], data = '' }: Raw): HtmlNode {
  return { name, attribs, data, children: children.map(simplified) };
}

/** Every element within, in order. */
export function elementsOf(node: HtmlNode): HtmlNode[] {
  return node.children.flatMap((child) => [...(child.name === '' ? [] : [child]), ...elementsOf(child)]);
}

/** What is read, without tags; entities are the characters they stand for. */
export function textOf({ data, children }: HtmlNode): string {
  return data + children.map(textOf).join('');
}
