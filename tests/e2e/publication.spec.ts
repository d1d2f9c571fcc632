import type { Browser, FrameLocator, Page } from '@playwright/test';
import { toShanghaiField } from '@/components/ui/shanghai-time';
import { ARTICLES_PER_PAGE } from '@/lib/articles/queries/list-articles';
import { openAct, openDesk } from './desk-steps';
import { expect, signIn, test, type Office } from './fixtures';
import { approveNextLead } from './next-text';
import { demoArticleId } from './office-records';

const UNITED_FRONT = '中共云溪区委统一战线工作部';
const INDUSTRY_COMMERCE = '云溪区工商业联合会';

async function openPublisher(browser: Browser, office: Office, width: number): Promise<Page> {
  const viewport = { width, height: width < 600 ? 844 : 900 };
  const page = await (await browser.newContext({ baseURL: office.url, viewport })).newPage();
  await signIn(page, 'fangzc');
  return page;
}

/** The page as readers will see it, in its frame. */
function preview(page: Page): FrameLocator {
  return page.frameLocator('iframe[title="页面预览"]');
}

async function send(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.waitForURL(/\/desk\/articles\/[0-9a-f-]{36}$/);
}

test('a scheduled article is seen first, then goes live by itself at its minute, with nobody signed in', async ({
  browser,
  office,
  request,
}) => {
  const publisher = await openDesk(browser, office, 'fangzc');
  const articleId = await demoArticleId(office, '政协云溪区委员会', 2026);
  await openAct(publisher, articleId, '定时发布…');
  const field = publisher.getByLabel('网址');
  await expect(field).toHaveValue(/^[a-z]+(-[a-z0-9]+)+$/);
  const title = await publisher.getByRole('main').locator('.headline').innerText();
  await expect(preview(publisher).getByRole('heading', { level: 1 })).toContainText(title.slice(0, 4));
  await expect(publisher.getByText('首次发布')).toBeVisible();
  await expect(publisher.getByText(/顾长河 ·/)).toBeVisible();

  await field.fill('Ding Shi');
  await expect(publisher.getByText(/只能用小写字母/)).toBeVisible();
  await publisher.getByRole('button', { name: '沿用往年的 zhengxie' }).click();
  await expect(publisher.getByText('这个网址可以使用。')).toBeVisible();
  await field.fill('dingshi');
  await publisher.getByRole('button', { name: '定时发布', exact: true }).click();
  await expect(publisher.getByText('请选择日期和时间')).toBeVisible();
  const nextMinute = new Date(Math.ceil((Date.now() + 15_000) / 60_000) * 60_000);
  await publisher.getByLabel('定时发布的时间').fill(toShanghaiField(nextMinute));
  await send(publisher, '定时发布');
  await expect(publisher.getByText(/定于 .* 发布到 \/2026\/dingshi/)).toBeVisible();
  await publisher.context().close();

  const statusOf = async () => (await request.get(`${office.url}/2026/dingshi`)).status();
  expect(await statusOf()).toBe(404);
  await expect.poll(statusOf, { timeout: 480_000, intervals: [2_000] }).toBe(200);
  expect(Date.now()).toBeGreaterThanOrEqual(nextMinute.getTime());
});

test('every number of the overview opens the list it counts, and the list shows as many', async ({
  browser,
  office,
}) => {
  const page = await openPublisher(browser, office, 1440);
  await page.getByRole('link', { name: '总览' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: '总览' })).toBeVisible();
  const numbers = await page
    .getByRole('main')
    .locator('a[href^="/desk/articles?"]')
    .evaluateAll((links) =>
      links.map((link) => ({
        href: link.getAttribute('href') ?? '',
        says: link.getAttribute('aria-label') ?? link.textContent.trim(),
      })),
    );
  const owing = page
    .getByRole('row')
    .filter({ hasText: /\d+ \/ \d+/ })
    .first();
  const [, asked] = /\/ (\d+)（/.exec(await owing.innerText()) ?? [];
  const season = await owing.getByRole('link').first().getAttribute('href');
  expect(numbers.length).toBeGreaterThan(8);
  for (const { href, says } of numbers) {
    const count = Number((/(?<=：)\d+/.exec(says) ?? /^\d+/.exec(says))?.[0]);
    await page.goto(href, { waitUntil: 'domcontentloaded' });
    const shown = { total: page.getByText(`，${count} 篇`), rows: page.locator('tbody tr') };
    await expect(shown.total, `${says} ${href}`).toBeVisible();
    await expect(shown.rows, `${says} ${href}`).toHaveCount(Math.min(count, ARTICLES_PER_PAGE));
  }
  await page.goto(season ?? '');
  const facts = await page
    .getByRole('columnheader')
    .getByText(/^收到 \d+ \/ \d+ 章$/)
    .allInnerTexts();
  const sum = facts.reduce((all, fact) => all + Number(/\/ (\d+)/.exec(fact)?.[1]), 0);
  expect(sum).toBe(Number(asked));
});

test('an article published in error answers 410 at once and says what readers are told', async ({
  browser,
  office,
  request,
}) => {
  const address = `${office.url}/2023/tongzhan`;
  expect((await request.get(address)).status()).toBe(200);
  const publisher = await openPublisher(browser, office, 390);
  await openAct(publisher, await demoArticleId(office, UNITED_FRONT, 2023), '撤稿…');
  await publisher.getByRole('button', { name: '撤稿', exact: true }).click();
  await expect(publisher.getByText('请选择撤稿类别')).toBeVisible();
  await publisher.getByRole('radio', { name: '刊发有误' }).check();
  await publisher.getByLabel('撤稿原因').fill('第二章节的两项数字与台账不符。');
  await publisher.getByLabel('对读者的说明').fill('两项数字有误，正在核实。');
  await expect(preview(publisher).getByText('两项数字有误，正在核实。')).toBeVisible();
  await send(publisher, '撤稿');
  await expect(publisher.getByText('对读者的说明：两项数字有误，正在核实。')).toBeVisible();

  const gone = await request.get(address);
  expect(gone.status()).toBe(410);
  const told = await gone.text();
  expect(told).toContain('两项数字有误，正在核实。');
  expect(told).not.toContain('与台账不符');
  expect(await (await request.get(office.url)).text()).not.toContain('href="/2023/tongzhan"');
});

test('an article that is out of date stays readable under a notice; one that is replaced leads to the other', async ({
  browser,
  office,
  request,
}) => {
  const address = `${office.url}/2025/gongshanglian`;
  const articleId = await demoArticleId(office, INDUSTRY_COMMERCE, 2025);
  const wide = await openPublisher(browser, office, 1440);
  await openAct(wide, articleId, '撤稿…');
  await wide.getByRole('radio', { name: '内容已过时' }).check();
  await expect(preview(wide).getByRole('heading', { name: '本文内容已过时' })).toBeVisible();
  await wide.getByLabel('撤稿原因').fill('机构已改革。');
  await send(wide, '撤稿');
  const old = await request.get(address);
  expect(old.status()).toBe(200);
  expect(await old.text()).toContain('本文内容已过时');
  expect(await (await request.get(`${office.url}/2025`)).text()).toContain('已过时');
  expect(await (await request.get(`${office.url}/feed.xml`)).text()).not.toContain('/2025/gongshanglian');

  await openAct(wide, articleId, '发布…');
  await expect(wide.getByText('文字与上次公开的相同。')).toBeVisible();
  await send(wide, '现在发布');
  expect(await (await request.get(address)).text()).not.toContain('本文内容已过时');

  const narrow = await openPublisher(browser, office, 390);
  await openAct(narrow, articleId, '撤稿…');
  await narrow.getByRole('radio', { name: '由新稿替代' }).check();
  await narrow.getByLabel('撤稿原因').fill('另有新稿。');
  await narrow.getByRole('button', { name: '撤稿', exact: true }).click();
  await expect(narrow.getByText('请选择替代的新稿')).toBeVisible();
  await narrow.getByRole('combobox', { name: '替代的新稿' }).click();
  await narrow.getByRole('option', { name: /2024，中共云溪区委统一战线工作部/ }).click();
  await expect(preview(narrow).getByRole('link', { name: /《.+》/ })).toBeVisible();
  await send(narrow, '撤稿');
  const replaced = await request.get(address);
  expect(replaced.status()).toBe(410);
  expect(await replaced.text()).toContain('<a href="../2024/tongzhan" rel="successor-version">');
});

test('a slip is put right with a date, a mistake with a public note, each compared before it is public', async ({
  browser,
  office,
  request,
}) => {
  const address = `${office.url}/2025/tongzhan`;
  const articleId = await demoArticleId(office, UNITED_FRONT, 2025);
  await approveNextLead(office, articleId, 'linxw', '改正了错字的导语。');
  const wide = await openPublisher(browser, office, 1440);
  await openAct(wide, articleId, '更正…');
  await expect(wide.locator('ins').first()).toContainText('改正了错字');
  await wide.getByRole('radio', { name: '文字小改' }).check();
  await expect(wide.getByLabel('更正说明')).toHaveCount(0);
  await expect(preview(wide).getByText('改正了错字的导语。')).toBeVisible();
  await send(wide, '发布更正');
  const slip = await (await request.get(address)).text();
  expect(slip).toContain('改正了错字的导语。');
  expect(slip).toContain('更新于');
  expect(slip.match(/<aside class="corrections"[\s\S]*?<\/aside>/)?.[0].match(/<li>/g)).toHaveLength(1);

  await approveNextLead(office, articleId, 'linxw', '改正了数字的导语。');
  const narrow = await openPublisher(browser, office, 390);
  await openAct(narrow, articleId, '更正…');
  await narrow.getByRole('radio', { name: '更正', exact: true }).check();
  await narrow.getByRole('button', { name: '发布更正' }).click();
  await expect(narrow.getByText('请写明更正的内容。')).toBeVisible();
  await narrow.getByLabel('更正说明').fill('“四十二场”更正为“四十三场”。');
  await expect(preview(narrow).getByText('“四十二场”更正为“四十三场”。')).toBeVisible();
  await send(narrow, '发布更正');
  expect(await (await request.get(address)).text()).toContain('“四十二场”更正为“四十三场”。');
});

test('what is not public yet is shown to nobody else, and runs nothing', async ({
  browser,
  office,
  request,
}) => {
  const writer = await openDesk(browser, office, 'chenjh');
  const live = `/desk/articles/${await demoArticleId(office, '政协云溪区委员会', 2024)}`;
  await writer.goto(`${live}/publication/withdraw`);
  await expect(writer.getByText('只有签发人员可以这样做。')).toBeVisible();
  await expect(writer.getByRole('button', { name: '撤稿', exact: true })).toHaveCount(0);

  const publisher = await openDesk(browser, office, 'fangzc');
  await publisher.goto(`${live}/publication/withdraw`);
  await publisher.getByRole('radio', { name: '内容已过时' }).check();
  const src = (await publisher.locator('iframe').getAttribute('src')) ?? '';
  const answer = await publisher.request.get(src);
  const headers = answer.headers();
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).toContain('sandbox allow-same-origin');
  expect(headers['x-robots-tag']).toContain('noindex');
  expect(headers['cache-control']).toContain('no-store');
  expect((await request.get(office.url + src)).status()).toBe(401);
});
