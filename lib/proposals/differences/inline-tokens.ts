import type { Node } from '@tiptap/pm/model';
import type { Script } from '@/lib/domain/article/script-form';
import { scriptOf, textAsRead } from '@/lib/document/text-as-read';

/**
 * The seam between two blocks that are read as one: what a split puts in and a merge takes out. No text of the house
 * holds this character; one that does is told apart by `kind`.
 */
export const SEAM = '\u2029';

/** A UTF-16 unit of text, another inline node (a line break), or a seam. */
export type InlineToken = {
  kind: 'text' | 'node' | 'seam';
  /** One UTF-16 unit: '\n' for a line break. */
  unit: string;
  /** As it is read: raised and lowered text in its script form; a seam is '\n'. */
  read: string;
  /** Keys of the marks a reader sees. */
  marks: readonly string[];
  script: Script | null;
};

/** The tokens of text blocks that are read as one, a seam between each two. */
export function inlineTokens(blocks: readonly Node[]): InlineToken[] {
  return blocks.flatMap((block, at) => (at === 0 ? tokensOf(block) : [seam, ...tokensOf(block)]));
}

/** The same but for marks that leave the meaning as it is: m2 that is m² says something else. */
export function isSameUnit(one: InlineToken, other: InlineToken): boolean {
  return one.kind === other.kind && one.unit === other.unit && one.script === other.script;
}

const seam: InlineToken = { kind: 'seam', unit: SEAM, read: '\n', marks: [], script: null };

function tokensOf(block: Node): InlineToken[] {
  return block.children.flatMap((node) => {
    // A mark on a line break shows nowhere.
    if (node.text === undefined) return [{ kind: 'node', unit: '\n', read: '\n', marks: [], script: null }];
    // Where a passage came from is seen by no reader: nobody decides on it.
    const seen = node.marks.filter((mark) => mark.type.name !== 'source');
    const marks = seen.map((mark) => JSON.stringify(mark.toJSON()));
    const script = scriptOf(seen.map((mark) => ({ type: mark.type.name })));
    const read = textAsRead({ text: node.text, marks: seen.map((mark) => ({ type: mark.type.name })) });
    return node.text
      .split('')
      .map((unit, at): InlineToken => ({ kind: 'text', unit, read: read[at] ?? unit, marks, script }));
  });
}
