import { Transform } from '@tiptap/pm/transform';
import type { DocumentNode } from '@/lib/domain/article/content';
import { toDocumentNode } from '@/lib/document/document-schema';
import type { Difference } from './difference';
import { joinedDocument } from './joined-document';
import { doSplices } from './splice';

/**
 * The document with some of its differences taken, in whatever order they are given: all give the proposed document,
 * none gives the base, any some a document that keeps to the schema. The differences are those of this very document
 * (differencesBetween, or what of them stands in it by followDifferences).
 */
export function applyDifferences(base: DocumentNode, chosen: readonly Difference[]): DocumentNode {
  if (chosen.length === 0) return base;
  const tr = new Transform(joinedDocument(base));
  takeDifferences(tr, chosen);
  return toDocumentNode(tr.doc);
}

/** The same in a transform, as an editor's, whose document the differences are of. */
export function takeDifferences(tr: Transform, chosen: readonly Difference[]): void {
  doSplices(
    tr,
    chosen.flatMap((difference) => difference.splices),
  );
}
