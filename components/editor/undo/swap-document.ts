import { Node, ReplaceError, type Schema } from '@tiptap/pm/model';
import { changedRanges } from '@/components/editor/undo/changed-ranges';

/**
 * What stands `now` with `to` in place of `from`, and nothing else changed: what others wrote elsewhere since stays.
 * Null when they changed the very passage, or its place is gone. All three are of one schema.
 */
export function swapDocument(now: Node, from: Node, to: Node): Node | null {
  if (now.eq(from)) return to;
  const theirs = changedRanges(from, now);
  const mine = changedRanges(from, to);
  const isTouched = mine.some((own) =>
    theirs.some((other) => other.start < own.endBefore && own.start < other.endBefore),
  );
  if (isTouched) return null;
  return mine.reduceRight<Node | null>((doc, own) => {
    const before = theirs.filter(({ endBefore }) => endBefore <= own.start);
    const offset = before.reduce((sum, { start, endBefore, shift, endAfter }) => {
      return sum + (endAfter - (start + shift)) - (endBefore - start);
    }, 0);
    const slice = to.slice(own.start + own.shift, own.endAfter);
    return doc && replaced(doc, own.start + offset, own.endBefore + offset, slice);
  }, now);
}

function replaced(doc: Node, from: number, to: number, slice: ReturnType<Node['slice']>): Node | null {
  try {
    const next = doc.replace(from, to, slice);
    next.check();
    return next;
  } catch (error) {
    if (error instanceof ReplaceError || error instanceof RangeError) return null;
    throw error;
  }
}

/** The same document for another schema of the same grammar: every editor has one of its own. */
export function inSchema(doc: Node, schema: Schema): Node {
  return doc.type.schema === schema ? doc : Node.fromJSON(schema, doc.toJSON());
}
