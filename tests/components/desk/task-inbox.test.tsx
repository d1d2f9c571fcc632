import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { pickTasks } from '@/components/desk/pick-tasks';
import { TaskInbox } from '@/components/desk/task-inbox';
import type { Task } from '@/lib/desk/task';
import type { Role } from '@/lib/domain/permissions/roles';
import { loadMessages } from '@/messages/load-messages';
import { LOCALES, type Locale } from '@/messages/locales';

const NOW = new Date('2026-01-10T02:00:00Z');
const at = new Date('2026-01-08T02:00:00Z');
const article = { id: 'A', title: '同心向前', bodyName: '区工商联', year: 2025 };
const on = { at, dueAt: null, article };
const departments = ['区工商联', '区侨办', '区民宗局', '区文旅局'];

const TASKS: Record<string, Task> = {
  '/desk/articles/A/edit': {
    ...on,
    ...{
      kind: 'sent_back',
      key: '1',
      stage: '初审',
      by: '陈志远',
      opinion: `数字${'请逐条核对。'.repeat(30)}`,
    },
  },
  '/desk/articles/A?view=confirmations#section-S': {
    ...on,
    ...{ kind: 'dispute', key: '2', sectionId: 'S', department: '区侨办', by: '何苗', reason: '场次不对' },
  },
  '/desk/articles/A?view=comments#thread-T': {
    ...on,
    ...{ kind: 'comments', key: '3', count: 3, threadId: 'T', by: '周敏', text: '出处呢？' },
  },
  '/desk/articles/A': { ...on, kind: 'review', key: '4', stage: '复审', by: '林晓雯' },
  '/desk/seasons/N': {
    ...on,
    ...{ kind: 'owed', key: '5', what: 'material', seasonId: 'N', departments },
    dueAt: new Date('2026-01-07T02:00:00Z'),
  },
  '/desk/articles/A/edit?panel=material&section=S': {
    ...on,
    ...{ kind: 'material', key: '6', count: 2, sectionId: 'S', departments: ['区侨办'] },
  },
  '/desk/sections#to-confirm': {
    ...on,
    ...{ kind: 'confirm', key: '7', sectionName: '凝聚共识', sectionRole: 'body', by: '林晓雯', note: '' },
    dueAt: new Date('2026-01-11T02:00:00Z'),
  },
  '/desk/requests/R': {
    ...{ kind: 'request', key: '8', at, requestId: 'R', season: '2025年度回眸', sections: 2 },
    dueAt: new Date('2026-01-30T02:00:00Z'),
  },
  '/desk/admin/backups': { kind: 'backup', key: '9', at, dueAt: null, standing: 'failed' },
  '/desk/admin/stages': { kind: 'unstaffed', key: '10', at, dueAt: null, stage: '终审' },
};

async function render(tasks: Task[], locale: Locale, roles: Role[] = ['writer']): Promise<string> {
  const messages = await loadMessages(locale);
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="Asia/Shanghai">
      <MantineProvider>
        <TaskInbox picked={pickTasks(tasks, { kind: '', page: 1 })} roles={roles} now={NOW} />
      </MantineProvider>
    </NextIntlClientProvider>,
  );
}

test('a heading with quotation marks of its own stands in single ones within those of the task', async () => {
  const task = TASKS['/desk/sections#to-confirm'];
  if (task?.kind !== 'confirm') throw new Error('no task to confirm');
  const markup = await render([{ ...task, sectionName: '创新“统战+经济” 助力发展' }], 'zh-CN');
  expect(markup).toContain('“创新‘统战+经济’ 助力发展”');
  const request = TASKS['/desk/requests/R'];
  if (request?.kind !== 'request') throw new Error('no request');
  const asked = await render([{ ...request, season: '“同心”回眸', dueFrom: '“同心”回眸' }], 'zh-CN');
  expect(asked).toContain('为“‘同心’回眸”报送素材');
  expect(asked).toContain('日期按“‘同心’回眸”');
});

test.each([
  ['lead', '导语'],
  ['outlook', '展望'],
] as const)(
  'a section without a heading is called by its part of the article (%s)',
  async (sectionRole, name) => {
    const task = TASKS['/desk/sections#to-confirm'];
    if (task?.kind !== 'confirm') throw new Error('no task to confirm');
    const markup = await render([{ ...task, sectionName: '', sectionRole }], 'zh-CN');
    expect(markup).toContain(`核实《同心向前》的“${name}”`);
  },
);

test.each(LOCALES)('every task leads to the very place where it is done (%s)', async (locale) => {
  const markup = (await render(Object.values(TASKS), locale)).replaceAll('&amp;', '&');
  for (const href of Object.keys(TASKS)) expect(markup).toContain(`href="${href}"`);
});

test('a task says what to do, from whom it comes and how many days there are', async () => {
  const markup = await render(Object.values(TASKS), 'zh-CN');
  for (const words of [
    '修改《同心向前》',
    '陈志远在初审退改',
    '答复区侨办对《同心向前》的异议',
    '回复《同心向前》的 3 条批注',
    '审核《同心向前》',
    '催区工商联、区侨办、区民宗局等 4 家报送《同心向前》的素材',
    '查看《同心向前》的 2 件新素材',
    '核实《同心向前》的“凝聚共识”',
    '已逾期 3 天',
    '明天截止',
    '还有 20 天',
    '给“终审”指定审核人员',
    '要我办的（10）',
  ])
    expect(markup).toContain(words);
});

test('what goes out by itself is nobody’s to hurry with, until its time is past', async () => {
  const goesOut = (dueAt: Date): Task => ({ ...on, kind: 'scheduled', key: '11', dueAt });
  const markup = await render([goesOut(new Date('2026-01-11T02:00:00Z'))], 'zh-CN');
  expect(markup).toContain('2026年1月11日');
  expect(markup).not.toContain('明天截止');
  expect(await render([goesOut(new Date('2026-01-09T02:00:00Z'))], 'zh-CN')).toContain('已逾期');
});

test('a row says of which season its date is, where the season sets it for all articles', async () => {
  const dueFrom = '2025年度回眸';
  const draft: Task = { ...on, kind: 'draft', key: '12', dueAt: new Date('2026-01-07T02:00:00Z'), dueFrom };
  const waits: Task = {
    ...{ ...on, kind: 'owed', key: '13', what: 'stage', seasonId: 'N', departments: [] },
    ...{ dueAt: new Date('2026-01-12T02:00:00Z'), dueFrom },
  };
  const markup = await render([draft], 'zh-CN');
  expect(markup).toContain('href="/desk/articles/A/edit"');
  expect(markup).toContain('写完《同心向前》送审');
  expect(markup).toContain('初稿还没有送审 · 区工商联 · 2025 年度 · 日期按“2025年度回眸”');
  expect(markup).toContain('已逾期 3 天');
  expect(await render([waits], 'zh-CN')).toContain('催办《同心向前》的审核');
  expect(await render([{ ...draft, dueFrom: null }], 'zh-CN')).not.toContain('日期按');
});

test('a long opinion is folded, a short remark is not', async () => {
  const markup = await render(Object.values(TASKS), 'zh-CN');
  expect(markup.match(/<details/g)).toHaveLength(1);
  expect(markup).toContain('请逐条核对。'.repeat(30));
});

test('each number of a kind opens those tasks', async () => {
  const markup = await render(Object.values(TASKS), 'zh-CN');
  expect(markup).toContain('href="/desk?kind=comments"');
});

test.each<[Role, string]>([
  ['writer', '接着写下面的稿件'],
  ['reviewer', '没有等您审核的稿件'],
  ['contributor', '已报送的在“报送任务”里'],
  ['admin', '备份、审级出了问题'],
])('where nothing waits for a %s, it says what comes next', async (role, words) => {
  expect(await render([], 'zh-CN', [role])).toContain(words);
});
