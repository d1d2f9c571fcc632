import { Fragment, type Node } from '@tiptap/pm/model';
import { blockTexts } from '@/lib/document/anchor-text';
import { scriptOf } from '@/lib/document/text-as-read';

/**
 * What a line of an article is. In headings, captions, tables and bylines spaces part phrases and names; in a
 * paragraph's sentences they do not.
 */
export type LinePlace = 'paragraph' | 'heading' | 'caption' | 'cell' | 'byline';

/** Where a line stands in a document: its text begins `from`, or it is a datum of the photo at `photo`. */
export type LineSpot = { from: number } | { photo: number; attribute: 'credit' | 'alt' };

export type DocumentLine = {
  place: LinePlace;
  /** As read: raised and lowered text in its script form; a line break is '\n'. */
  text: string;
  isRaised: (at: number) => boolean;
  spot: LineSpot;
};

const never = () => false;

/** Every paragraph, cell, caption, credit and alternative text of a document, in reading order. */
export function documentLines(doc: Node): DocumentLine[] {
  const lines: DocumentLine[] = [];
  doc.descendants((node, position, parent) => {
    if (!node.isTextblock) return true;
    const isPhoto = node.type.name === 'photo';
    const isCell = parent?.type.name === 'tableCell' || parent?.type.name === 'tableHeader';
    lines.push({
      place: isPhoto ? 'caption' : isCell ? 'cell' : 'paragraph',
      text: blockTexts(Fragment.from(node))[0] ?? '',
      isRaised: raisedIn(node),
      spot: { from: position + 1 },
    });
    if (isPhoto) {
      for (const attribute of ['credit', 'alt'] as const) {
        const text = String(node.attrs[attribute]);
        lines.push({ place: 'caption', text, isRaised: never, spot: { photo: position, attribute } });
      }
    }
    return false;
  });
  return lines.filter(({ text }) => text !== '');
}

function raisedIn(block: Node): (at: number) => boolean {
  const raised: { from: number; to: number }[] = [];
  block.forEach((child, from) => {
    const marks = child.marks.map(({ type }) => ({ type: type.name }));
    if (scriptOf(marks)) raised.push({ from, to: from + child.nodeSize });
  });
  return raised.length === 0 ? never : (at) => raised.some(({ from, to }) => from <= at && at < to);
}
