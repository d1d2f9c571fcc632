import { expect, test } from 'vitest';
import { groupThreads } from '@/components/comments/thread-groups';
import type { CommentThread } from '@/lib/comments/queries/list-comments';

function thread(id: string, over: Partial<CommentThread> = {}): CommentThread {
  return {
    id,
    author: { id: 'p', displayName: '许静' },
    text: '请核对',
    createdAt: new Date(0),
    sectionId: null,
    sectionNumber: null,
    quote: '',
    passage: null,
    isPassageRemoved: false,
    resolved: null,
    answers: [],
    mayResolve: true,
    ...over,
  };
}

const pinned = (id: string, sectionId: string, start: number) =>
  thread(id, { sectionId, quote: '原文', passage: { start, end: start + 2 } });

test('threads on passages stand in the order of the text, apart from those on the article', () => {
  const threads = [thread('g'), pinned('b2', 'b', 9), pinned('b1', 'b', 0), pinned('a1', 'a', 30)];
  const groups = groupThreads(threads, ['a', 'b']);
  expect(groups.pinned.map(({ id }) => id)).toEqual(['a1', 'b1', 'b2']);
  expect(groups.onArticle.map(({ id }) => id)).toEqual(['g']);
});

test('a thread whose passage is gone is listed apart, until it is resolved', () => {
  const gone = { sectionId: 'a', quote: '原文', isPassageRemoved: true };
  const resolved = { by: '许静', at: new Date(0) };
  const groups = groupThreads([thread('x', gone), thread('y', { ...gone, resolved })], ['a']);
  expect(groups.removed.map(({ id }) => id)).toEqual(['x']);
  expect(groups.resolved.map(({ id }) => id)).toEqual(['y']);
});
