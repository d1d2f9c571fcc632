import type { Browser, Page } from '@playwright/test';
import { openDesk, publish } from './desk-steps';
import { findBarriers } from './find-barriers';
import { expect, test, type Office } from './fixtures';
import { approveNewArticle } from './next-text';
import { demoArticleId } from './office-records';

const BODY = '云溪区政协办公室';
const LEADER = '区委办 王敏主任 <"审阅">';

const pathOf = (page: Page) => new URL(page.url()).pathname;

/** A browser in which nobody is signed in. */
async function stranger(browser: Browser, office: Office, width: number): Promise<Page> {
  const viewport = { width, height: width < 600 ? 844 : 900 };
  return (await browser.newContext({ baseURL: office.url, viewport })).newPage();
}

async function makeLink(desk: Page, recipient: string): Promise<string> {
  await desk.getByRole('button', { name: '生成送阅链接…' }).click();
  await desk.getByLabel('给谁看').fill(recipient);
  await desk.getByRole('button', { name: '生成链接' }).click();
  const address = await desk.getByTestId('link').innerText();
  expect(address).toMatch(/\/preview#[\w-]{43}$/);
  await expect(desk.getByRole('button', { name: '复制链接' })).toBeVisible();
  return address;
}

async function expectFits(page: Page, name: string): Promise<void> {
  expect.soft(await findBarriers(page), name).toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(wider, name).toBeLessThanOrEqual(0);
}

test('a link is made, read by somebody without an account, counted, revoked; another ends with publication', async ({
  browser,
  office,
}) => {
  await approveNewArticle(office, 'linxw', {
    bodyName: BODY,
    year: 2026,
    headline: ['共商一域事 同答一张卷'],
  });
  const articleId = await demoArticleId(office, BODY, 2026);
  const desk = await openDesk(browser, office, 'fangzc');
  await desk.goto(`/desk/articles/${articleId}`);

  await desk.getByRole('button', { name: '生成送阅链接…' }).click();
  await desk.getByLabel('给谁看').fill('字'.repeat(41));
  await desk.getByLabel('有效天数').fill('90');
  await desk.getByLabel('备注').fill('请于周五前反馈');
  await desk.getByRole('button', { name: '生成链接' }).click();
  await expect(desk.getByLabel('给谁看')).toHaveAttribute('aria-invalid', 'true');
  await expect(desk.getByLabel('有效天数')).toHaveAttribute('aria-invalid', 'true');
  await expect(desk.getByLabel('备注')).toHaveValue('请于周五前反馈');
  await expectFits(desk, 'the form');
  await desk.getByRole('button', { name: '取消' }).click();

  const address = await makeLink(desk, LEADER);
  await expectFits(desk, 'the made link');
  await desk.getByRole('button', { name: '关闭', exact: true }).last().click();
  const links = desk.getByRole('list', { name: '送阅链接清单' });
  await expect(links.getByText('未打开过')).toBeVisible();

  for (const width of [1440, 390]) {
    const reader = await stranger(browser, office, width);
    await reader.goto(address);
    await reader.waitForURL(/\/preview\/[0-9a-f-]{36}$/);
    await expect(reader.getByRole('complementary', { name: '送阅说明' })).toContainText('送阅稿，未发布');
    await expect(reader.getByText(`送阅：${LEADER}`)).toBeVisible();
    await expect(reader.getByRole('heading', { level: 1 })).toBeVisible();
    await expectFits(reader, `the text, ${width} wide`);
    const answer = await reader.reload();
    expect(answer?.status()).toBe(200);
    expect(answer?.headers()).toMatchObject({
      'x-robots-tag': 'noindex, nofollow',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    });
    const pictures = reader.locator('article img');
    for (const picture of await pictures.all())
      expect(await picture.getAttribute('src')).toContain(`${pathOf(reader)}/photos/`);
    if (width === 390) {
      await desk.reload();
      await expect(links.getByText(/^打开 2 次/)).toBeVisible();
      await links.getByRole('button', { name: `撤销给${LEADER}的链接` }).click();
      await desk.getByRole('button', { name: '撤销', exact: true }).last().click();
      await expect(desk.getByText('已失效的链接（1）')).toBeVisible();
      expect((await reader.reload())?.status()).toBe(410);
      await expect(reader.getByText('这个送阅链接已被撤销。')).toBeVisible();
      await expect(reader.getByText(/请联系.*方志成/)).toBeVisible();
      await expectFits(reader, 'a dead link');
    }
    await reader.context().close();
  }

  await desk.goto(`/desk/articles/${articleId}/outputs`);
  const second = await makeLink(desk, '区政协办公室');
  await desk.getByRole('button', { name: '关闭', exact: true }).last().click();
  for (const width of [1440, 390]) {
    await desk.setViewportSize({ width, height: 900 });
    await expectFits(desk, `the desk, ${width} wide`);
  }
  const reader = await stranger(browser, office, 1440);
  await reader.goto(second);
  await reader.waitForURL(/\/preview\/[0-9a-f-]{36}$/);
  await desk.setViewportSize({ width: 1440, height: 900 });
  await publish(desk, articleId, 'song-yue');
  expect((await reader.reload())?.status()).toBe(410);
  await expect(reader.getByText('稿件已经发布，送阅链接随之失效。')).toBeVisible();
  await reader.getByRole('link', { name: '阅读已发布的稿件' }).click();
  await expect(reader).toHaveURL(/\/2026\/song-yue$/);
  await desk.getByText(/^已失效的链接/).click();
  await expect(desk.getByText('已发布失效')).toBeVisible();
  await expect(desk.getByRole('button', { name: '生成送阅链接…' })).toBeHidden();

  await reader.goto('/preview#not-a-link');
  await expect(reader.getByRole('heading', { name: '没有这个送阅链接' })).toBeVisible();
  expect(reader.url()).not.toContain('#');
  await expectFits(reader, 'no link');
  await reader.context().close();
  await desk.context().close();
});
