import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Phrases } from '@/components/article/phrases';
import { SubheadText } from '@/components/article/subhead-text';

const phrases = (text: string) => renderToStaticMarkup(<Phrases text={text} />);
const textOf = (html: string) => html.replace(/<[^>]+>/g, '');

describe('a title in phrases', () => {
  test.each([
    ['云水汇流处 最美同心圆', ['云水汇流处', '最美同心圆']],
    ['石榴籽紧紧抱　幸福花岁岁开', ['石榴籽紧紧抱', '幸福花岁岁开']],
    ['云溪工商联：把企业的急事当成自家的事', ['云溪工商联：', '把企业的急事当成自家的事']],
    ['“有事好商量，”大家说，“众人的事”', ['“有事好商量，”', '大家说，', '“众人的事”']],
  ])('%s', (title, expected) => {
    const html = phrases(title);
    expect([...html.matchAll(/<span class="phrase">([^<]*)<\/span>/g)].map((found) => found[1])).toEqual(
      expected,
    );
    expect(textOf(html)).toBe(title);
  });

  test('one phrase is left as it is', () => {
    expect(phrases('一水同舟启新程')).toBe('一水同舟启新程');
  });
});

describe('a subhead', () => {
  test('keeps its dash with the word it opens', () => {
    const html = renderToStaticMarkup(<SubheadText text="——2026年工作回眸" />);
    expect(html).toBe('<span class="opening">——2</span>026年工作回眸');
  });

  test('without a dash is left as it is', () => {
    expect(renderToStaticMarkup(<SubheadText text="2026年工作回眸" />)).toBe('2026年工作回眸');
  });
});
