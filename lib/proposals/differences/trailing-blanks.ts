import { Fragment, type Node } from '@tiptap/pm/model';

/** The proposed document with as many blank paragraphs at its end as the base has: no reader sees any of them. */
export function withTrailingBlanksOf(base: Node, proposed: Node): Node {
  const [old, now] = [blanksOf(base), blanksOf(proposed)];
  const isBlank = old.length === base.childCount || now.length === proposed.childCount;
  if (isBlank || old.length === now.length) return proposed;
  return proposed.copy(
    Fragment.from([...proposed.children.slice(0, proposed.childCount - now.length), ...old]),
  );
}

function blanksOf(doc: Node): Node[] {
  let count = 0;
  while (count < doc.childCount && isBlankParagraph(doc.child(doc.childCount - 1 - count))) count++;
  return doc.children.slice(doc.childCount - count);
}

const isBlankParagraph = (node: Node) => node.type.name === 'paragraph' && node.childCount === 0;
