import type { Page } from '@playwright/test';
import { expectSaved, openDesk, startArticle, typeInSection } from './desk-steps';
import { findBarriers } from './find-barriers';
import { expect, test } from './fixtures';
import { pressOn, signInByKeyboard, tabTo } from './keyboard-steps';

const HEADLINE = '一部志书写春秋';
const HEADING = '续修志书 存史资政';
const TEXT = '全年完成志稿三十二万字，征集老照片四百一十张。';

async function confirm(page: Page, action: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: action, exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Copies the article whose page is open, and is in the copy's editor afterwards; the copy's id. */
async function copyArticle(page: Page, how: '只抄结构' | '连同文字', bodyName: string): Promise<string> {
  await page.getByRole('button', { name: '复制', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '复制稿件' });
  await expect(dialog.getByRole('textbox', { name: '年度' })).toHaveValue('2027');
  await dialog.getByRole('textbox', { name: '报道的单位' }).fill(bodyName);
  await dialog.getByRole('radio', { name: how }).check();
  if (how === '只抄结构') expect(await findBarriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: '复制', exact: true }).click();
  await page.waitForURL(/\/desk\/articles\/[0-9a-f-]{36}\/edit$/);
  return page.url().split('/').at(-2) ?? '';
}

for (const width of [1440, 390])
  test(`an article is copied, put away and brought back, deleted and restored, ${width} wide`, async ({
    browser,
    office,
  }) => {
    const body = `云溪区方志馆${width}`;
    const page = await openDesk(browser, office, 'chenjh');
    await page.setViewportSize({ width, height: 844 });
    const original = await startArticle(page, { bodyName: body, year: 2026, from: '空白稿件' });
    await page.getByRole('textbox', { name: '主题第 1 行' }).fill(HEADLINE);
    await page.getByRole('textbox', { name: '第 2 章节 标题第 1 行' }).fill(HEADING);
    await typeInSection(page, 2, TEXT);
    await expectSaved(page);

    await page.goto(`/desk/articles/${original}`);
    const structure = await copyArticle(page, '只抄结构', `${body}分馆`);
    const heading = page.getByRole('textbox', { name: '第 2 章节 标题第 1 行' });
    await expect(heading).toHaveAttribute('placeholder', HEADING);
    await expect(heading).toHaveValue('');
    await expect(page.getByRole('textbox', { name: '第 2 章节 正文' })).not.toContainText(TEXT);

    await page.goto(`/desk/articles/${original}`);
    const whole = await copyArticle(page, '连同文字', body);
    await expect(page.getByRole('textbox', { name: '主题第 1 行' })).toHaveValue(HEADLINE);
    await expect(page.getByRole('textbox', { name: '第 2 章节 正文' })).toContainText(TEXT);
    await page.goto(`/desk/articles/${whole}`);
    await expect(page.getByText('抄自 2026 年度')).toBeVisible();

    await page.goto(`/desk/articles/${original}`);
    await page.getByRole('button', { name: '归档', exact: true }).click();
    await confirm(page, '归档');
    await expect(page.getByText(/归档。只能查看/)).toBeVisible();
    await page.goto(`/desk/articles/${original}/edit`);
    await expect(page.getByRole('textbox', { name: '第 2 章节 正文' })).toHaveCount(0);
    const listed = page.getByRole('main').locator(`a[href="/desk/articles/${original}"]`);
    await page.goto(`/desk/articles?text=${body}`);
    await expect(page.getByRole('row')).toHaveCount(3);
    await expect(listed).toHaveCount(0);
    await page.getByLabel('归档', { exact: true }).selectOption('已归档');
    await page.getByRole('button', { name: '筛选', exact: true }).click();
    await expect(listed).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);
    await listed.click();
    await page.getByRole('button', { name: '取消归档' }).click();
    await confirm(page, '取消归档');
    await expect(page.getByText(/归档。只能查看/)).toHaveCount(0);

    await page.goto(`/desk/articles/${structure}`);
    await page.getByRole('button', { name: '删除', exact: true }).click();
    await confirm(page, '删除');
    await expect(page.getByRole('heading', { level: 1, name: '回收站' })).toBeVisible();
    const binned = page.getByRole('row').filter({ hasText: `${body}分馆` });
    await expect(binned).toContainText('还有 30 天');
    expect(await findBarriers(page)).toEqual([]);
    await binned.getByRole('button', { name: /^恢复/ }).click();
    await expect(page.getByText(/已恢复。/)).toBeVisible();
    await expect(binned).toHaveCount(0);
    const way = page.getByRole('link', { name: '打开稿件' });
    await expect(way).toBeFocused();
    await expect(way).toHaveCSS('color', 'rgb(163, 48, 31)');
    await way.click();
    await page.waitForURL(new RegExp(`/desk/articles/${structure}$`));

    await page.goto(`/desk/articles?text=${body}`);
    await expect(page.getByRole('row')).toHaveCount(4);
    for (const row of await page.getByRole('row').filter({ hasText: HEADLINE }).all())
      await row.getByRole('checkbox').check();
    const bar = page.getByRole('toolbar', { name: '对选中的稿件' });
    await expect(bar.getByRole('status')).toHaveText('已选 2 篇');
    expect(await findBarriers(page)).toEqual([]);
    await bar.getByRole('button', { name: '归档', exact: true }).click();
    await confirm(page, '归档');
    const results = page.getByRole('region', { name: '归档：结果' });
    await expect(results.getByRole('status')).toHaveText('归档：办成 2 项，没有办成 0 项');
    await expect(results.getByRole('listitem')).toHaveCount(2);
    await expect(page.getByRole('row')).toHaveCount(2);
    expect(await findBarriers(page)).toEqual([]);

    await page.goto(`/desk/articles?text=${body}&shelf=all`);
    await page.getByRole('checkbox', { name: '选择本页全部稿件' }).check();
    await expect(bar.getByRole('status')).toHaveText('已选 3 篇');
    await expect(bar.getByRole('button')).toHaveText(['删除', '取消选择']);
    await page
      .getByRole('row')
      .filter({ hasText: `${body}分馆` })
      .getByRole('checkbox')
      .uncheck();
    await expect(bar.getByRole('button')).toHaveText(['取消归档', '删除', '取消选择']);
    await bar.getByRole('button', { name: '取消选择' }).click();
    await expect(bar).toHaveCount(0);
    await expect(page.locator(':focus')).toBeVisible();
  });

test('several articles are chosen, put away and brought back with the keyboard alone', async ({
  browser,
  office,
}) => {
  const body = '云溪区档案学会';
  const page = await (await browser.newContext({ baseURL: office.url })).newPage();
  await signInByKeyboard(page, office, 'chenjh');
  for (const year of [2024, 2025, 2026]) await startArticle(page, { bodyName: body, year, from: '空白稿件' });

  await page.goto(`/desk/articles?text=${body}&sort=year`);
  const row = (year: number) => page.getByRole('row').filter({ hasText: `${year}` });
  await tabTo(page, row(2024).getByRole('checkbox'));
  await page.keyboard.press('Space');
  await tabTo(page, row(2025).getByRole('checkbox'));
  await page.keyboard.press('Space');
  const bar = page.getByRole('toolbar', { name: '对选中的稿件' });
  await tabTo(page, bar.getByRole('button', { name: '归档', exact: true }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await pressOn(page, page.getByRole('dialog').getByRole('button', { name: '归档', exact: true }));
  const results = page.getByRole('region', { name: '归档：结果' });
  await expect(results.getByRole('status')).toHaveText('归档：办成 2 项，没有办成 0 项');
  // The bar is gone with the selection: the keyboard goes on at what became of it, and then in the list.
  await expect(results).toBeFocused();
  await pressOn(page, results.getByRole('button', { name: '知道了' }));
  await expect(results).toHaveCount(0);
  await expect(page.getByRole('checkbox', { name: '选择本页全部稿件' })).toBeFocused();

  await page.goto(`/desk/articles?text=${body}&shelf=archive`);
  await tabTo(page, page.getByRole('checkbox', { name: '选择本页全部稿件' }));
  await page.keyboard.press('Space');
  await expect(bar.getByRole('status')).toHaveText('已选 2 篇');
  await tabTo(page, bar.getByRole('button', { name: '取消归档' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await pressOn(page, page.getByRole('dialog').getByRole('button', { name: '取消归档' }));
  await expect(page.getByText('取消归档：办成 2 项，没有办成 0 项')).toBeVisible();
  await page.goto(`/desk/articles?text=${body}`);
  await expect(page.getByRole('row')).toHaveCount(4);
});
