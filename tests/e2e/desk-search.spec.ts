import type { Page } from '@playwright/test';
import { findBarriers } from './find-barriers';
import { expect, signIn, test } from './fixtures';
import { openDesk } from './desk-steps';
import { withRecords } from './office-records';

const words = (page: Page) => page.getByRole('dialog').getByRole('textbox', { name: '要找的词语' });
const ways = (page: Page) => page.getByRole('dialog').getByRole('listitem').getByRole('link');

async function quickly(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await words(page).fill(query);
}

for (const width of [1440, 390])
  test(`Ctrl+K finds a sentence of a submission, a draft and an article of years ago, ${width} wide`, async ({
    browser,
    office,
  }) => {
    const page = await openDesk(browser, office, 'linxw');
    await page.setViewportSize({ width, height: 844 });
    const old = await withRecords(office, (db) =>
      db.deskText.findFirstOrThrow({
        where: { kind: 'revision', article: { year: 2023 } },
        select: { text: true, articleId: true },
      }),
    );
    await page.goto('/desk');
    await quickly(page, '收集用工、融资、用地诉求一百八十九件');
    await expect(ways(page)).toHaveCount(1);
    await expect(ways(page)).toContainText('报送材料');
    await page.keyboard.press('ArrowDown');
    await expect(ways(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/desk\/seasons\//);

    await quickly(page, '首次突破1100家');
    await expect(ways(page)).toHaveCount(1);
    await expect(ways(page).locator('mark')).toHaveText('首次突破1100家');
    expect(await findBarriers(page)).toEqual([]);
    await ways(page).click();
    await page.waitForURL(/\/desk\/articles\/[0-9a-f-]{36}#section-/);

    const lines = old.text.split('\n');
    const sentence = lines[Math.floor(lines.length / 2)]?.slice(0, 24) ?? '';
    await quickly(page, sentence);
    const known = ways(page).filter({ hasText: '2023年' }).first();
    await expect(known).toBeVisible();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/desk\/search\?q=/);
    await expect(page.getByRole('heading', { level: 1, name: '搜索' })).toBeVisible();
    await page.getByLabel('年度').selectOption('2023');
    await page.waitForURL(/year=2023/);
    const link = page.locator(`main a[href^="/desk/articles/${old.articleId}"]`).first();
    await expect(link).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByLabel('状态').selectOption('退改');
    await expect(page.getByText('没有找到', { exact: true })).toBeVisible();
    await page.getByRole('link', { name: '去掉所有条件' }).click();
    await expect(link).toBeVisible();
    await page.context().close();
  });

test('a liaison finds what is of the department, and the dialog says when the line is down', async ({
  page,
}) => {
  await signIn(page, 'shenyue');
  await page.goto('/desk/search?q=企业');
  await expect(page.getByRole('main').locator('mark').first()).toBeVisible();
  await expect(page.getByLabel('范围').getByRole('option')).toHaveText(['全部', '稿件', '报送材料']);
  await expect(page.getByLabel('年度')).toHaveCount(0);
  for (const address of await page
    .getByRole('main')
    .locator('li a')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href'))))
    expect(address).toMatch(/^\/desk\/(sections#|requests\/)/);

  await quickly(page, '企业');
  await expect(ways(page).first()).toBeVisible();
  await page.route('**/api/search?*', (route) => route.abort());
  await words(page).fill('企业服务');
  await expect(page.getByRole('dialog').getByText(/搜索没有成功/)).toBeVisible();
  await expect(words(page)).toHaveValue('企业服务');
  await page.unroute('**/api/search?*');
  await words(page).fill('企业');
  await expect(ways(page).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a word under composition asks nothing until it is chosen', async ({ browser, office }) => {
  const page = await openDesk(browser, office, 'linxw');
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/search?'))
      asked.push(new URL(request.url()).searchParams.get('q') ?? '');
  });
  await page.goto('/desk');
  await page.keyboard.press('Control+k');
  await words(page).click();
  const line = await page.context().newCDPSession(page);
  for (const text of ['z', 'zo', 'zou', 'zoufang'])
    await line.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await line.send('Input.insertText', { text: '走访' });
  await expect(ways(page).locator('mark').first()).toHaveText('走访');
  expect(asked).toEqual(['', '走访']);
  await page.context().close();
});
