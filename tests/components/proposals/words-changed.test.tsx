import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { WordsChanged } from '@/components/proposals/words-changed';
import { useDifferenceWords } from '@/components/proposals/use-difference-words';
import type { ArticleDifference } from '@/lib/proposals/differences/article-difference';
import type { DifferenceKind } from '@/lib/proposals/differences/difference';
import { NOTHING_AROUND } from '@/lib/proposals/differences/surroundings';

const html = (element: React.ReactElement) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="zh-CN" messages={{}} timeZone="Asia/Shanghai">
      <MantineProvider>{element}</MantineProvider>
    </NextIntlClientProvider>,
  ).replace(/<style[\s\S]*?<\/style>/g, '');

test('words that go are struck, those that come stand after them, and who cannot see is told', () => {
  const told = (taken: string, put: string) =>
    html(<WordsChanged taken={taken} put={put} />).replace(/<span[^>]*>(.*?)<\/span>/g, '[$1]');
  expect(told('三百', '四百')).toBe('<del>三百</del>[改为]<ins>四百</ins>');
  expect(told('三百', '')).toBe('<del>三百</del>[删去]');
  expect(told('', '四百')).toBe('[增加]<ins>四百</ins>');
  expect(told('不动', '不动')).toBe('[不动]');
  expect(told('', ' ')).toBe('[增加]<ins>␣</ins>');
  expect(told('', '\n')).toBe('[增加]<ins>↵</ins>');
});

test('many words are shortened, unless all are wanted', () => {
  const words = '字'.repeat(200);
  expect(html(<WordsChanged taken="" put={words} />)).toContain(`${'字'.repeat(80)}……${'字'.repeat(30)}<`);
  expect(html(<WordsChanged taken="" put={words} isWhole />)).toContain(words);
});

function Said({ one, block = null }: { one: ArticleDifference; block?: string | null }) {
  const around = { ...NOTHING_AROUND, block };
  const { label, isPlain, taken, put } = useDifferenceWords({ t1: '民营经济' })(one, around);
  return <>{[label, isPlain, taken, put].join('|')}</>;
}
const of = (kind: DifferenceKind) => ({
  id: '',
  kind,
  from: 0,
  to: 0,
  taken: '三百',
  put: '四百',
  splices: [],
});

test.each<[ArticleDifference, string | null, string]>([
  [{ id: '', part: 'text', section: 's', difference: of('replaced') }, null, '改写|true|三百|四百'],
  [
    { id: '', part: 'text', section: 's', difference: of('block_removed') },
    'photo',
    '删去图片|false|三百|四百',
  ],
  [
    { id: '', part: 'text', section: 's', difference: of('block_set') },
    'doc',
    '改一段内容的设置|false|三百|四百',
  ],
  [
    { id: '', part: 'lines', section: null, field: 'headline', difference: of('inserted') },
    null,
    '主题：增加|false|三百|四百',
  ],
  [
    { id: '', part: 'value', section: null, field: 'year', before: 2025, after: 2026 },
    null,
    '年度|false|2025|2026',
  ],
  [
    {
      ...{ id: '', part: 'value', section: null, field: 'byline', before: [] },
      after: [{ role: 'reporter', outlet: '江州日报', name: '张三' }],
    },
    null,
    '署名|false|（无）|江州日报记者 张三',
  ],
  [
    { id: '', part: 'value', section: 's', field: 'topicIds', before: ['t1', 't2'], after: [] },
    null,
    '主题领域|false|民营经济、t2|（无）',
  ],
])('a difference is said in the same words everywhere: %#', (one, block, said) => {
  expect(html(<Said one={one} block={block} />)).toBe(said);
});
