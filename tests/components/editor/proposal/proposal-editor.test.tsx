// @vitest-environment happy-dom
import { act } from 'react';
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ArticleEditor } from '@/components/editor/article-editor';
import type { CommentActions } from '@/components/editor/comments/comments-session';
import type { EditorActions } from '@/components/editor/editor-actions';
import { ProposalEditor } from '@/components/editor/proposal/proposal-editor';
import { CURRENT_SCHEMA_VERSION } from '@/lib/document/stored-document';
import type { ArticleContent } from '@/lib/domain/article/content';
import { loadMessages } from '@/messages/load-messages';
import { doc, paragraph, photo, text } from '@/tests/support/documents';
import { articleOf, sectionOf } from '../session/opened-article';

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: () => {}, refresh: () => {} }) }));

const messages = await loadMessages('zh-CN');
const proposed = [sectionOf('s1', '全年走访民营企业三百家。'), sectionOf('s2', '开展宣讲。')];
const article = { ...articleOf(proposed), may: { edit: true, submit: false, reopen: false, comment: true } };
const { bodyName, year, heading, byline } = article;
const revision: ArticleContent = {
  schemaVersion: CURRENT_SCHEMA_VERSION,
  bodyName,
  year,
  heading,
  byline,
  sections: [
    { id: 's1', role: 'body', headingLines: [], topicIds: [], doc: doc('全年走访企业三百家。') },
    { id: 's2', role: 'body', headingLines: [], topicIds: [], doc: doc('开展宣讲。') },
  ],
};
const comments: CommentActions = {
  listComments: async () => ({ ok: true, value: { threads: [], mayWrite: true } }),
  addComment: async () => ({ ok: true, value: null }),
  answerComment: async () => ({ ok: true, value: null }),
  resolveComment: async () => ({ ok: true, value: null }),
};
const none = async () => ({ ok: true, value: [] });
const choices = { topics: [], departments: [], bodyNames: [] };

let root: Root;
let page: HTMLElement;
const asked: string[] = [];

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  asked.length = 0;
  vi.stubGlobal('fetch', (address: string, { method = 'GET' } = {}) => {
    asked.push(`${method} ${address}`);
    return new Promise(() => {});
  });
  // Every section is near the screen, and no link.
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(private readonly tell: (entries: { isIntersecting: boolean }[]) => void) {}
      observe = (place: Element) => {
        if (place instanceof HTMLDivElement) this.tell([{ isIntersecting: true }]);
      };
      unobserve = () => {};
      disconnect = () => {};
    },
  );
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
});
afterEach(async () => {
  await act(async () => root.unmount());
  page.remove();
  window.localStorage.clear();
  vi.unstubAllGlobals();
});

const show = (editor: React.ReactNode) =>
  act(async () =>
    root.render(
      <NextIntlClientProvider locale="zh-CN" messages={messages} timeZone="Asia/Shanghai">
        <MantineProvider env="test">{editor}</MantineProvider>
      </NextIntlClientProvider>,
    ),
  );

const openProposal = ({ takesPictures = false, of = article, against = revision } = {}) =>
  show(
    <ProposalEditor
      article={of}
      revision={against}
      reviewId="review"
      personId="chenzy"
      takesPictures={takesPictures}
      choices={choices}
      actions={comments}
      notice={<p>改稿说明</p>}
    />,
  );

const openArticle = () =>
  show(
    <ArticleEditor
      article={{ ...article, may: { ...article.may, submit: true } }}
      personId="linxw"
      choices={choices}
      actions={
        {
          ...comments,
          listAnswers: none,
          listImportFlags: none,
          listMaterial: none,
          lookAtMaterial: none,
        } as unknown as EditorActions
      }
    />,
  );

const nameOf = (element: Element) => element.getAttribute('aria-label') ?? element.textContent;
const names = (selector: string) => [...page.querySelectorAll(selector)].map(nameOf);
const buttons = () => names('button');
const press = async (key: Partial<KeyboardEventInit>) => {
  const event = new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true });
  await act(async () => window.dispatchEvent(event));
  return event.defaultPrevented;
};

const ARRANGING = [
  '第 1 章节的主题、负责人与篇幅',
  '第 1 章节的更多操作',
  '在末尾添加章节',
  '章节分工',
  '送审',
];

test('the article’s writers arrange its sections and submit it', async () => {
  await openArticle();
  expect(buttons()).toEqual(expect.arrayContaining(ARRANGING));
  expect(names('[role=tab]')).toEqual(['检查（6）', '数据（0）', '批注（0）', '素材']);
  expect(asked.some((line) => line.includes('/presence'))).toBe(true);
});

test('whoever proposes writes on the same sheet, arranges nothing, and is seen by nobody', async () => {
  await openProposal();
  expect(page.querySelector('h1')?.textContent).toBe('改稿：同心向前（2025 年）');
  expect(page.textContent).toContain('改稿说明');
  expect(names('[role=textbox]')).toEqual(['第 1 章节 正文', '第 2 章节 正文']);
  expect(names('textarea')).toContain('主题第 1 行');
  expect(buttons()).toEqual(expect.arrayContaining(['撤销', '查找', '规范排版', '加粗']));
  for (const name of ARRANGING) expect(buttons()).not.toContain(name);
  expect(names('#outline-list button')).toHaveLength(2);
  expect(names('[role=tab]').map((name) => name?.replace(/（.*/, ''))).toEqual(['改动', '检查', '批注']);
  expect(asked).toEqual([]);
});

test('the keys that arrange sections are the browser’s own there', async () => {
  await openProposal();
  await act(async () =>
    page
      .querySelector<HTMLElement>('#section-s1')
      ?.dispatchEvent(new FocusEvent('focusin', { bubbles: true })),
  );
  for (const code of ['KeyN', 'KeyS', 'KeyM', 'KeyI', 'ArrowUp', 'ArrowDown', 'KeyP'])
    expect([code, await press({ code, altKey: true })]).toEqual([code, false]);
  expect(await press({ code: 'KeyS', ctrlKey: true })).toBe(true);
});

test('pictures are put in by those alone who may', async () => {
  const withSlot = articleOf([
    {
      ...sectionOf('s1', ''),
      document: { schemaVersion: CURRENT_SCHEMA_VERSION, doc: doc(photo({}, '走访现场')) },
    },
  ]);
  await openProposal({ of: withSlot });
  expect(buttons()).not.toContain('图片');
  expect(buttons()).not.toContain('选择图片');
  expect(page.querySelector<HTMLButtonElement>('[data-slot]')?.disabled).toBe(true);
  await act(async () => root.render(null));
  await openProposal({ of: withSlot, takesPictures: true });
  expect(buttons()).toEqual(expect.arrayContaining(['图片', '选择图片']));
});

test('what differs from the submitted text is listed, and put back by a press', async () => {
  await openProposal();
  const panel = () => page.querySelector('[role=tabpanel]:not([hidden])');
  await vi.waitFor(() => expect(panel()?.querySelector('ins')).not.toBeNull(), { timeout: 5_000 });
  expect(panel()?.querySelector('ins')?.textContent).toBe('民营');
  expect(names('[role=tab]')[0]).toBe('改动（1）');
  const back = [...page.querySelectorAll('button')].find(
    (one) => nameOf(one) === '撤回这处：增加 全年走访民营企业三百家。',
  );
  await act(async () => back?.click());
  expect(panel()?.textContent).toBe('与送审的稿件没有不同。');
  expect(page.querySelector('[aria-label="第 1 章节 正文"]')?.textContent).toBe('全年走访企业三百家。');
});

test('each place is told from its like by the words around it and by what it is', async () => {
  const [first, ...others] = revision.sections;
  if (!first) throw new Error('no section');
  const was = doc('走访企业三百家，协调困难四百件，全部办结。', '开展宣讲。', '召开座谈会。', '编印简报。');
  const is = doc(
    '走访企业三百家；协调困难四百件；全部办结。',
    '开展宣讲。召开座谈会。',
    paragraph('编印', text('简报', 'bold'), '。'),
    photo({}),
  );
  const document = { schemaVersion: CURRENT_SCHEMA_VERSION, doc: is };
  const of = {
    ...article,
    ...articleOf([{ ...sectionOf('s1', ''), document }, sectionOf('s2', '开展宣讲。')]),
  };
  await openProposal({ of, against: { ...revision, sections: [{ ...first, doc: was }, ...others] } });
  const items = () => [...page.querySelectorAll('[role=tabpanel]:not([hidden]) li button:first-child')];
  await vi.waitFor(() => expect(items()).toHaveLength(5), { timeout: 5_000 });
  expect(items().map(({ textContent }) => textContent)).toEqual([
    '改写走访企业三百家，改为；协调困难四百件；全部办结',
    '改写业三百家；协调困难四百件，改为；全部办结。',
    '并段开展宣讲。↵删去召开座谈会。',
    '加粗编印简报。',
    '增加图片',
  ]);
  const backs = buttons().filter((name) => name?.startsWith('撤回这处'));
  expect(new Set(backs).size).toBe(5);
});
