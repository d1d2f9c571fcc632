// @vitest-environment happy-dom
import { act } from 'react';
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RequestList } from '@/components/seasons/request-list';
import type { RequestActions } from '@/components/seasons/season-actions';
import type { SeasonRequest } from '@/lib/seasons/queries/get-season';
import { loadMessages } from '@/messages/load-messages';

const router = vi.hoisted(() => ({ refresh: vi.fn() }));
vi.mock('next/navigation', () => ({ useRouter: () => router }));

const messages = await loadMessages('zh-CN');
const at = new Date('2026-01-05T01:00:00Z');
const request = (departmentName: string, more: Partial<SeasonRequest> = {}): SeasonRequest => ({
  ...{ id: departmentName, departmentId: departmentName, departmentName, guidance: '', dueAt: at },
  ...{ createdAt: at, cancelledAt: null, sections: [], submissionCount: 0, takenCount: 0 },
  ...{ lastSubmittedAt: null, isOwing: true, reminder: 'possible', links: [], version: 1 },
  ...more,
});
const REQUESTS = [
  request('区工商联'),
  request('区侨办', { reminder: 'no_liaison' }),
  request('区民宗局', { reminder: 'reminded_today' }),
  request('区文旅局'),
  request('区档案局', { cancelledAt: at }),
];

let root: Root;
let page: HTMLElement;
let reminded: unknown[];

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  router.refresh.mockClear();
  reminded = [];
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
});
afterEach(async () => {
  await act(async () => root.unmount());
  page.remove();
});

async function show(mayManage = true, requests = REQUESTS) {
  const nothing = async () => ({ ok: true, value: undefined }) as const;
  const actions: RequestActions = {
    ...{ makeLink: async () => ({ ok: false, failure: { code: 'forbidden', reason: 'needs_admin' } }) },
    ...{ revokeLink: nothing, change: nothing, cancel: nothing },
    remind: async (input) => {
      reminded.push(input);
      const details = { department: '区文旅局' };
      if (reminded.length === 2)
        return { ok: false, failure: { code: 'not_possible', reason: 'reminded_today', details } };
      return { ok: true, value: { people: 2 } };
    },
  };
  await act(async () =>
    root.render(
      <NextIntlClientProvider locale="zh-CN" messages={messages} timeZone="Asia/Shanghai">
        <MantineProvider env="test">
          <RequestList requests={requests} mayManage={mayManage} actions={actions} />
        </MantineProvider>
      </NextIntlClientProvider>,
    ),
  );
}

const boxes = () => [...page.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
const box = (label: string) => boxes().find((each) => each.getAttribute('aria-label') === label);
const press = (name: string, within: Element = page) =>
  act(async () => [...within.querySelectorAll('button')].find((each) => each.textContent === name)?.click());
const dialog = () => document.querySelector('[role=dialog]') as HTMLElement;

test('several departments are reminded at once: those who can be, each by itself, with what became of each', async () => {
  await show();
  await act(async () => box('选择全部单位')?.click());
  expect(page.textContent).toContain('已选 4 个单位');
  await press('提醒选中的单位（2）');
  await vi.waitFor(() => expect(dialog()?.textContent).toContain('将提醒：区工商联、区文旅局。'));
  expect(dialog().textContent).toContain('区侨办（没有联络员账号，请用报送链接）；区民宗局（今天已提醒过）');
  expect(reminded).toEqual([]);
  await press('提醒', dialog());
  expect(reminded).toEqual([{ requestId: '区工商联' }, { requestId: '区文旅局' }]);
  const results = page.querySelector('section')?.textContent;
  expect(results).toContain('区工商联已提醒 2 位联络员');
  expect(results).toContain('区文旅局今天已经提醒过');
  expect(router.refresh).toHaveBeenCalled();
  expect(
    boxes()
      .filter(({ checked }) => checked)
      .map((each) => each.getAttribute('aria-label')),
  ).toEqual(['选择区文旅局']);
});

test('of chosen departments none of whom can be reminded it says so, and each row why', async () => {
  await show();
  await act(async () => box('选择区侨办')?.click());
  expect(page.textContent).toContain('选中的单位现在都提醒不到，原因见各单位');
  expect(page.textContent).toContain('没有联络员账号，提醒不到，请用报送链接');
  const button = [...page.querySelectorAll('button')].find(
    ({ textContent }) => textContent === '提醒选中的单位（0）',
  );
  expect(button?.disabled).toBe(true);
});

test('the keyboard stays beside the button that ends the choice and goes with it', async () => {
  await show();
  await act(async () => box('选择区侨办')?.click());
  await press('取消选择');
  expect(boxes().some(({ checked }) => checked)).toBe(false);
  expect(document.activeElement).toBe(box('选择全部单位'));
});

test('a cancelled request is not chosen, and who may not manage the season chooses nothing', async () => {
  await show();
  expect(box('选择区档案局')).toBeUndefined();
  await show(false);
  expect(boxes()).toEqual([]);
});
