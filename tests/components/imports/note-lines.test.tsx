import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { NoteLines } from '@/components/imports/note-lines';
import type { SourceNote } from '@/lib/intake/source';
import { LOCALES } from '@/messages/locales';

const TEXT = '助餐点占比，居全市第一';

function lines(notes: SourceNote[], locale: (typeof LOCALES)[number] = 'zh-CN'): string[] {
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={{}}>
      <MantineProvider>
        <NoteLines notes={notes} text={TEXT} />
      </MantineProvider>
    </NextIntlClientProvider>,
  );
  return [...markup.matchAll(/<li>(.*?)<\/li>/g)].map(([, line = '']) => line.replace(/<[^>]*>/g, ''));
}

test('what is missing in a text is told with its page and the words before it, as far as they are known', () => {
  const gap: SourceNote = { kind: 'equation', text: '', page: 2, at: 5 };
  expect(lines([gap])).toEqual(['第 2 页，“…助餐点占比”之后：一个公式没有读出']);
  expect(lines([{ ...gap, page: null }])).toEqual(['“…助餐点占比”之后：一个公式没有读出']);
  expect(lines([{ ...gap, at: null, text: 'x' }])).toEqual(['第 2 页：一个公式没有读出：x']);
  expect(lines([{ ...gap, at: 0, page: null }])).toEqual(['一个公式没有读出']);
});

test.each(LOCALES)('a long list ends with how many more there are (%s)', (locale) => {
  const many = Array.from({ length: 50 }, (): SourceNote => ({
    kind: 'symbol',
    text: '',
    page: null,
    at: 1,
  }));
  const told = lines(many, locale);
  expect(told).toHaveLength(21);
  expect(told.at(-1)).toContain('30');
});
