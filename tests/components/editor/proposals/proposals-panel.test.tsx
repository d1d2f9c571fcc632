// @vitest-environment happy-dom
import { act } from 'react';
import { Drawer, MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { announcement } from '@/components/editor/notices/announcer';
import { ProposalsProvider } from '@/components/editor/proposals/proposals-context';
import { ProposalsPanel } from '@/components/editor/proposals/proposals-panel';
import { TurnDownForm } from '@/components/editor/proposals/turn-down-form';
import { ArticleSessionProvider } from '@/components/editor/session/session-context';
import { loadMessages } from '@/messages/load-messages';
import { openProposed, proposalOf, revisionOf, wu, zhou } from './proposed';

const messages = await loadMessages('zh-CN');
const VISITS = '全年共走访服务民营企业三百家，协调解决困难问题四百二十件。';
const MEETINGS = '区委统战部牵头建立联席会议制度，每季度召开一次。';
const NEXT = '下一步，我区将继续深化同心服务品牌。';
const revision = revisionOf([VISITS, MEETINGS], [NEXT]);

let root: Root;
let page: HTMLElement;
let opened: Awaited<ReturnType<typeof openProposed>>;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  vi.stubGlobal('fetch', () => new Promise(() => {}));
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
});
afterEach(async () => {
  await act(async () => root.unmount());
  page.remove();
  void opened?.session.close();
});

async function show(...args: Parameters<typeof openProposed>) {
  opened = await openProposed(...args);
  await act(async () =>
    root.render(
      <NextIntlClientProvider locale="zh-CN" messages={messages} timeZone="Asia/Shanghai">
        <MantineProvider env="test">
          <ArticleSessionProvider value={opened.session}>
            <ProposalsProvider value={opened.page}>
              <ProposalsPanel />
            </ProposalsProvider>
          </ArticleSessionProvider>
        </MantineProvider>
      </NextIntlClientProvider>,
    ),
  );
}

const buttons = (name: string, within: ParentNode = document) =>
  [...within.querySelectorAll('button')].filter(({ textContent }) => textContent === name);
async function press(name: string, at = 0, within: ParentNode = document) {
  const button = buttons(name, within)[at];
  if (!button) throw new Error(`no button ${name}`);
  button.focus();
  await act(async () => button.click());
}
const openRows = () => [...page.querySelectorAll<HTMLElement>('[data-proposed-row]')];
/** The words of a row without what is only said to who cannot see them. */
const said = (row: Element | undefined) =>
  ['del', 'ins'].map((tag) => row?.querySelector(tag)?.textContent ?? '').join('→');
const typeWord = (word: string) =>
  act(async () => {
    const field = page.querySelector<HTMLInputElement>('form input');
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    set?.call(field, word);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });

const pressEscape = () =>
  act(async () => {
    const field = page.querySelector('form input');
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  });

const two = () => [
  proposalOf(zhou, revision, ['三百', '四百'], ['深化', '擦亮']),
  proposalOf(wu, revision, ['每季度', '每月']),
];

test('differences stand by section and person, and the next is at hand when one is taken', async () => {
  await show(revision, two());
  expect([...page.querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual([
    '第 1 章节 标题1（2 处）',
    '第 2 章节 标题2（1 处）',
  ]);
  expect(openRows().map(said)).toEqual(['三百→四百', '季度→月', '深化→擦亮']);
  expect(page.textContent).toContain('周敏（初审）');

  await press('采纳');
  expect(opened.textOf('s1')).toContain('四百家');
  expect(openRows().map(said)).toEqual(['季度→月', '深化→擦亮']);
  expect(announcement.get()).toBe('已采纳 1 处，还有 2 处待处理');
  expect(document.activeElement).toBe(openRows()[0]?.querySelector('[data-take]'));
  expect(page.textContent).toContain('已采纳的（1）');
});

test('all of one person, or of a section, are taken at one press', async () => {
  await show(revision, two());
  await press('采纳周敏的全部（2）');
  expect(openRows().map(said)).toEqual(['季度→月']);
  await act(async () => opened.session.undo.undo());
  await act(async () => opened.page.load());
  await press('采纳本节全部（2）');
  expect(openRows().map(said)).toEqual(['深化→擦亮']);
});

test('those of one person alone are seen when they are chosen', async () => {
  await show(revision, two());
  const select = page.querySelector('select');
  await act(async () => {
    if (select) select.value = 'wu';
    select?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(openRows().map(said)).toEqual(['季度→月']);
  expect(buttons('采纳全部（3）')).toHaveLength(0);
  expect(buttons('采纳吴越的全部（1）')).toHaveLength(1);
});

test('one is turned down with a word, stands below with it, and is taken after all', async () => {
  await show(revision, [proposalOf(zhou, revision, ['三百', '四百'])]);
  await press('不采纳');
  await typeWord('以年报为准');
  await act(async () => page.querySelector('form')?.requestSubmit());
  expect(opened.asked).toMatchObject([{ isTaken: false, word: '以年报为准' }]);
  expect(openRows()).toHaveLength(0);
  const fold = page.querySelector('details');
  await act(async () => {
    if (fold) fold.open = true;
    fold?.dispatchEvent(new Event('toggle'));
  });
  expect(fold?.textContent).toContain('以年报为准');
  await press('改为采纳');
  expect(opened.textOf('s1')).toContain('四百家');
});

test('Escape leaves one undecided and goes back to it', async () => {
  await show(revision, two());
  await press('不采纳');
  await typeWord('以年报为准');
  await pressEscape();
  expect(page.querySelector('form')).toBeNull();
  expect(document.activeElement).toBe(openRows()[0]?.querySelector('[data-take]'));
  expect(opened.asked).toEqual([]);
});

test('Escape does not close the drawer the panel may stand in as well', async () => {
  const onClose = vi.fn();
  await act(async () =>
    root.render(
      <NextIntlClientProvider locale="zh-CN" messages={messages} timeZone="Asia/Shanghai">
        <MantineProvider env="test">
          <Drawer opened onClose={onClose} withinPortal={false}>
            <TurnDownForm onSubmit={async () => null} onCancel={() => {}} />
          </Drawer>
        </MantineProvider>
      </NextIntlClientProvider>,
    ),
  );
  await pressEscape();
  expect(onClose).not.toHaveBeenCalled();
});

test('before a reviewer becomes an author it is asked, and said who would be missing', async () => {
  await show(revision, two(), [
    { personId: 'zhou', becomesAuthor: true, leavesUnstaffed: '终审' },
    { personId: 'wu', becomesAuthor: false, leavesUnstaffed: null },
  ]);
  await press('采纳');
  const dialog = await vi.waitFor(() => {
    const found = document.querySelector('[role=dialog]');
    if (!found) throw new Error('no dialog');
    return found;
  });
  expect(dialog.textContent).toContain(
    '采纳后，周敏成为作者，不能再审核本稿；终审将没有人可以审定，请先在审级中增加审核人。',
  );
  expect(opened.textOf('s1')).toContain('三百家');
  await press('采纳', 0, dialog);
  await vi.waitFor(() => expect(opened.textOf('s1')).toContain('四百家'));
  await act(async () => {});
  // Asked once: now the person is an author.
  await press('采纳', 1);
  expect(document.querySelector('[role=dialog]')).toBeNull();
  expect(opened.textOf('s2')).toContain('擦亮');
});

test('of two whose differences are taken at once, who comes to be an author by it is asked about', async () => {
  const taking = [zhou, wu].map(({ id }) => ({ personId: id, becomesAuthor: false, leavesUnstaffed: null }));
  await show(revision, two(), taking, { becomesAuthor: true, leavesUnstaffed: '复审' });
  await press('采纳全部（3）');
  const dialog = await vi.waitFor(() => {
    const found = document.querySelector('[role=dialog]');
    if (!found) throw new Error('no dialog');
    return found;
  });
  expect(dialog.textContent).toContain(`采纳后，${wu.displayName}成为作者`);
  expect(opened.asked.map(({ proposalId }) => proposalId)).toEqual(['proposal-zhou']);
  expect(opened.textOf('s1')).toContain('四百家');
  expect(opened.textOf('s1')).toContain('每季度');
  await press('采纳', 0, dialog);
  await vi.waitFor(() => expect(opened.textOf('s1')).toContain('每月'));
});

test('one whose place is gone is listed with its words, to be copied', async () => {
  await show(revision, [proposalOf(zhou, revision, ['三百', '四百'])]);
  await act(async () => {
    opened.session.section('s1')?.transform((tr) => tr.replaceWith(8, 16, tr.doc.type.schema.text('另写的')));
    await opened.page.load();
  });
  expect(openRows()).toHaveLength(0);
  expect(page.textContent).toContain('原处已改，不能采纳的（1）');
  expect(said(page.querySelector('li') ?? undefined)).toBe('三百→四百');
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await press('复制文字');
  expect(copied).toHaveBeenCalledWith('四百');
});
