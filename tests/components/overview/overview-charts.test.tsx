import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactElement } from 'react';
import { expect, test } from 'vitest';
import { Attention } from '@/components/overview/attention';
import { MonthColumns } from '@/components/overview/month-columns';
import { SeasonShares } from '@/components/overview/season-shares';
import { StageTable } from '@/components/overview/stage-table';
import { YearTable } from '@/components/overview/year-table';
import type { StageStanding } from '@/lib/desk/overview';
import { loadMessages } from '@/messages/load-messages';

const NOW = new Date('2026-01-10T02:00:00Z');
const longest = { articleId: 'A', title: '等得最久的一篇', bodyName: '区侨联', days: 40 };
const STAGES: StageStanding[] = [
  { key: 'drafting', stageName: null, count: 8, waiting: { medianDays: 12, longest, long: 2 } },
  { key: 'in_review', stageName: '初审', count: 2, waiting: { medianDays: 0, longest, long: 0 } },
  { key: 'publish', stageName: null, count: 0, waiting: null },
  { key: 'live', stageName: null, count: 4, waiting: null },
];

async function render(element: ReactElement): Promise<string> {
  const messages = await loadMessages('zh-CN');
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale="zh-CN" messages={messages} timeZone="Asia/Shanghai">
      {element}
    </NextIntlClientProvider>,
  );
  return markup.replaceAll('&amp;', '&').replaceAll(/href="[^"]*"/g, (href) => decodeURIComponent(href));
}

test('each number of articles opens their list and says what it counts', async () => {
  const markup = await render(<StageTable stages={STAGES} />);
  for (const [href, name] of [
    ['/desk/articles?status=drafting', '起草中：8 篇'],
    ['/desk/articles?status=in_review&stage=初审', '初审：2 篇'],
    ['/desk/articles?status=approved&publication=live', '已发布：4 篇'],
    ['/desk/articles?status=drafting&waiting=30', '起草中，超过 30 天的：2 篇'],
  ])
    expect(markup).toMatch(
      new RegExp(
        `(href="${escape(href)}"[^>]*aria-label="${name}")|(aria-label="${name}"[^>]*href="${escape(href)}")`,
      ),
    );
  expect(markup).toContain('href="/desk/articles/A"');
  expect(markup).toContain('《等得最久的一篇》40 天');
});

const escape = (text = '') => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

test('a stage without articles leads nowhere', async () => {
  const markup = await render(<StageTable stages={STAGES} />);
  expect(markup).not.toContain('publication=none');
});

test('a bar is as long as its share of the longest', async () => {
  const markup = await render(<StageTable stages={STAGES} />);
  const shares = [...markup.matchAll(/inline-size:calc\([^*]*\* ([\d.]+)\)/g)].map(([, share]) =>
    Number(share),
  );
  expect(shares).toEqual([1, 0.25, 0.5]);
});

test('a month and a year open what was published in them', async () => {
  const months = Array.from({ length: 12 }, (_, index) => ({ month: index + 1, count: index === 2 ? 3 : 0 }));
  const columns = await render(<MonthColumns year={2026} months={months} />);
  expect(columns.match(/<a /g)).toHaveLength(1);
  expect(columns).toContain('href="/desk/articles?published=2026-03&shelf=all"');
  expect(columns).toContain('>2026 年 3 月：3 篇<');
  const years = await render(<YearTable years={[{ year: 2025, count: 1 }]} />);
  expect(years).toContain('href="/desk/articles?published=2025&shelf=all"');
});

test('a season says its shares and leads to its page, each number to what it counts', async () => {
  const season = { id: 'N', name: '2025年度回眸', year: 2025, dueAt: NOW };
  const seasons = [
    { ...season, asked: 8, received: 6, confirmed: 2, overdue: 1 },
    { ...season, id: 'L', asked: 13, received: 4, confirmed: 0, overdue: 0 },
    { ...season, id: 'M', asked: 0, received: 0, confirmed: 0, overdue: 0 },
  ];
  const markup = await render(<SeasonShares seasons={seasons} now={NOW} />);
  expect(markup).toContain('6 / 8（75%）');
  expect(markup).toContain('href="/desk/seasons/N"');
  for (const only of ['received', 'confirmed', 'overdue'])
    expect(markup).toContain(`href="/desk/seasons/N?only=${only}"`);
  expect(markup).toContain('href="/desk/seasons/L?only=received"');
  // What counts nothing opens nothing.
  expect(markup).toContain('0 / 13（0%）');
  expect(markup).not.toContain('href="/desk/seasons/L?only=confirmed"');
  expect(markup).toContain('还没有向单位征集');
});

test('what is overdue or waits for long opens its list; where there is none, it says so', async () => {
  const overview = { overdueArticles: 3, stages: STAGES, seasons: [], months: [], years: [], year: 2026 };
  const markup = await render(<Attention overview={overview} />);
  expect(markup).toContain('href="/desk/articles?overdue=1"');
  expect(markup).toContain('href="/desk/articles?waiting=30"');
  const calm = await render(<Attention overview={{ ...overview, overdueArticles: 0, stages: [] }} />);
  expect(calm).not.toContain('<a ');
  expect(calm).toContain('没有逾期的稿件');
});
