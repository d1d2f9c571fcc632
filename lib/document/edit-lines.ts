import type { Mark, Node } from '@tiptap/pm/model';
import type { Transform } from '@tiptap/pm/transform';
import type { LineSpot } from '@/lib/document/document-lines';

/** Other words in a line: places in its text, `to` exclusive. */
export type SpotEdit = { spot: LineSpot; from: number; to: number; after: string };

const SCRIPTS = ['superscript', 'subscript'];
const SCRIPT_FORM = /[\u2070-\u209F\u00B9\u00B2\u00B3]/;

/** Puts other words in place of some, none of which overlap; they take the marks of the first they stand for. */
export function editLines(tr: Transform, edits: readonly SpotEdit[]): void {
  const fromTheEnd = edits.toSorted((a, b) => placeOf(b) - placeOf(a) || b.from - a.from);
  for (const { spot, from, to, after } of fromTheEnd) {
    if ('photo' in spot) {
      const text = String(tr.doc.nodeAt(spot.photo)?.attrs[spot.attribute] ?? '');
      tr.setNodeAttribute(spot.photo, spot.attribute, text.slice(0, from) + after + text.slice(to));
      continue;
    }
    const [start, end] = [spot.from + from, spot.from + to];
    if (after === '') tr.delete(start, end);
    else tr.replaceWith(start, end, tr.doc.type.schema.text(after, marksAt(tr.doc, start, after)));
  }
}

function placeOf({ spot, from }: SpotEdit): number {
  return 'photo' in spot ? spot.photo : spot.from + from;
}

// ⁷ put in place of a raised 6 is raised already.
function marksAt(doc: Node, position: number, after: string): readonly Mark[] {
  const marks = doc.nodeAt(position)?.marks ?? [];
  return SCRIPT_FORM.test(after) ? marks.filter(({ type }) => !SCRIPTS.includes(type.name)) : marks;
}
