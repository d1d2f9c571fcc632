import { Transform } from '@tiptap/pm/transform';
import type { DocumentNode } from '@/lib/domain/article/content';
import { documentLines } from '@/lib/document/document-lines';
import { toDocumentNode, toProseMirror } from '@/lib/document/document-schema';
import { editLines } from '@/lib/document/edit-lines';
import type { TidyKind } from '@/lib/document/tidy/tidy-kinds';
import { tidyLine } from '@/lib/document/tidy/tidy-line';

/** 规范排版 of a whole document: its marks, links and pictures stay as they are. `changes` counts what was changed. */
export function tidyDocument(
  document: DocumentNode,
  kinds: ReadonlySet<TidyKind>,
): { doc: DocumentNode; changes: number } {
  const doc = toProseMirror(document);
  const found = documentLines(doc).flatMap((line) =>
    tidyLine(line, kinds).changes.map(({ edits }) => edits.map((edit) => ({ ...edit, spot: line.spot }))),
  );
  if (found.length === 0) return { doc: document, changes: 0 };
  const tr = new Transform(doc);
  editLines(tr, found.flat());
  return { doc: toDocumentNode(tr.doc), changes: found.length };
}
