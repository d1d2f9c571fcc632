import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { NoteLines } from '@/components/imports/note-lines';
import type { SourceNote } from '@/lib/intake/source';
import { LOCALES } from '@/messages/locales';

const TEXT = '助餐点占比，居全市第一';

function markupOf(notes: SourceNote[], locale: (typeof LOCALES)[number] = 'zh-CN'): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={{}}>
      <MantineProvider>
        <NoteLines notes={notes} text={TEXT} />
      </MantineProvider>
    </NextIntlClientProvider>,
  );
}

function lines(notes: SourceNote[], locale?: (typeof LOCALES)[number]): string[] {
  return [...markupOf(notes, locale).matchAll(/<li>(.*?)<\/li>/g)].map(([, line = '']) =>
    line.replace(/<[^>]*>/g, ''),
  );
}

test('what is missing in a text is told with its page and the words before it, as far as they are known', () => {
  const gap: SourceNote = { kind: 'equation', text: '', page: 2, at: 5 };
  expect(lines([gap])).toEqual(['第 2 页，“…助餐点占比”之后：一个公式没有读出']);
  expect(lines([{ ...gap, page: null }])).toEqual(['“…助餐点占比”之后：一个公式没有读出']);
  expect(lines([{ ...gap, at: null, text: 'x' }])).toEqual(['第 2 页：一个公式没有读出：x']);
  expect(lines([{ kind: 'more_notes', text: '7', page: null, at: null }])).toEqual(['另有 7 处没有列出']);
  expect(lines([{ ...gap, at: 0, page: null }])).toEqual(['一个公式没有读出']);
});

test.each(LOCALES)('of a long list the later lines are folded up, and none is left out (%s)', (locale) => {
  const many = Array.from({ length: 50 }, (): SourceNote => ({
    kind: 'symbol',
    text: '',
    page: null,
    at: 1,
  }));
  expect(lines(many, locale)).toHaveLength(50);
  const [before = '', after = ''] = markupOf(many, locale).split('<summary>');
  expect(before.match(/<li>/g)).toHaveLength(12);
  expect(after.replace(/<.*/s, '')).toContain('38');
});
