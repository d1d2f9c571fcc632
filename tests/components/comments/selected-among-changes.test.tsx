// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, test } from 'vitest';
import { selectedAmongChanges } from '@/components/comments/selected-among-changes';
import { ArticleChanges } from '@/components/review/comparison/article-changes';
import type { ArticleContent, DocumentNode } from '@/lib/domain/article/content';
import { anchorText } from '@/lib/document/anchor-text';
import { compareArticles } from '@/lib/revisions/compare/compare-articles';
import { loadMessages } from '@/messages/load-messages';
import { doc, paragraph, photo, PHOTO_HASH, table, text } from '../../support/documents';

const messages = await loadMessages('zh-CN');

function article(document: DocumentNode): ArticleContent {
  return {
    schemaVersion: 1,
    bodyName: '云溪区委统战部',
    year: 2025,
    heading: { kicker: [], headline: ['同心向前'], subhead: '', seriesLabel: '' },
    byline: [],
    sections: [{ id: 's', role: 'body', headingLines: ['凝聚共识'], topicIds: [], doc: document }],
  };
}

/** The changes from one text to the other, on a page. */
function changes(before: DocumentNode, after: DocumentNode): HTMLElement {
  const page = document.body.appendChild(document.createElement('div'));
  page.innerHTML = renderToStaticMarkup(
    <NextIntlClientProvider locale="zh-CN" messages={messages} timeZone="Asia/Shanghai">
      <MantineProvider>
        <ArticleChanges comparison={compareArticles(article(before), article(after))} topicNames={{}} />
      </MantineProvider>
    </NextIntlClientProvider>,
  );
  return page;
}

afterEach(() => document.body.replaceChildren());

/** Selects from the first place that says `from` to the end of the first after it that says `to`. */
function select(page: HTMLElement, from: string, to = from): void {
  const range = document.createRange();
  const walker = document.createTreeWalker(page, 4);
  let begun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const value = node.nodeValue ?? '';
    if (!begun && value.includes(from)) {
      range.setStart(node, value.indexOf(from));
      begun = true;
    }
    const at = begun ? value.indexOf(to, node === range.startContainer ? range.startOffset : 0) : -1;
    if (at < 0) continue;
    range.setEnd(node, at + to.length);
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    return;
  }
  throw new Error(`nothing says ${from} … ${to}`);
}

function found(page: HTMLElement, after: DocumentNode) {
  return selectedAmongChanges(page, { s: anchorText(after) })?.passage ?? null;
}

describe('words selected among changes', () => {
  test('are those of the later text, without what was taken out', () => {
    const after = doc('导语。', '全年举办宣讲四十三场，覆盖六镇。');
    const page = changes(doc('导语。', '全年举办宣讲四十二场，覆盖六镇。'), after);
    select(page, '宣讲', '覆盖');
    const passage = found(page, after);
    expect(passage?.quote).toBe('宣讲四十三场，覆盖');
    expect(anchorText(after).slice(passage?.start, passage?.end)).toBe(passage?.quote);
  });

  test('are no passage where they were taken out, or are the page’s own', () => {
    const after = doc('留下的一段。', '改过的句子。');
    const page = changes(doc('留下的一段。', '原先的句子。', '整段删去了。'), after);
    select(page, '整段删去');
    expect(found(page, after)).toBeNull();
    select(page, '有改动');
    expect(found(page, after)).toBeNull();
  });

  test('that stand in several places are those at the place selected', () => {
    const after = doc('走访企业。', paragraph(), '走访企业，并座谈。', '走访企业后回访了。');
    const page = changes(doc('走访企业。', paragraph(), '走访企业，座谈。', '走访企业后回访。'), after);
    const last = [...page.querySelectorAll<HTMLElement>('.words')].at(-1) ?? page;
    select(last, '走访企业');
    expect(found(page, after)?.start).toBe(anchorText(after).lastIndexOf('走访企业'));
  });

  test('may run over paragraphs, past one that was removed', () => {
    const after = doc('第一段改了。', '第三段改了。');
    const page = changes(doc('第一段。', '第二段要删。', '第三段。'), after);
    select(page, '第一段', '第三段');
    expect(found(page, after)?.quote).toBe('第一段改了。\n第三段');
  });

  test('are found in captions and tables, not in credits', () => {
    const picture = { hash: PHOTO_HASH, width: 900, height: 600, credit: '林晓雯 摄', alt: '会场' };
    const before = doc('正文。', photo(picture, '座谈会'), table(['甲', '乙']));
    const after = doc('正文。', photo(picture, '座谈会现场'), table(['甲方', '乙']));
    const page = changes(before, after);
    select(page, '现场');
    expect(found(page, after)).toMatchObject({ quote: '现场', start: anchorText(after).indexOf('现场') });
    select(page, '方');
    expect(found(page, after)?.quote).toBe('方');
    select(page, '林晓雯');
    expect(found(page, after)).toBeNull();
  });

  test('that are raised are taken in their own characters', () => {
    const after = doc(paragraph('新建', '1200m', text('2', 'superscript'), '，已投用。'));
    const page = changes(doc(paragraph('新建', '1200m', text('2', 'superscript'), '。')), after);
    select(page, '1200m', '2');
    select(page, '1200m', '，已');
    expect(found(page, after)?.quote).toBe('1200m²，已');
  });

  test('of a section that is not the article’s any more are none', () => {
    const page = changes(doc('原文。'), doc('改文。'));
    select(page, '改');
    expect(selectedAmongChanges(page, {})).toBeNull();
  });
});
