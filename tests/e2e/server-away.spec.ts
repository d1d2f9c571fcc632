import { expectSaved, openDesk, startArticle, typeInSection } from './desk-steps';
import { expect, test } from './fixtures';

const TYPED = '服务器停机时写下的一句话：走访困难群众三百户。';

test('what is typed while the server is away survives a closed tab and is saved when it is back', async ({
  browser,
  office,
}) => {
  const page = await openDesk(browser, office, 'linxw');
  const articleId = await startArticle(page, { bodyName: '云溪区民政局', year: 2026, from: '空白稿件' });
  await typeInSection(page, 2, '开头。');
  await expectSaved(page);
  try {
    await office.server.kill();
    await typeInSection(page, 2, TYPED);
    await expect(page.getByText('未保存，网络断开').first()).toBeVisible();
    await page.close({ runBeforeUnload: false });
  } finally {
    await office.server.restart();
  }
  const again = await page.context().newPage();
  await again.goto(`/desk/articles/${articleId}/edit`);
  await expect(again.getByRole('textbox', { name: '第 2 章节 正文' })).toContainText(TYPED);
  await expectSaved(again);

  const elsewhere = await openDesk(browser, office, 'linxw');
  await elsewhere.goto(`/desk/articles/${articleId}`);
  await expect(elsewhere.getByRole('article')).toContainText(TYPED);
});

test('a dialog whose script cannot be fetched says so, leaves what is typed, and opens when asked again', async ({
  browser,
  office,
}) => {
  const page = await openDesk(browser, office, 'linxw');
  await startArticle(page, { bodyName: '云溪区残疾人联合会', year: 2026, from: '空白稿件' });
  await typeInSection(page, 2, TYPED);
  const opener = page.getByRole('button', { name: '快捷键' });
  await page.route('**/_next/static/**', (route) => route.abort());
  await opener.click();
  await expect(page.getByText('连不上服务器，您填写的内容还在')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.unroute('**/_next/static/**');
  await opener.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(opener).toBeFocused();
  await expect(page.getByRole('textbox', { name: '第 2 章节 正文' })).toContainText(TYPED);
  await expectSaved(page);
});
