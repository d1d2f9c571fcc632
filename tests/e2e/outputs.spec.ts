import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { findBarriers } from './find-barriers';
import { expect, signIn, test } from './fixtures';
import { demoArticleId } from './office-records';

const UNITED_FRONT = '中共云溪区委统一战线工作部';

const card = (page: Page, name: string) => page.getByRole('listitem', { name, exact: true });

async function make(page: Page, name: string): Promise<void> {
  await card(page, name)
    .getByRole('button', { name: `生成${name}` })
    .click();
  await expect(card(page, name).getByText('已生成')).toBeVisible({ timeout: 60_000 });
}

async function download(page: Page, click: () => Promise<void>): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent('download'), click()]);
  return file;
}

test('a publisher makes the files of a published article, looks at them and takes them out', async ({
  browser,
  office,
}) => {
  const context = await browser.newContext({
    baseURL: office.url,
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  await signIn(page, 'fangzc');
  await page.goto(`/desk/articles/${await demoArticleId(office, UNITED_FRONT, 2025)}`);
  await page.getByRole('link', { name: '出稿…' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '出稿' })).toBeVisible();

  for (const name of ['纯文本', 'Markdown', '微信推文', 'PDF 文件']) await make(page, name);

  const text = await download(page, () => card(page, '纯文本').getByRole('link', { name: /^下载/ }).click());
  expect(text.suggestedFilename()).toMatch(/^.+-[0-9a-f]{8}\.txt$/);
  expect(await readFile(await text.path(), 'utf8')).toMatch(/校验码 [0-9a-f]{8}/);
  const pdf = await download(page, () => card(page, 'PDF 文件').getByRole('link', { name: /^下载/ }).click());
  expect((await readFile(await pdf.path())).subarray(0, 5).toString()).toBe('%PDF-');
  await expect(card(page, 'PDF 文件').getByText(/下载/).last()).toBeVisible();
  await expect(card(page, '纯文本').getByText(/取走过：/)).toBeVisible();

  await card(page, '微信推文').getByRole('button', { name: '预览微信推文' }).click();
  await expect(page.frameLocator('iframe[title="微信推文的预览"]').locator('section').first()).toBeVisible();
  await page.getByRole('button', { name: '复制推文' }).click();
  await expect(page.getByText('已复制')).toBeVisible();
  const types = await page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap(({ types }) => types),
  );
  expect(types).toEqual(expect.arrayContaining(['text/html', 'text/plain']));
  await expect(card(page, '微信推文').getByText(/复制$/)).toBeVisible();

  for (const name of ['纯文本', 'Markdown'])
    await page.getByRole('checkbox', { name: `选中${name}，一起下载` }).check();
  const zip = await download(page, () => page.getByRole('link', { name: '打包下载（zip）' }).click());
  expect(zip.suggestedFilename()).toMatch(/\.zip$/);
  const bytes = await readFile(await zip.path());
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  expect(bytes.toString('utf8')).toContain('.md');

  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    expect.soft(await findBarriers(page), `${width} wide`).toEqual([]);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect.soft(wider, `${width} wide`).toBeLessThanOrEqual(0);
  }
  await context.close();
});
