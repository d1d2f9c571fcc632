import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import { scriptOf, textAsRead } from '@/lib/document/text-as-read';

/** For a place that takes no marks, a caption: raised and lowered text as characters that stand so by themselves. */
export function withoutScripts({ content, openStart, openEnd }: Slice): Slice {
  return new Slice(Fragment.from(content.content.map(flattened)), openStart, openEnd);
}

function flattened(node: Node): Node {
  if (!node.isText) return node.copy(Fragment.from(node.children.map(flattened)));
  const marks = node.marks.map((mark) => ({ type: mark.type.name }));
  if (scriptOf(marks) === null) return node;
  const kept = node.marks.filter((mark) => scriptOf([{ type: mark.type.name }]) === null);
  return node.type.schema.text(textAsRead({ text: node.text ?? '', marks }), kept);
}
