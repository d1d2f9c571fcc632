import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Download, Page } from '@playwright/test';
import { findBarriers } from './find-barriers';
import { expect, signIn, test } from './fixtures';
import { demoArticleId, withRecords } from './office-records';

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

/** Both widths, for barriers and sideways scroll. */
async function looksWell(page: Page, name: string): Promise<void> {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    expect.soft(await findBarriers(page), `${name}, ${width} wide`).toEqual([]);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect.soft(wider, `${name}, ${width} wide`).toBeLessThanOrEqual(0);
    await page.screenshot({
      path: path.join(tmpdir(), `huimou-outputs-${name}-${width}.png`),
      fullPage: true,
    });
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** A paper beside what it is of, made there and taken. */
async function makePaper(page: Page, name: string): Promise<Download> {
  const paper = page.getByRole('region', { name, exact: true });
  await paper.getByRole('button', { name: `生成${name}` }).click();
  const link = paper.getByRole('link', { name: /^下载/ });
  await expect(link).toBeVisible({ timeout: 60_000 });
  return download(page, () => link.click());
}

test('a writer takes a reading copy with line numbers of a text that nobody approved yet', async ({
  page,
  office,
}) => {
  const articleId = await withRecords(office, async (db) => {
    const found = await db.article.findFirstOrThrow({
      where: { status: 'in_review', deletedAt: null },
      select: { id: true },
    });
    return found.id;
  });
  await signIn(page, 'linxw');
  await page.goto(`/desk/articles/${articleId}/outputs?of=review`);
  await expect(page.getByText('只生成送审稿')).toBeVisible();
  await make(page, '送审稿（Word）');
  await page.getByRole('checkbox', { name: '送审稿（PDF）印行号' }).check();
  await make(page, '送审稿（PDF）');
  const pdf = await download(page, () =>
    card(page, '送审稿（PDF）').getByRole('link', { name: /^下载/ }).click(),
  );
  expect(pdf.suggestedFilename()).toMatch(/-送审稿-行号-[0-9a-f]{8}\.pdf$/);
  await looksWell(page, 'reading');
});

test('the style of a post is chosen in its preview and is there the next time', async ({ page, office }) => {
  await signIn(page, 'fangzc');
  const address = `/desk/articles/${await demoArticleId(office, UNITED_FRONT, 2025)}/outputs`;
  await page.goto(address);
  const post = card(page, '微信推文');
  await post.getByRole('radio', { name: '印泥红' }).check();
  if (await post.getByRole('button', { name: '生成微信推文' }).isVisible()) await make(page, '微信推文');
  await post.getByRole('button', { name: '预览微信推文' }).click();
  await post.getByRole('radio', { name: '松绿' }).check();
  const section = page.frameLocator('iframe[title="微信推文的预览"]').locator('[style*="#2d5b4a"]').first();
  await expect(section).toBeVisible();
  await looksWell(page, 'wechat');
  await page.goto(address);
  await expect(post.getByRole('radio', { name: '松绿' })).toBeChecked();
});

test('a review has its record and its marked copy as files, a season its table, a year its volume', async ({
  page,
  office,
}) => {
  const { reviewId, seasonId } = await withRecords(office, async (db) => ({
    reviewId: (await db.proposal.findFirstOrThrow({ select: { reviewId: true } })).reviewId,
    seasonId: (await db.season.findFirstOrThrow({ where: { requests: { some: {} } }, select: { id: true } }))
      .id,
  }));
  await signIn(page, 'fangzc');
  await page.goto(`/desk/reviews/${reviewId}/record`);
  expect((await makePaper(page, '审核表（PDF）')).suggestedFilename()).toMatch(/-审核表-[0-9a-f]{8}\.pdf$/);
  await expect(page.getByRole('region', { name: '花脸稿（Word）' })).toBeVisible();
  await looksWell(page, 'record');
  await page.goto(`/desk/reviews/${reviewId}/marked`);
  expect((await makePaper(page, '花脸稿（Word）')).suggestedFilename()).toMatch(/-花脸稿-[0-9a-f]{8}\.docx$/);
  await looksWell(page, 'marked');
  await page.goto(`/desk/seasons/${seasonId}`);
  const matrix = await makePaper(page, '供稿覆盖表（PDF）');
  expect((await readFile(await matrix.path())).subarray(0, 5).toString()).toBe('%PDF-');
  await looksWell(page, 'season');
  await page.goto('/desk/articles?year=2025');
  const volume = await makePaper(page, '年度汇编（PDF）');
  expect(volume.suggestedFilename()).toMatch(/^2025-年度汇编-[0-9a-f]{8}\.pdf$/);
  await looksWell(page, 'year');
});

test('a link that is passed on has a picture, from the page’s own head', async ({
  page,
  office,
  request,
}) => {
  const { year, slug } = await withRecords(office, (db) =>
    db.publication.findFirstOrThrow({ where: { state: 'live' }, select: { year: true, slug: true } }),
  );
  await page.goto(`/${year}/${slug}`);
  const address = await page.locator('meta[property="og:image"]').getAttribute('content');
  const answer = await request.get(new URL(address ?? '').pathname);
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toBe('image/png');
});
