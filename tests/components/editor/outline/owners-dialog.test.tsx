// @vitest-environment happy-dom
import { act } from 'react';
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ChoicesProvider } from '@/components/editor/choices-context';
import { OwnersDialog } from '@/components/editor/outline/owners-dialog';
import { SectionCommandsProvider } from '@/components/editor/session/commands-context';
import { ArticleSessionProvider } from '@/components/editor/session/session-context';
import { loadMessages } from '@/messages/load-messages';
import { sectionOf } from '../session/opened-article';
import { memoryBackend } from '../undo/memory-backend';
import { openNewsroom, type Newsroom } from '../undo/newsroom';

const messages = await loadMessages('zh-CN');
const writers = [
  { id: 'lin', name: '林晓雯' },
  { id: 'chen', name: '陈志远' },
];

let root: Root;
let page: HTMLElement;
let room: Newsroom;

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
  room = await openNewsroom(memoryBackend(['一', '二', '三'].map((text) => sectionOf(text, text))).backend);
  await act(async () =>
    root.render(
      <NextIntlClientProvider locale="zh-CN" messages={messages} timeZone="Asia/Shanghai">
        <MantineProvider env="test">
          <ArticleSessionProvider value={room.session}>
            <SectionCommandsProvider value={room.commands}>
              <ChoicesProvider value={{ topics: [], departments: [], bodyNames: [], writers }}>
                <OwnersDialog onClose={() => {}} />
              </ChoicesProvider>
            </SectionCommandsProvider>
          </ArticleSessionProvider>
        </MantineProvider>
      </NextIntlClientProvider>,
    ),
  );
});
afterEach(async () => {
  await act(async () => root.unmount());
  page.remove();
});

const dialog = () => document.querySelector('[role=dialog]') as HTMLElement;
const button = (name: string) =>
  [...dialog().querySelectorAll('button')].find(({ textContent }) => textContent === name);
const choose = (label: string) =>
  act(async () => dialog().querySelector<HTMLInputElement>(`input[aria-label="${label}"]`)?.click());
const owners = () => room.session.order.get().map((id) => room.session.section(id)?.details.get().ownerId);

async function pick(name: string) {
  await act(async () => dialog().querySelector<HTMLInputElement>('input:not([type=checkbox])')?.click());
  const option = [...document.querySelectorAll<HTMLElement>('[role=option]')].find(
    ({ textContent }) => textContent === name,
  );
  await act(async () => option?.click());
}
const give = (name: string) => act(async () => button(name)?.click());

test('several sections are given to one writer, each with a line of what became of it', async () => {
  await choose('选择“1. 正文章节”');
  await choose('选择“3. 正文章节”');
  expect(button('给选中的 2 个章节')?.disabled).toBe(true);
  await pick('陈志远');
  await give('给选中的 2 个章节');
  await act(async () => room.settled());
  expect(owners()).toEqual(['chen', null, 'chen']);
  expect(dialog().textContent).toContain('负责人：陈志远');
  expect(dialog().querySelectorAll('input:checked')).toHaveLength(0);
});

test('undo takes the owner back, section by section', async () => {
  await choose('选择全部章节');
  await pick('林晓雯');
  await give('给选中的 3 个章节');
  expect(owners()).toEqual(['lin', 'lin', 'lin']);
  await act(async () => room.undoing.undo());
  expect(owners()).toEqual(['lin', 'lin', null]);
});

test('an owner is taken away from several, too', async () => {
  await choose('选择全部章节');
  await pick('林晓雯');
  await give('给选中的 3 个章节');
  await choose('选择“2. 正文章节”');
  await pick('未指定');
  await give('给选中的 1 个章节');
  expect(owners()).toEqual(['lin', null, 'lin']);
});

test('the keyboard is back at the button that opened it', async () => {
  const opener = document.body.appendChild(document.createElement('button'));
  opener.id = 'section-owners';
  await act(async () => root.render(null));
  await vi.waitFor(() => expect(document.activeElement).toBe(opener));
  opener.remove();
});
