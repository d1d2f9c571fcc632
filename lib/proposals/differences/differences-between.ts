import type { Node } from '@tiptap/pm/model';
import { canonicalDocument } from '@/lib/document/canonical-document';
import { canonicalJson } from '@/lib/document/canonical-json';
import { toDocumentNode } from '@/lib/document/document-schema';
import type { DocumentNode } from '@/lib/domain/article/content';
import { layOutBlocks } from './block-layout';
import { coupleMoves } from './couple-moves';
import { cutBlocks } from './cut-blocks';
import type { Difference } from './difference';
import type { Drafted } from './drafted';
import { joinedDocument } from './joined-document';
import { keyText } from './key-text';
import { toPart } from './splice';
import { withTrailingBlanksOf } from './trailing-blanks';

/**
 * What a person changed in a section's text, in differences that can be taken one by one, in the base's reading order.
 * All of them taken give a document a reader sees as `proposed` (the same canonical form). None where nothing a reader
 * sees differs: where a passage came from, blank paragraphs at the end.
 */
export function differencesBetween(base: DocumentNode, proposed: DocumentNode): Difference[] {
  const before = joinedDocument(base);
  const after = withTrailingBlanksOf(before, joinedDocument(proposed));
  if (before.eq(after) || readsTheSame(before, after)) return [];
  const layout = layOutBlocks(before, after);
  coupleMoves(layout);
  return finished(cutBlocks(layout, 0));
}

function readsTheSame(before: Node, after: Node): boolean {
  const form = (doc: Node) => canonicalJson(canonicalDocument(toDocumentNode(doc)));
  return form(before) === form(after);
}

function finished(drafted: Drafted[]): Difference[] {
  const found: { drafted: Drafted; splices: Difference['splices'] }[] = [];
  const moves = new Map<object, Difference['splices']>();
  for (const [order, draft] of drafted.entries()) {
    const splice = { ...finishedSplice(draft), order };
    const begun = draft.move && moves.get(draft.move);
    if (begun) begun.push(splice);
    else {
      const splices = [splice];
      if (draft.move) moves.set(draft.move, splices);
      found.push({ drafted: draft, splices });
    }
  }
  const ids = new Map<string, number>();
  return found.map(({ drafted: { kind, taken, put }, splices }) => {
    // A moved block stands where it is taken from.
    const place = splices.find((splice) => splice.to > splice.from) ?? splices[0];
    const words = kind === 'block_moved' ? { taken: taken || put, put: taken || put } : { taken, put };
    const places = splices.map(({ order: _, ...rest }) => rest);
    const id = keyText(JSON.stringify([kind, places]));
    const times = (ids.get(id) ?? 0) + 1;
    ids.set(id, times);
    const { from, to } = place ?? { from: 0, to: 0 };
    return { id: times > 1 ? `${id}-${times}` : id, kind, from, to, ...words, splices };
  });
}

function finishedSplice({ splice }: Drafted) {
  if ('become' in splice) return { ...splice, size: 1 };
  return { from: splice.from, to: splice.to, size: splice.put.size, put: toPart(splice.put) };
}
