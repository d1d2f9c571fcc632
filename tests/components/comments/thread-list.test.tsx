// @vitest-environment happy-dom
import { act } from 'react';
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ThreadList } from '@/components/comments/thread-list';
import type { CommentThread } from '@/lib/comments/queries/list-comments';
import { loadMessages } from '@/messages/load-messages';

// The tools of a thread read the page anew.
vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: () => {} }) }));

const messages = await loadMessages('zh-CN');
const at = new Date('2026-03-01T02:00:00Z');

const thread = (id: string, isResolved: boolean): CommentThread => ({
  id,
  author: { id: 'p', displayName: '周敏' },
  text: '请核对',
  createdAt: at,
  sectionId: null,
  sectionNumber: null,
  quote: '',
  passage: null,
  isPassageRemoved: false,
  resolved: isResolved ? { by: '林晓雯', at } : null,
  answers: [],
  mayResolve: false,
});

let root: Root;
let page: HTMLElement;
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
});
afterEach(async () => {
  await act(async () => root.unmount());
  page.remove();
  window.location.hash = '';
});

const done = () => Promise.resolve({ ok: true as const, value: undefined });
const show = () =>
  act(async () =>
    root.render(
      <NextIntlClientProvider locale="zh-CN" messages={messages} timeZone="Asia/Shanghai">
        <MantineProvider>
          <ThreadList
            groups={{
              pinned: [],
              onArticle: [thread('open', false)],
              removed: [],
              resolved: [thread('old', true)],
            }}
            activeId={null}
            mayWrite={false}
            onGo={() => {}}
            actions={{ add: done, answer: done, resolve: done, reopen: done } as never}
          />
        </MantineProvider>
      </NextIntlClientProvider>,
    ),
  );
const isUnfolded = () => page.querySelector('details')?.open;

test('the resolved ones unfold for whoever comes to one of them, and for nobody else', async () => {
  window.location.hash = '#thread-open';
  await show();
  expect(isUnfolded()).toBe(false);
  await act(async () => root.unmount());
  root = createRoot(page);
  window.location.hash = '#thread-old';
  await show();
  expect(isUnfolded()).toBe(true);
});
