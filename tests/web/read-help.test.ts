import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { HELP_PAGES, HELP_PLACES } from '@/lib/domain/help-pages';
import { readHelp, renderHelp } from '@/lib/web/read-help';
import { LOCALES } from '@/messages/locales';

test('a chapter has its anchor, a picture its address on the site, the title stands apart', () => {
  const help = renderHelp(
    '# 撰稿\n\n## 送审 <1> {#submit}\n\n![图 "一"](../../../public/help/zh-CN/a.webp)\n',
  );
  expect(help.title).toBe('撰稿');
  expect(help.contents).toEqual([{ id: 'submit', title: '送审 <1>' }]);
  expect(help.html).toContain('<h2 id="submit">送审 &lt;1&gt;</h2>');
  const picture = '<img src="/help/zh-CN/a.webp" alt="图 &quot;一&quot;" loading="lazy">';
  expect(help.html).toContain(`<a href="/help/zh-CN/a.webp" target="_blank">${picture}</a>`);
});

describe.each(HELP_PAGES)('the page %s', (page) => {
  test('has the same chapters and pictures in both languages, and every picture is there', async () => {
    const [first, second] = await Promise.all(LOCALES.map((locale) => readHelp(page, locale)));
    const ids = (help?: { contents: { id: string }[] }) => help?.contents.map(({ id }) => id);
    expect(ids(first)?.length).toBeGreaterThan(0);
    expect(ids(second)).toEqual(ids(first));
    const pictures = (html = '') => [...html.matchAll(/<img src="([^"]+)"/g)].map(([, src = '']) => src);
    const names = (html = '') => pictures(html).map((src) => path.basename(src));
    expect(names(second?.html)).toEqual(names(first?.html));
    for (const src of [...pictures(first?.html), ...pictures(second?.html)])
      expect(existsSync(path.join('public', src)), src).toBe(true);
  });

  test('has a chapter for every place that leads to it', async () => {
    const anchors = HELP_PLACES.filter((place) => place.page === page).map(({ anchor }) => anchor);
    const { contents } = await readHelp(page, 'zh-CN');
    expect(contents.map(({ id }) => id)).toEqual(expect.arrayContaining(anchors));
  });
});
