// @vitest-environment happy-dom
import { act } from 'react';
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OwnSubmission } from '@/components/submissions/own-submission';
import { SectionMaterial } from '@/components/submissions/section-material';
import type { Sent, SubmissionToSend } from '@/components/submissions/send-submission';
import { loadMessages } from '@/messages/load-messages';

const server = vi.hoisted(() => ({ sent: [] as unknown[], answer: null as unknown }));
vi.mock('@/components/submissions/send-submission', () => ({
  sendSubmission: (submission: SubmissionToSend) => {
    server.sent.push(submission);
    return { done: Promise.resolve(server.answer as Sent), cancel: () => {} };
  },
}));
vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: () => {} }) }));

const messages = await loadMessages('zh-CN');
const taken: OwnSubmission = {
  id: 'taken',
  sectionId: 's1',
  text: '去年的材料',
  contributorName: '王敏',
  submittedAt: new Date('2026-01-05T01:00:00Z'),
  isLate: false,
  takenAt: new Date('2026-01-06T01:00:00Z'),
  isReplaced: false,
  files: [],
};
const waiting: OwnSubmission = { ...taken, id: 'waiting', text: '新的材料', takenAt: null };

let root: Root;
let page: HTMLElement;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  // happy-dom has none; a text box that grows listens to them.
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
  localStorage.clear();
  server.sent = [];
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
});
afterEach(async () => {
  await act(async () => root.unmount());
  page.remove();
});

async function show(submissions: OwnSubmission[] = []) {
  await act(async () =>
    root.render(
      <NextIntlClientProvider locale="zh-CN" messages={messages} timeZone="Asia/Shanghai">
        <MantineProvider env="test">
          <SectionMaterial
            requestId="r1"
            sectionId="s1"
            name="服务发展"
            knownName="王敏"
            isOpen
            startsOpen
            submissions={submissions}
          />
        </MantineProvider>
      </NextIntlClientProvider>,
    ),
  );
}

const text = () => page.querySelector('textarea') as HTMLTextAreaElement;
const button = (name: string) =>
  [...page.querySelectorAll('button')].find((each) => each.textContent === name) as HTMLButtonElement;

async function type(value: string) {
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(text(), value);
    text().dispatchEvent(new Event('input', { bubbles: true }));
  });
}
async function choose(...files: File[]) {
  const input = page.querySelector('input[type=file]') as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: files, configurable: true });
  await act(async () => input.dispatchEvent(new Event('change', { bubbles: true })));
}
const press = (name: string) => act(async () => button(name).click());
const handIn = () =>
  act(async () => {
    page.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });

test('what is typed is still there when the page is opened again', async () => {
  await show();
  await type('全年走访企业三百家');
  await act(async () => root.unmount());
  root = createRoot(page);
  await show();
  expect(text().value).toBe('全年走访企业三百家');
});

test('a refusal is told and the text stays', async () => {
  server.answer = { kind: 'refused', failure: { code: 'forbidden', reason: 'link_ended' }, refused: [] };
  await show();
  await type('全年走访企业三百家');
  await handIn();
  expect(page.querySelector('[role=alert]')?.textContent).toContain('链接已失效');
  expect(text().value).toBe('全年走访企业三百家');
  expect(server.sent).toMatchObject([{ requestId: 'r1', sectionId: 's1', contributorName: '王敏' }]);
});

test('once handed in the text is gone; a file that did not come stays with its reason beside it', async () => {
  server.answer = {
    kind: 'handed_in',
    refused: [{ fileName: '动图.gif', place: 1, reason: 'photo_format' }],
  };
  await show();
  await type('全年走访企业三百家');
  await choose(new File([''], '空.txt'), new File(['x'], '总结.txt'), new File(['GIF89a'], '动图.gif'));
  expect(page.querySelectorAll('li')).toHaveLength(3);
  await handIn();
  const sent = server.sent[0] as SubmissionToSend;
  expect(sent.files.map(({ file }) => file.name)).toEqual(['总结.txt', '动图.gif']);
  expect(text().value).toBe('');
  const left = [...page.querySelectorAll('li')].map((item) => item.textContent ?? '');
  expect(left).toEqual([expect.stringContaining('空.txt'), expect.stringContaining('动图.gif')]);
  expect(left[1]).toContain('JPEG');
  expect(page.querySelector('form [role=status] .mantine-Alert-root')?.textContent).toContain(
    '有 1 个文件没有收到',
  );
});

test('only what is not taken can be replaced, and its text comes into an empty box', async () => {
  server.answer = { kind: 'handed_in', refused: [] };
  await show([waiting, taken]);
  expect(page.textContent).toContain('已取用');
  expect([...page.querySelectorAll('button')].filter((each) => each.textContent === '替换')).toHaveLength(1);
  await press('替换');
  expect(text().value).toBe('新的材料');
  await handIn();
  expect(server.sent).toMatchObject([{ replacesId: 'waiting' }]);
});

test('what another window holds for the same section is shown, and nothing is overwritten until one chooses', async () => {
  await show();
  await type('举办宣讲四十场');
  const name = localStorage.key(0) ?? '';
  localStorage.setItem(name, '走访企业三百家');
  await act(async () => window.dispatchEvent(new Event('storage')));
  const theirs = page.querySelector('textarea[aria-label="另一个窗口的文字"]') as HTMLTextAreaElement;
  expect(theirs.value).toBe('走访企业三百家');
  await type('举办宣讲四十二场');
  expect(localStorage.getItem(name)).toBe('走访企业三百家');
  await press('两份都要，接在一起');
  expect(text().value).toBe('走访企业三百家\n举办宣讲四十二场');
  expect(localStorage.getItem(name)).toBe('走访企业三百家\n举办宣讲四十二场');
  expect(page.querySelector('textarea[aria-label="另一个窗口的文字"]')).toBeNull();
});
