import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ProgressChart } from '@/components/seasons/progress-chart';
import { loadMessages } from '@/messages/load-messages';

const messages = await loadMessages('zh-CN');

/** The words on the chart with the height at which each stands. */
function wordsOf(dates: string[], dueDate: string): Map<string, number> {
  const days = dates.map((date) => ({ date, asked: 4, received: 2, used: 1, confirmed: 0 }));
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale="zh-CN" messages={messages} timeZone="Asia/Shanghai">
      <ProgressChart progress={{ days, dueDate }} />
    </NextIntlClientProvider>,
  );
  const texts = markup.matchAll(/<text[^>]* y="([\d.]+)"[^>]*>([^<]*)</g);
  return new Map([...texts].map(([, y, words = '']) => [words, Number(y)]));
}

const NOVEMBER = Array.from({ length: 30 }, (_, day) => `2026-11-${String(day + 1).padStart(2, '0')}`);

test.each(['2026-11-02', '2026-11-24', '2026-11-29', '2026-11-30'])(
  'the mark of the due date says the date, clear of both ends of the axis (%s)',
  (dueDate) => {
    const words = wordsOf(NOVEMBER, dueDate);
    const [due, start, end] = [`截止 ${dueDate.slice(5)}`, '2026-11-01', '2026-11-30'].map((word) =>
      words.get(word),
    );
    expect(due).toBeDefined();
    expect(start).toBeDefined();
    expect(end).toBe(start);
    // Another line of words, or they would run into each other.
    expect(Math.abs((due ?? 0) - (end ?? 0))).toBeGreaterThan(15);
  },
);

test('a date beyond the days shown has no mark', () => {
  expect([...wordsOf(NOVEMBER, '2026-12-05').keys()].filter((word) => word.includes('截止'))).toEqual([]);
});
