import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AttentionList } from '@/components/imports/attention-list';
import type { Flag } from '@/lib/intake/plan';

const marks = { looked: [1], corrections: [], look: () => {}, correct: () => Promise.resolve(null) };
const props = { rows: [], joins: [], ofFlags: [], marks, source: '', onChoose: () => {} };

test('what is not listed is told in a sentence, with how much it is', () => {
  const flags: Flag[] = [
    { start: 0, end: 1, kind: 'half_width_stop', text: '.' },
    { start: 1, end: 2, kind: 'more_flags', text: '201' },
    { start: 2, end: 3, kind: 'more_rows', text: '2601' },
  ];
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale="zh-CN" messages={{}}>
      <MantineProvider>
        <AttentionList {...props} flags={flags} />
      </MantineProvider>
    </NextIntlClientProvider>,
  );
  const told = [...markup.matchAll(/<button[^>]*flagWords[^>]*>(.*?)<\/button>/g)].map(([, words]) => words);
  expect(told).toEqual([
    '半角句点：.',
    '没有列出的还有 201 处',
    '还有 2601 段没有分出，请把文件分成几份再导入',
  ]);
  expect(markup).toContain('还有 2 处没看');
});
