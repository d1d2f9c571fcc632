import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { findBarriers } from './find-barriers';
import { expect, signIn, test } from './fixtures';

const PICTURES = process.env.HUIMOU_PICTURES;

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
}

const sheet = (page: Page) => page.getByRole('img', { name: /的版面$/ });

/** Puts the demo's article with these words in its headline on the page; its whole title. */
async function put(page: Page, words: string): Promise<string> {
  const choice = page.getByLabel('排上稿件');
  const option = choice.locator('option').filter({ hasText: words }).first();
  const name = (await option.textContent()) ?? '';
  await choice.selectOption((await option.getAttribute('value')) ?? '');
  await page.getByRole('button', { name: '排上', exact: true }).click();
  const title = name.split(' · ')[0] ?? '';
  await expect(page.getByRole('heading', { level: 3, name: title })).toBeVisible();
  return title;
}

test('two articles are put on a page, seen at once, saved and taken as a PDF', async ({
  browser,
  office,
}) => {
  const context = await browser.newContext({
    baseURL: office.url,
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await signIn(page, 'fangzc');
  await page.goto('/desk/newspaper');
  await expect(page.getByText('还没有专版')).toBeVisible();
  await picture(page, 'newspaper-empty');
  await page.getByRole('button', { name: '新建专版' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('名称').fill('年终回眸专版');
  await dialog.getByRole('button', { name: '新建', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: '年终回眸专版' })).toBeVisible();
  await expect(page.getByText('排上稿件才能下载。')).toBeVisible();

  const first = await put(page, '五载同题作答');
  const second = await put(page, '亲清同行路');
  await expect(page.getByText(/^第 2 篇：/)).toBeVisible();
  await page.getByLabel('报名').fill('云溪日报');
  await page.getByLabel('日期').fill('2026-12-02');
  await page.getByLabel('版次').fill('08');
  await page.getByLabel('版面栏目').fill('专版');
  await page.getByLabel('口号').fill('新使命\n新征程\n新作为');
  await page.getByLabel('编辑', { exact: true }).fill('责任编辑 陈砚秋\n版式 孟听澜');
  await expect(sheet(page).getByText('云溪日报')).toBeVisible();
  await expect(sheet(page).getByText(/星期三/)).toBeVisible();

  await page.getByRole('button', { name: `下移：${first}` }).click();
  await expect(page.getByRole('heading', { level: 3 }).first()).toContainText(second);
  await page.getByLabel('各篇的位置').selectOption({ value: '1 1' });
  await page.getByLabel('开本').selectOption('tabloid');
  await expect(page.getByText(/磅，行距 .+5 栏/)).toBeVisible();
  await page.getByLabel('开本').selectOption('broadsheet');
  await expect(page.getByText(/磅，行距 .+6 栏/)).toBeVisible();
  await expect(page.getByText('保存以后才能下载。')).toBeVisible();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('已保存')).toBeVisible();
  await picture(page, 'newspaper-1440');

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载 PDF' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^年终回眸专版.*-[0-9a-f]{8}\.pdf$/);
  const bytes = await readFile(await file.path());
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  if (PICTURES) await file.saveAs(`${PICTURES}/newspaper.pdf`);

  await page.reload();
  await expect(page.getByLabel('报名')).toHaveValue('云溪日报');
  await expect(page.getByRole('heading', { level: 3 }).first()).toContainText(second);

  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    expect.soft(await findBarriers(page), `${width} wide`).toEqual([]);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect.soft(wider, `${width} wide`).toBeLessThanOrEqual(0);
  }
  await picture(page, 'newspaper-390');
  await page.goto('/desk/newspaper');
  await expect(page.getByRole('link', { name: '年终回眸专版' })).toBeVisible();
  await picture(page, 'newspaper-list-390');
  await context.close();
});
