import type { Page } from '@playwright/test';
import { expectSaved, openDesk, startArticle } from './desk-steps';
import { findBarriers } from './find-barriers';
import { expect, test, type Office } from './fixtures';
import { withRecords } from './office-records';

const SECTIONS = 20;
const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** An article of twenty sections, each with the word twice in its text and once in its heading. */
async function fill(office: Office, articleId: string): Promise<void> {
  await withRecords(office, async (db) => {
    const given = await db.section.findMany({ where: { articleId }, orderBy: { position: 'asc' } });
    for (let position = 0; position < SECTIONS; position += 1) {
      const text = `同心工作第${position + 1}项,召开"同心"会议1-2次`;
      const paragraph = { type: 'paragraph', content: [{ type: 'text', text }] };
      const written = {
        headingLines: [`同心篇${position + 1}`],
        document: { schemaVersion: 2, doc: { type: 'doc', content: [paragraph] } },
        plainText: text,
      };
      const standing = given[position];
      if (standing) await db.section.update({ where: { id: standing.id }, data: written });
      else await db.section.create({ data: { articleId, position, role: 'body', ...written } });
    }
    await db.article.update({ where: { id: articleId }, data: { headline: ['同心同行'] } });
  });
}

const textsOf = (office: Office, articleId: string) =>
  withRecords(office, (db) =>
    db.section.findMany({
      where: { articleId, removedAt: null },
      orderBy: { position: 'asc' },
      select: { plainText: true, headingLines: true },
    }),
  );

async function open(page: Page, articleId: string): Promise<void> {
  await page.goto(`/desk/articles/${articleId}/edit`);
  await expect(page.getByRole('region', { name: '第 2 章节' })).toBeVisible();
}

test('words are found and replaced over twenty sections, and put in order, each taken back by one undo', async ({
  browser,
  office,
}) => {
  const page = await openDesk(browser, office, 'chenjh');
  await page.setViewportSize(WIDE);
  const articleId = await startArticle(page, { bodyName: '云溪区文化馆', year: 2026, from: '空白稿件' });
  await fill(office, articleId);
  await open(page, articleId);

  await page.getByRole('textbox', { name: '第 1 章节 正文' }).click();
  await page.keyboard.press('Control+f');
  const bar = page.getByRole('search', { name: '查找和替换' });
  const query = bar.getByRole('textbox', { name: '查找', exact: true });
  await expect(query).toBeFocused();
  await expect(bar.getByRole('status')).toHaveText('请输入要查找的文字');

  // What an input method composes is not looked for before it is a word.
  const line = await page.context().newCDPSession(page);
  await line.send('Input.imeSetComposition', { text: 'tongxin', selectionStart: 7, selectionEnd: 7 });
  await expect(bar.getByRole('status')).toHaveText('请输入要查找的文字');
  await line.send('Input.insertText', { text: '同心' });
  await expect(query).toHaveValue('同心');
  await expect(bar.getByRole('status')).toContainText('共 61 处');
  await expect(page.locator('.found[data-here], [data-found="here"]')).toHaveCount(1);
  expect(await findBarriers(page)).toEqual([]);

  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('F3');
  await page.keyboard.press('Shift+F3');
  await page.keyboard.press('Shift+Enter');
  await query.fill('第20项');
  await expect(bar.getByRole('status')).toHaveText('第 1 处，共 1 处');
  await expect(page.locator('.found[data-here]')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  const last = page.getByRole('textbox', { name: '第 20 章节 正文' });
  await expect(last).toBeFocused();
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('第20项');

  await page.keyboard.press('Control+h');
  await expect(query).toHaveValue('第20项');
  await query.fill('没有的话');
  await expect(bar.getByRole('status')).toHaveText('没有找到');
  await query.fill('同心');
  await page.keyboard.press('Tab');
  await bar.getByRole('textbox', { name: '替换为' }).fill('齐心');
  await bar.getByRole('button', { name: '全部替换' }).press('Enter');
  await expect(bar.getByRole('status')).toContainText('已替换 61 处。');
  await expectSaved(page);
  const replaced = await textsOf(office, articleId);
  expect(replaced.map(({ headingLines }) => headingLines[0])).toEqual(
    replaced.map((_, index) => `齐心篇${index + 1}`),
  );
  expect(replaced[19]?.plainText).toBe('齐心工作第20项,召开"齐心"会议1-2次');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expectSaved(page);
  await expect
    .poll(async () =>
      (await textsOf(office, articleId)).filter(({ plainText }) => plainText.includes('齐心')),
    )
    .toEqual([]);
  await expect(page.getByRole('textbox', { name: '主题第 1 行' })).toHaveValue('同心同行');

  await page.getByRole('button', { name: '规范排版' }).click();
  const panel = page.getByRole('dialog', { name: '规范排版' });
  await expect(panel.getByRole('checkbox', { name: '半角标点改为全角（20 处）' })).toBeChecked();
  await expect(panel.getByRole('checkbox', { name: '直引号改为“”‘’（20 处）' })).toBeChecked();
  expect(await findBarriers(page)).toEqual([]);
  await panel
    .getByRole('checkbox', { name: /同心工作第1项/ })
    .first()
    .uncheck();
  await panel.getByRole('button', { name: '规范这 39 处' }).click();
  await expect(page.getByText('已规范 39 处，可以一次撤销')).toBeVisible();
  await expectSaved(page);
  const tidied = await textsOf(office, articleId);
  expect(tidied[0]?.plainText).toBe('同心工作第1项,召开“同心”会议1-2次');
  expect(tidied[19]?.plainText).toBe('同心工作第20项，召开“同心”会议1-2次');
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expectSaved(page);
  await expect.poll(async () => (await textsOf(office, articleId))[19]?.plainText).toContain('项,召开"同心"');

  // On a phone the same, with the text in view.
  await page.setViewportSize(PHONE);
  await page.getByRole('button', { name: '查找', exact: true }).click();
  await query.fill('会议');
  await expect(bar.getByRole('status')).toContainText('共 20 处');
  await expect(page.locator('.found[data-here]')).toBeInViewport();
  expect(await findBarriers(page)).toEqual([]);
  await bar.getByRole('button', { name: '关闭查找' }).click();
  await page.getByRole('button', { name: '规范排版' }).click();
  await panel.getByRole('button', { name: '规范这 40 处' }).click();
  await expectSaved(page);
  await page.getByRole('button', { name: '规范排版' }).click();
  await expect(panel.getByText('没有需要规范的地方。')).toBeVisible();
});

test('pasted text is offered to be put in order, and only it', async ({ browser, office }) => {
  const page = await openDesk(browser, office, 'chenjh');
  await startArticle(page, { bodyName: '云溪区博物馆', year: 2026, from: '空白稿件' });
  const text = page.getByRole('textbox', { name: '第 2 章节 正文' });
  await text.click();
  await page.keyboard.insertText('先写的,不动。');
  await page.keyboard.press('Enter');
  await text.evaluate((element) => {
    const data = new DataTransfer();
    data.setData('text/plain', '全年展览12场,观众3万人次.');
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(page.getByText('粘贴的文字有 2 处可规范')).toBeVisible();
  await expect(text).toBeFocused();
  await page.getByRole('button', { name: '规范', exact: true }).click();
  await expect(text).toContainText('全年展览12场，观众3万人次。');
  await expect(text).toContainText('先写的,不动。');
});
