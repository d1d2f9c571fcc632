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
