import { Fragment, type Node, type NodeType } from '@tiptap/pm/model';
import { canJoin, canSplit, findWrapping, Transform } from '@tiptap/pm/transform';
import fc from 'fast-check';
import { documentSchema, toDocumentNode } from '@/lib/document/document-schema';
import type { DocumentNode } from '@/lib/domain/article/content';
import { joinedDocument } from '@/lib/proposals/differences/joined-document';
import { arbitraryDocument, phrase } from '@/tests/support/arbitrary-content';
import { doc, paragraph, photo, table } from '@/tests/support/documents';

const KINDS = [
  'type',
  'type',
  'type',
  'replace',
  'replace',
  'delete',
  'delete',
  'split',
  'split',
  'join',
  'join',
  'mark',
  'mark',
  'unmark',
  'wrap',
  'lift',
  'renumber',
  'moveBlock',
  'moveBlock',
  'copyBlock',
  'removeBlock',
  'photo',
  'caption',
  'table',
  'row',
  'cut',
] as const;

/** One thing a person does to a text: `at` and `to` are taken modulo the places there are for it. */
export type Edit = { kind: (typeof KINDS)[number]; at: number; to: number; words: string };

// Few words and many of them twice: what is ambiguous is met sooner.
const repeating = fc
  .array(fc.constantFrom('的', '的', '统战', '工作', '，', '。', '三百', '四百', '全区统战工作有序推进'), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(''));

export const anyEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...KINDS),
  at: fc.nat(400),
  to: fc.nat(400),
  words: fc.oneof(phrase, repeating),
});

export const anyEdits = fc.array(anyEdit, { minLength: 1, maxLength: 10 });

const repeatingDocument = fc
  .array(fc.oneof(repeating, fc.constantFrom('', '的的的', '全区统战工作有序推进。')), {
    minLength: 1,
    maxLength: 8,
  })
  .map((paragraphs) => doc(...paragraphs.map((words) => (words === '' ? paragraph() : paragraph(words)))));

/** Documents of every kind of node, and such as say the same thing again and again. */
export const anyDocument: fc.Arbitrary<DocumentNode> = fc.oneof(arbitraryDocument, repeatingDocument);

/** The document after the edits; what makes no sense where it would be done is not done. */
export function edited(document: DocumentNode, edits: readonly Edit[]): DocumentNode {
  let node = joinedDocument(document);
  for (const edit of edits) {
    const tr = new Transform(node);
    try {
      doEdit(tr, edit);
      tr.doc.check();
    } catch (error) {
      if (
        !(error instanceof RangeError) &&
        (error as Error).name !== 'TransformError' &&
        (error as Error).name !== 'ReplaceError'
      )
        throw error;
      continue;
    }
    node = joinedDocument(tr.doc);
  }
  return toDocumentNode(node);
}

function doEdit(tr: Transform, { kind, at, to, words }: Edit): void {
  const places = textPlaces(tr.doc);
  const place = (number: number) => places[number % Math.max(1, places.length)] ?? 1;
  const [start, end] = [Math.min(place(at), place(to)), Math.max(place(at), place(to))];
  // Mostly a few characters; across everything seldom.
  const near = to % 7 === 0 ? end : Math.min(start + (to % 6), tr.doc.resolve(start).end());
  const text = (marks = tr.doc.resolve(start).marks()) => documentSchema.text(words, marks);
  const { marks, nodes } = documentSchema;
  switch (kind) {
    case 'type':
      return void tr.insert(start, text(tr.doc.resolve(start).parent.type.name === 'photo' ? [] : undefined));
    case 'replace':
      return void tr.replaceWith(
        start,
        near,
        text(tr.doc.resolve(start).parent.type.name === 'photo' ? [] : undefined),
      );
    case 'delete':
      return void tr.delete(start, near);
    case 'cut':
      return void tr.deleteRange(start, end);
    case 'split': {
      const depth = tr.doc.resolve(start).node(-1)?.type.name === 'listItem' && at % 2 === 0 ? 2 : 1;
      if (tr.doc.resolve(start).parent.type.name === 'paragraph' && canSplit(tr.doc, start, depth))
        tr.split(start, depth);
      return;
    }
    case 'join': {
      const seams = seamPlaces(tr.doc);
      const seam = seams[at % Math.max(1, seams.length)];
      if (seam !== undefined && canJoin(tr.doc, seam)) tr.join(seam);
      return;
    }
    case 'mark': {
      const kinds = [
        marks.bold,
        marks.italic,
        marks.runIn,
        marks.superscript,
        marks.subscript,
        marks.link,
        marks.source,
      ];
      const type = kinds[at % kinds.length];
      if (!type) return;
      const attrs =
        type.name === 'link'
          ? { href: 'https://example.gov.cn/b' }
          : type.name === 'source'
            ? { submissionId: '00000000-0000-4000-8000-000000000001' }
            : null;
      return void tr.addMark(start, end, type.create(attrs));
    }
    case 'unmark':
      return void tr.removeMark(start, end);
    case 'wrap': {
      const wraps = [nodes.blockquote, nodes.bulletList, nodes.orderedList];
      const range = tr.doc.resolve(start).blockRange(tr.doc.resolve(to % 2 === 0 ? start : end));
      const wrapping = range && wraps[at % 3] && findWrapping(range, wraps[at % 3] as NodeType);
      if (range && wrapping) tr.wrap(range, wrapping);
      return;
    }
    case 'lift': {
      const range = tr.doc.resolve(start).blockRange();
      if (range && range.depth > 0) tr.lift(range, range.depth - 1);
      return;
    }
    case 'renumber': {
      const lists = placesOfType(tr.doc, ['orderedList', 'bulletList']);
      const list = lists[at % Math.max(1, lists.length)];
      if (list !== undefined)
        tr.setNodeMarkup(
          list,
          to % 3 === 0 ? nodes.bulletList : nodes.orderedList,
          to % 3 === 0 ? null : { start: to % 9 },
        );
      return;
    }
    case 'moveBlock': {
      const block = blockAt(tr.doc, at);
      tr.delete(block.from, block.from + block.node.nodeSize);
      return void tr.insert(blockAt(tr.doc, to).from, block.node);
    }
    case 'copyBlock':
      return void tr.insert(blockAt(tr.doc, to).from, blockAt(tr.doc, at).node);
    case 'removeBlock': {
      const block = blockAt(tr.doc, at);
      return void tr.delete(block.from, block.from + block.node.nodeSize);
    }
    case 'photo':
      return void tr.insert(
        blockAt(tr.doc, at).from,
        joinedDocument(doc(photo({ hash: 'abc'[to % 3]?.repeat(64), alt: words }, words))).child(0),
      );
    case 'caption': {
      const photos = placesOfType(tr.doc, ['photo']);
      const one = photos[at % Math.max(1, photos.length)];
      if (one !== undefined) tr.setNodeAttribute(one, to % 2 === 0 ? 'credit' : 'alt', words);
      return;
    }
    case 'table':
      return void tr.insert(
        blockAt(tr.doc, at).from,
        joinedDocument(doc(table([words, '三百'], ['四百', words]))).child(0),
      );
    case 'row': {
      const rows = placesOfType(tr.doc, ['tableRow']);
      const row = rows[at % Math.max(1, rows.length)];
      const node = row === undefined ? null : tr.doc.nodeAt(row);
      if (row === undefined || !node) return;
      if (to % 2 === 0) return void tr.delete(row, row + node.nodeSize);
      const cells = node.children.map((cell) =>
        cell.copy(Fragment.from(nodes.paragraph?.create(null, documentSchema.text(words)))),
      );
      return void tr.insert(row, node.copy(Fragment.from(cells)));
    }
  }
}

function blockAt(node: Node, number: number): { node: Node; from: number } {
  const at = number % node.childCount;
  const from = node.children.slice(0, at).reduce((sum, child) => sum + child.nodeSize, 0);
  return { node: node.child(at), from };
}

function placesOfType(node: Node, names: string[]): number[] {
  const places: number[] = [];
  node.descendants((child, position) => {
    if (names.includes(child.type.name)) places.push(position);
  });
  return places;
}

/** Between two paragraphs or two items. */
function seamPlaces(node: Node): number[] {
  const places: number[] = [];
  node.descendants((child, position, _parent, index) => {
    if (index > 0 && ['paragraph', 'listItem'].includes(child.type.name)) places.push(position);
  });
  return places;
}

/** In the text of paragraphs and captions, never within a character of two units. */
export function textPlaces(node: Node): number[] {
  const places: number[] = [];
  node.descendants((child, position) => {
    if (!child.isTextblock) return;
    const text = child.textBetween(0, child.content.size, undefined, '\n');
    for (let at = 0; at <= text.length; at++)
      if (!/^[\udc00-\udfff]/.test(text.slice(at))) places.push(position + 1 + at);
  });
  return places;
}
