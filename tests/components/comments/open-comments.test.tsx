// @vitest-environment happy-dom
import { act } from 'react';
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { OpenComments } from '@/components/comments/open-comments';
import { openThreads } from '@/components/comments/open-threads';
import { useSeenComments } from '@/components/comments/use-seen-comments';
import type { CommentThread } from '@/lib/comments/queries/list-comments';
import { loadMessages } from '@/messages/load-messages';

const messages = await loadMessages('zh-CN');
const at = new Date('2026-03-01T02:00:00Z');

function thread(id: string, over: Partial<CommentThread> = {}): CommentThread {
  return {
    id,
    author: { id: 'p', displayName: '周敏' },
    text: '请核对',
    createdAt: at,
    sectionId: 's',
    sectionNumber: 2,
    quote: '四十二场',
    passage: { start: 0, end: 4 },
    isPassageRemoved: false,
    resolved: null,
    answers: [],
    mayResolve: false,
    ...over,
  };
}

let root: Root;
let page: HTMLElement;
/** What was named as looked at, each time somebody wanted to go on and might. */
const sent: string[][] = [];
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
});
afterEach(async () => {
  await act(async () => root.unmount());
  page.remove();
});

function Sent({ threads }: { threads: CommentThread[] }) {
  const seen = useSeenComments(threads);
  return (
    <>
      <OpenComments threads={threads} seen={seen} />
      <button onClick={() => seen.require() && sent.push(seen.ids)}>送审</button>
    </>
  );
}

const show = (...threads: CommentThread[]) =>
  act(async () =>
    root.render(
      <NextIntlClientProvider locale="zh-CN" messages={messages} timeZone="Asia/Shanghai">
        <MantineProvider env="test">
          <Sent threads={openThreads(threads)} />
        </MantineProvider>
      </NextIntlClientProvider>,
    ),
  );
const box = () => page.querySelector<HTMLInputElement>('input[type=checkbox]');
const goOn = async () => {
  const before = sent.length;
  await act(async () => page.querySelector('button')?.click());
  return sent.length > before;
};

test('where nothing is open there is nothing to look at', async () => {
  await show(thread('a', { resolved: { by: '周敏', at } }));
  expect(page.querySelector('section, input')).toBeNull();
  expect(await goOn()).toBe(true);
});

test('each is told by its first words, who wrote it and where it stands', async () => {
  await show(
    thread('a'),
    thread('b', { text: '再收一收。'.repeat(20), sectionId: null, sectionNumber: null, quote: '' }),
    thread('c', { passage: null, isPassageRemoved: true }),
    thread('d', {
      answers: [{ id: 'x', author: { id: 'q', displayName: '林晓雯' }, text: '好', createdAt: at }],
    }),
  );
  const items = [...page.querySelectorAll('li')].map((item) => item.querySelector('summary') ?? item);
  expect(items.map((item) => item.textContent)).toEqual([
    '请核对周敏 · 第 2 章节“四十二场”',
    `${'再收一收。'.repeat(10)}…周敏 · 整篇`,
    '请核对周敏 · 原文已删：“四十二场”',
    '请核对周敏 · 第 2 章节“四十二场” · 1 条回复',
  ]);
});

test('nobody goes on before the tick, and is led to it', async () => {
  await show(thread('a'), thread('b'));
  expect(await goOn()).toBe(false);
  expect(document.activeElement).toBe(box());
  expect(page.textContent).toContain('请看过上面的批注，再勾选这里');
  await act(async () => box()?.click());
  expect(page.textContent).not.toContain('请看过上面的批注');
  expect(await goOn()).toBe(true);
  expect(sent.at(-1)).toEqual(['a', 'b']);
});

test('a comment that joins the list is to be looked at too; one that leaves it asks nothing', async () => {
  await show(thread('a'));
  await act(async () => box()?.click());
  await show(thread('a'), thread('b'));
  expect(box()?.checked).toBe(false);
  expect(await goOn()).toBe(false);
  await show(thread('a'));
  expect(await goOn()).toBe(true);
});
