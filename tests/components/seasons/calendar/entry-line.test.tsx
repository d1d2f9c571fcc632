import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { EntryLine } from '@/components/seasons/calendar/entry-line';
import { loadMessages } from '@/messages/load-messages';

const messages = await loadMessages('zh-CN');

function wordsOf(departments: string[], silent: string[]): string {
  const at = new Date('2026-11-24T09:00:00Z');
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale="zh-CN" messages={messages} timeZone="Asia/Shanghai">
      <EntryLine entry={{ kind: 'request', at, departments, silent }} />
    </NextIntlClientProvider>,
  );
  return markup.replaceAll(/<[^>]*>/g, '');
}

test.each([
  [['区侨联'], ['区侨联'], '17:00 报送截止，逾期未报：区侨联'],
  [['区工商联', '区侨联'], ['区侨联'], '17:00 报送截止：区工商联；逾期未报：区侨联'],
  [['区工商联', '区侨联'], [], '17:00 报送截止：区工商联、区侨联'],
  [['甲', '乙', '丙', '丁'], ['丁'], '17:00 报送截止：甲等 3 个单位；逾期未报：丁'],
])('a department is named once on its day: of %j late %j', (departments, silent, words) => {
  expect(wordsOf(departments, silent)).toBe(words);
});
