import { expectSaved, openDesk, startArticle, typeInSection } from './desk-steps';
import { expect, test } from './fixtures';

test('two tabs on one section: the later save is refused and both texts are shown', async ({
  browser,
  office,
}) => {
  const one = await openDesk(browser, office, 'chenjh');
  const articleId = await startArticle(one, { bodyName: '云溪区文联', year: 2026, from: '空白稿件' });
  const two = await one.context().newPage();
  await two.goto(`/desk/articles/${articleId}/edit`);
  await expect(two.getByRole('region', { name: '第 2 章节' })).toBeVisible();

  await typeInSection(one, 2, '第一个窗口写的：全年举办展览十二场。');
  await expectSaved(one);
  await typeInSection(two, 2, '第二个窗口写的：全年举办展览二十一场。');

  const dialog = two.getByRole('dialog', { name: /另一份文字先保存了/ });
  await expect(dialog).toContainText('第一个窗口写的：全年举办展览十二场。');
  await expect(dialog).toContainText('第二个窗口写的：全年举办展览二十一场。');
  await dialog.getByRole('button', { name: '采用对方的' }).click();

  await expect(two.getByRole('textbox', { name: '第 2 章节 正文' })).toContainText('第一个窗口写的');
  await expect(two.getByText('您写的、没有放进稿件的文字', { exact: false })).toBeVisible();
  await one.reload();
  await expect(one.getByText('第一个窗口写的：全年举办展览十二场。')).toBeVisible();
});
