import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { expectSaved } from './desk-steps';
import { pressOn, signInByKeyboard, tabTo } from './keyboard-steps';
import { demoArticleId, withRecords } from './office-records';

async function startByKeyboard(page: Page, bodyName: string): Promise<string> {
  await pressOn(page, page.getByRole('link', { name: '新建稿件' }).first());
  await expect(page).toHaveURL(/\/desk\/articles\/new$/);
  await tabTo(page, page.getByRole('combobox', { name: '报道的单位' }));
  await page.keyboard.insertText(bodyName);
  await tabTo(page, page.getByRole('radio', { name: '按模板' }));
  const empty = page.getByRole('radio', { name: '空白稿件' });
  await page.keyboard.press('ArrowUp');
  await expect(empty).toBeChecked();
  await pressOn(page, page.getByRole('button', { name: '新建', exact: true }));
  await expect(page).toHaveURL(/\/desk\/articles\/[0-9a-f-]{36}\/edit$/);
  return page.url().split('/').at(-2) ?? '';
}

/** The headings of the sections, as the outline lists them. */
function outlineNames(page: Page): Locator {
  return page.getByRole('navigation', { name: '章节目录' }).getByRole('listitem');
}

async function decideByKeyboard(page: Page, headline: string, opinion: string): Promise<void> {
  await pressOn(page, page.getByRole('link', { name: '待我审核' }).first());
  await expect(page).toHaveURL(/\/desk\/reviews$/);
  await pressOn(page, page.getByRole('main').getByRole('link', { name: headline }).first());
  await expect(page).toHaveURL(/\/desk\/articles\/[0-9a-f-]{36}/);
  await tabTo(page, page.getByRole('textbox', { name: '审核意见' }));
  await page.keyboard.insertText(opinion);
  const pass = page.getByRole('button', { name: '通过', exact: true });
  await pressOn(page, pass);
  await expect(pass).toHaveCount(0);
}

test('an article is written, arranged, submitted and decided with the keyboard alone', async ({
  browser,
  office,
}) => {
  const writer = await (await browser.newContext({ baseURL: office.url })).newPage();
  await signInByKeyboard(writer, office, 'chenjh');
  const articleId = await startByKeyboard(writer, '云溪区键盘协会');

  await tabTo(writer, writer.getByRole('textbox', { name: '主题第 1 行' }));
  await writer.keyboard.insertText('不用鼠标写成的一篇');
  await tabTo(writer, writer.getByRole('textbox', { name: '第 2 章节 标题第 1 行' }));
  await writer.keyboard.insertText('先写的章节');
  await writer.keyboard.press('ArrowDown');
  await expect(writer.getByRole('textbox', { name: '第 2 章节 正文' })).toBeFocused();
  await writer.keyboard.insertText('全年组织培训十六期，参训八百二十人次。');

  await writer.keyboard.press('Alt+N');
  await expect(writer.getByRole('textbox', { name: '第 3 章节 标题第 1 行' })).toBeFocused();
  await writer.keyboard.insertText('后写的章节');
  await writer.keyboard.press('ArrowDown');
  await expect(writer.getByRole('textbox', { name: '第 3 章节 正文' })).toBeFocused();
  await writer.keyboard.insertText('建成服务站点九处。');
  await writer.keyboard.press('Alt+ArrowUp');
  await expect(outlineNames(writer).nth(1)).toContainText('2. 后写的章节');
  await expect(outlineNames(writer).nth(2)).toContainText('3. 先写的章节');
  await expect(writer.getByRole('textbox', { name: '第 2 章节 正文' })).toBeFocused();
  await writer.keyboard.insertText('惠及三个镇街。');
  await writer.keyboard.press('ControlOrMeta+s');
  await expectSaved(writer);

  await writer.keyboard.press('Alt+F10');
  await tabTo(writer, writer.getByRole('button', { name: '送审', exact: true }), 'Shift+Tab');
  await writer.keyboard.press('Enter');
  await pressOn(writer, writer.getByRole('dialog').getByRole('button', { name: '送审', exact: true }));
  await expect(writer).toHaveURL(`${office.url}/desk/articles/${articleId}`);
  const article = writer.getByRole('article');
  await expect(article).toContainText('建成服务站点九处。惠及三个镇街。');

  const reviewer = await (await browser.newContext({ baseURL: office.url })).newPage();
  await signInByKeyboard(reviewer, office, 'zhoumy');
  await decideByKeyboard(reviewer, '不用鼠标写成的一篇', '同意，文字通顺。');
  const decisions = await withRecords(office, (db) =>
    db.decision.findMany({ where: { review: { articleId } }, select: { verdict: true, opinion: true } }),
  );
  expect(decisions).toEqual([{ verdict: 'approve', opinion: '同意，文字通顺。' }]);
});

test('an article is withdrawn and published again with the keyboard alone', async ({ page, office }) => {
  await signInByKeyboard(page, office, 'fangzc');
  await page.goto(`/desk/articles/${await demoArticleId(office, '政协云溪区委员会', 2024)}`);
  await pressOn(page, page.getByRole('link', { name: '撤稿…', exact: true }));
  await tabTo(page, page.getByRole('radio', { name: '刊发有误' }));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('textbox', { name: '撤稿原因' }));
  await page.keyboard.insertText('一处人名待核实。');
  await pressOn(page, page.getByRole('button', { name: '撤稿', exact: true }));
  const again = page.getByRole('link', { name: '发布…', exact: true });
  await expect(again).toBeVisible();
  expect((await page.request.get('/2024/zhengxie')).status()).toBe(410);
  await pressOn(page, again);
  await pressOn(page, page.getByRole('button', { name: '现在发布' }));
  await expect(page.getByRole('link', { name: '撤稿…', exact: true })).toBeVisible();
  expect((await page.request.get('/2024/zhengxie')).status()).toBe(200);
});

test('a department is added, and material handed in, with the keyboard alone', async ({
  browser,
  office,
}) => {
  const admin = await (await browser.newContext({ baseURL: office.url })).newPage();
  await signInByKeyboard(admin, office, 'guanlx');
  await admin.goto('/desk/admin/departments');
  await pressOn(admin, admin.getByRole('button', { name: '添加供稿单位' }).first());
  const dialog = admin.getByRole('dialog');
  await tabTo(admin, dialog.getByRole('textbox'));
  await admin.keyboard.insertText('云溪区键盘协会');
  await pressOn(admin, dialog.getByRole('button', { name: '添加供稿单位' }));
  await expect(admin.getByRole('listitem').filter({ hasText: '云溪区键盘协会' })).toBeVisible();

  const liaison = await (await browser.newContext({ baseURL: office.url })).newPage();
  await signInByKeyboard(liaison, office, 'luoyn');
  await pressOn(liaison, liaison.getByRole('link', { name: '报送任务' }).first());
  await expect(liaison).toHaveURL(/\/desk\/requests$/);
  await pressOn(liaison, liaison.getByRole('main').getByRole('link').first());
  await expect(liaison).toHaveURL(/\/desk\/requests\/[0-9a-f-]{36}$/);
  await pressOn(liaison, liaison.getByRole('button', { name: /^填写素材/ }).first());
  const fields = liaison.getByRole('textbox', { name: '文字' });
  await tabTo(liaison, fields.first());
  await liaison.keyboard.insertText('全年举办银企对接五场。');
  await pressOn(liaison, liaison.getByRole('button', { name: '报送', exact: true }).first());
  await expect(liaison.getByText('已报送，宣传部门已收到。').first()).toBeVisible();
});
