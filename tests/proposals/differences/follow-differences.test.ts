import fc from 'fast-check';
import { Transform } from '@tiptap/pm/transform';
import { describe, expect, test } from 'vitest';
import { toDocumentNode } from '@/lib/document/document-schema';
import type { DocumentNode } from '@/lib/domain/article/content';
import { applyDifferences } from '@/lib/proposals/differences/apply-differences';
import { differencesBetween } from '@/lib/proposals/differences/differences-between';
import { followDifferences } from '@/lib/proposals/differences/follow-differences';
import { joinedDocument } from '@/lib/proposals/differences/joined-document';
import { doc, photo, bulletList, item } from '@/tests/support/documents';
import { anyDocument, anyEdits, edited, textPlaces } from '@/tests/support/random-edits';
import { proposalRuns } from '@/tests/support/proposal-runs';

const VISITS = '全年共走访服务民营企业三百家，协调解决困难问题四百二十件。';
const MEETINGS = '区委统战部牵头建立联席会议制度，每季度召开一次。';
const NEXT = '下一步，我区将继续深化同心服务品牌。';

/** What became of what was proposed, in a draft others wrote in: in words, and the draft with what stands taken. */
function followed(base: DocumentNode, proposed: DocumentNode, draft: DocumentNode) {
  const { standing, taken, lost } = followDifferences(differencesBetween(base, proposed), base, draft);
  const words = (list: typeof standing) => list.map((difference) => `${difference.taken}→${difference.put}`);
  return {
    standing: words(standing),
    taken: words(taken),
    lost: words(lost),
    after: applyDifferences(draft, standing),
  };
}

describe('in a draft others wrote in', () => {
  test('a difference goes with its place', () => {
    expect(
      followed(
        doc(VISITS, MEETINGS),
        doc(VISITS.replace('三百', '四百'), MEETINGS.replace('每季度', '每月')),
        doc(`新写的一段，说的是别的事情。`, VISITS.replace('全年', '一年来'), MEETINGS),
      ),
    ).toEqual({
      standing: ['三百→四百', '季度→月'],
      taken: [],
      lost: [],
      after: doc(
        '新写的一段，说的是别的事情。',
        VISITS.replace('全年', '一年来').replace('三百', '四百'),
        MEETINGS.replace('每季度', '每月'),
      ),
    });
  });

  test('one whose words were changed is lost, one that was done by hand is taken', () => {
    expect(
      followed(
        doc(VISITS, MEETINGS, NEXT),
        doc(VISITS.replace('三百', '四百'), MEETINGS.replace('每季度', '每月'), NEXT.replace('深化', '擦亮')),
        doc(VISITS.replace('三百', '五百'), MEETINGS.replace('每季度', '每月'), NEXT),
      ),
    ).toMatchObject({ standing: ['深化→擦亮'], taken: ['季度→月'], lost: ['三百→四百'] });
  });

  test.each<[string, DocumentNode, DocumentNode, DocumentNode]>([
    [
      'which of two equal sentences was deleted',
      doc(`${MEETINGS}${MEETINGS}${NEXT}`),
      doc(`${MEETINGS.replace('每季度', '每月')}${MEETINGS}${NEXT}`),
      doc(`${MEETINGS}${NEXT}`),
    ],
    [
      'which of two equal paragraphs was deleted',
      doc(MEETINGS, MEETINGS, NEXT),
      doc(MEETINGS, MEETINGS.replace('每季度', '每月'), NEXT),
      doc(MEETINGS, NEXT),
    ],
    [
      'which of two equal sentences is left between others',
      doc(`${MEETINGS}${VISITS}${MEETINGS}`),
      doc(`${MEETINGS.replace('每季度', '每月')}${VISITS}${MEETINGS}`),
      doc(`第一，${MEETINGS}第二，另行安排。`),
    ],
    [
      'which of two equal paragraphs is left between others',
      doc(MEETINGS, VISITS, MEETINGS),
      doc(MEETINGS, VISITS, MEETINGS.replace('每季度', '每月')),
      doc(NEXT, '甲方面的新情况。', MEETINGS, '乙方面的新情况。'),
    ],
    [
      'what a paragraph was to be merged with',
      doc('一丁丂', '七丄丅', '丆'),
      doc('一丁丂七丄丅', '丆'),
      doc('一丁丂', '春夏', '丆'),
    ],
    ['whether a 的 is left of a text written anew', doc('的甲乙丙'), doc('地甲乙丙'), doc('的春夏秋')],
    ['which 的 is which', doc('甲的的的乙方面'), doc('甲的地的乙方面'), doc('甲的的的的乙方面')],
    ['where a word goes whose neighbour went', doc('区里同意此事'), doc('区里不同意此事'), doc('区里此事')],
    [
      'where a paragraph goes between two that went',
      doc(VISITS, MEETINGS, NEXT, '甲方面的工作'),
      doc(VISITS, MEETINGS, '乙方面的新情况', NEXT, '甲方面的工作'),
      doc(VISITS, '甲方面的工作'),
    ],
  ])('one is lost where nobody can know %s', (_, base, proposed, draft) => {
    expect(followed(base, proposed, draft)).toMatchObject({ standing: [], taken: [], after: draft });
  });

  const ADDED = '新建同心服务站十二个，配备专职联络员。';
  const OTHER = '这一段改由宣传科另行撰写。';

  test.each<[string, DocumentNode]>([
    ['the one after it was written anew', doc(VISITS, ADDED, OTHER, NEXT)],
    ['the one after it was deleted', doc(VISITS, ADDED, NEXT)],
    ['the one before it was written anew', doc(OTHER, ADDED, MEETINGS, NEXT)],
    ['the one before it was deleted', doc(ADDED, MEETINGS, NEXT)],
    ['both beside it were written anew', doc(OTHER, ADDED, '全区一盘棋。', NEXT)],
    ['another was put before it, and the one after it deleted', doc(VISITS, OTHER, ADDED, NEXT)],
  ])('a paragraph that came in does not come in once more: %s', (_, draft) => {
    expect(followed(doc(VISITS, MEETINGS, NEXT), doc(VISITS, ADDED, MEETINGS, NEXT), draft)).toMatchObject({
      standing: [],
      taken: [`→${ADDED}`],
      after: draft,
    });
  });

  test('nor does one that was touched up, nor an item of a list', () => {
    const touchedUp = ADDED.replace('十二', '十三');
    expect(
      followed(
        doc(VISITS, MEETINGS, NEXT),
        doc(VISITS, ADDED, MEETINGS, NEXT),
        doc(VISITS, touchedUp, OTHER, NEXT),
      ),
    ).toMatchObject({ standing: [], lost: [`→${ADDED}`] });
    const list = (...items: string[]) => doc(VISITS, bulletList(...items.map((words) => item(words))));
    expect(
      followed(list(MEETINGS, NEXT), list(ADDED, MEETINGS, NEXT), list(ADDED, OTHER, NEXT)),
    ).toMatchObject({ standing: [], taken: [`→${ADDED}`] });
  });

  test('one that did not come in yet stands beside a paragraph written anew', () => {
    expect(
      followed(doc(VISITS, MEETINGS, NEXT), doc(VISITS, ADDED, MEETINGS, NEXT), doc(VISITS, OTHER, NEXT)),
    ).toMatchObject({ standing: [`→${ADDED}`], after: doc(VISITS, ADDED, OTHER, NEXT) });
  });

  test('the last block left is not taken out', () => {
    const result = followed(doc(VISITS, MEETINGS), doc(MEETINGS), doc(VISITS));
    expect(result).toMatchObject({ standing: [], lost: [`${VISITS}→`] });
    const inList = followed(
      doc(bulletList(item(VISITS), item(MEETINGS)), NEXT),
      doc(bulletList(item(MEETINGS)), NEXT),
      doc(bulletList(item(VISITS)), NEXT),
    );
    expect(inList).toMatchObject({ standing: [], lost: [`${VISITS}→`] });
  });

  test('two that go in at one place keep their order, whichever is taken first', () => {
    const base = doc(VISITS, NEXT);
    const proposed = doc(VISITS, MEETINGS, photo({ hash: 'a'.repeat(64) }, '联席会议现场'), NEXT);
    const found = differencesBetween(base, proposed);
    for (const first of found) {
      const draft = applyDifferences(base, [first]);
      const { standing } = followDifferences(found, base, draft, new Set([first.id]));
      expect(applyDifferences(draft, standing)).toEqual(applyDifferences(base, found));
    }
  });
});

/** The document with every character of its texts another: which is which is beyond doubt. */
function withoutRepeats(document: DocumentNode): DocumentNode {
  let next = 0x4e00;
  const letter = () => String.fromCharCode(next++);
  const renamed = (node: DocumentNode): DocumentNode => {
    if (node.text) return { ...node, text: node.text.replace(/[^]/gu, letter) };
    const content = (node.content ?? []).map(renamed);
    const isBlank = node.type === 'paragraph' && !content.some(({ text }) => text);
    if (isBlank) content.push({ type: 'text', text: letter() });
    return content.length > 0 ? { ...node, content } : node;
  };
  return renamed(document);
}

const anyTyping = fc.array(
  fc.record({
    kind: fc.constantFrom('type', 'delete', 'drop'),
    at: fc.nat(400),
    length: fc.integer({ min: 1, max: 8 }),
  }),
  { minLength: 1, maxLength: 4 },
);

test('each that stands is where its own characters went, and each far from what others did stands', () => {
  fc.assert(
    fc.property(anyDocument.map(withoutRepeats), anyEdits, anyTyping, (base, edits, typing) => {
      const tr = new Transform(joinedDocument(base));
      for (const { kind, at, length } of typing) {
        const places = textPlaces(tr.doc);
        const from = places[at % places.length] ?? 1;
        if (kind === 'type') tr.insert(from, tr.doc.type.schema.text('〇'));
        if (kind === 'delete') tr.delete(from, Math.min(from + length, tr.doc.resolve(from).end()));
        if (kind === 'drop' && tr.doc.childCount > 1)
          tr.delete(tr.doc.resolve(from).before(1), tr.doc.resolve(from).after(1));
      }
      const found = differencesBetween(base, edited(base, edits));
      const { standing, lost } = followDifferences(found, base, toDocumentNode(tr.doc));
      const touched = touchedBlocks(tr, base);
      for (const { id, splices } of standing) {
        const was = found.find((difference) => difference.id === id);
        for (const [at, { from, to }] of splices.entries()) {
          const before = was?.splices[at] ?? { from: 0, to: 0 };
          const ends = [tr.mapping.map(before.from, 1), tr.mapping.map(before.to, -1)];
          if (before.from < before.to) expect([from, to]).toEqual(ends);
          else if (blocksAround(base, before.from, before.to).every((block) => !touched.has(block)))
            expect(ends).toContain(from);
        }
      }
      // Where nothing happened in the block, nor in those beside it, nothing is lost, save the removal of the last block.
      for (const { splices } of lost) {
        const blocks = splices.flatMap(({ from, to }) => blocksAround(base, from, to));
        const isLast = splices.some(({ from, to, size }) => size === 0 && to - from > 2) && touched.size > 0;
        expect(isLast || blocks.some((block) => touched.has(block))).toBe(true);
      }
    }),
    { numRuns: proposalRuns },
  );
});

function touchedBlocks(tr: Transform, base: DocumentNode): Set<number> {
  const touched = new Set<number>();
  let position = 0;
  joinedDocument(base).forEach((block, _offset, index) => {
    const [start, end] = [tr.mapping.map(position, -1), tr.mapping.map(position + block.nodeSize, 1)];
    const now = start < end ? tr.doc.nodeAt(start) : null;
    if (!now?.eq(block)) touched.add(index);
    position += block.nodeSize;
  });
  return touched;
}

function blocksAround(base: DocumentNode, from: number, to: number): number[] {
  const blocks: number[] = [];
  let position = 0;
  joinedDocument(base).forEach((block, _offset, index) => {
    if (position <= to && position + block.nodeSize >= from) blocks.push(index - 1, index, index + 1);
    position += block.nodeSize;
  });
  return blocks;
}
