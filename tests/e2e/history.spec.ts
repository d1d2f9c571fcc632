import { expectSaved, openDesk, startArticle, typeInSection } from './desk-steps';
import { findBarriers } from './find-barriers';
import { expect, test } from './fixtures';

const FIRST = '全年举办展览十二场，观众三万人次。';
const OTHER = '全年举办展览二十一场，观众五万人次。';

test('a removed section and a text another one was saved over come back', async ({ browser, office }) => {
  const one = await openDesk(browser, office, 'chenjh');
  const articleId = await startArticle(one, { bodyName: '云溪区图书馆', year: 2026, from: '空白稿件' });
  const two = await one.context().newPage();
  await two.goto(`/desk/articles/${articleId}/edit`);
  await expect(two.getByRole('region', { name: '第 2 章节' })).toBeVisible();
  await typeInSection(one, 2, FIRST);
  await expectSaved(one);

  await typeInSection(two, 2, OTHER);
  const conflict = two.getByRole('dialog', { name: /另一份文字先保存了/ });
  await conflict.getByRole('button', { name: '保留我的' }).click();
  await expectSaved(two);
  await two.getByRole('link', { name: '查看对方的文字' }).click();
  await expect(two.getByRole('heading', { level: 1, name: '修改记录' })).toBeVisible();
  await expect(two.locator('#shown')).toContainText(FIRST);
  // Found in the list too, when the notice with its link is gone: both windows were one person's one sitting.
  await expect(two.getByRole('link', { name: /遇到冲突时的文字/ })).toHaveAttribute('aria-current', 'true');
  expect(await findBarriers(two)).toEqual([]);

  await two.getByRole('link', { name: '与现在对比' }).click();
  await expect(two.locator('#shown del').first()).toBeVisible();
  expect(await findBarriers(two)).toEqual([]);
  await two.getByRole('link', { name: '文字', exact: true }).click();
  await two.getByRole('button', { name: '恢复这一章节' }).click();
  await two.getByRole('dialog').getByRole('button', { name: '恢复这一章节' }).click();
  await expect(two.getByText('已恢复。换下的文字在修改记录里。')).toBeVisible();
  await two.getByRole('link', { name: '去编辑' }).click();
  await expect(two.getByRole('textbox', { name: '第 2 章节 正文' })).toContainText(FIRST);

  await two.getByRole('button', { name: '第 2 章节的更多操作' }).click();
  await two.getByRole('menuitem', { name: '移除本章节' }).click();
  const removed = two.getByText('已移除的章节（1）').filter({ visible: true });
  await removed.click();
  await expect(two.getByText(/于 .* 移除/).filter({ visible: true })).toBeVisible();
  await two.reload();
  await two.getByText('已移除的章节（1）').filter({ visible: true }).click();
  expect(await findBarriers(two)).toEqual([]);
  await two
    .getByRole('button', { name: `恢复“${FIRST}”` })
    .filter({ visible: true })
    .click();
  await expect(two.getByRole('textbox', { name: '第 2 章节 正文' })).toContainText(FIRST);
  await expect(two.getByText(/已移除的章节/)).toHaveCount(0);
});
