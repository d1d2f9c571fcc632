import type { Page } from '@playwright/test';
import { expectSaved, openDesk, startArticle, typeInSection } from './desk-steps';
import { expect, test } from './fixtures';

const SENTENCE = '全年举办展览十二场，观众三万人次。';

/** What the article says, as it stands on the page. */
async function readArticle(page: Page) {
  const paper = page.locator('[data-paper]');
  const sections = paper.getByRole('region', { name: /^第 \d+ 章节$/ });
  return {
    headline: await page.getByRole('textbox', { name: '主题第 1 行' }).inputValue(),
    headings: await Promise.all(
      (await sections.getByRole('textbox', { name: /标题第 1 行$/ }).all()).map((field) =>
        field.inputValue(),
      ),
    ),
    texts: await sections.locator('.article-text').allInnerTexts(),
    bars: await sections.locator('[data-section-menu]').count(),
    lengths: await sections.getByText(/字$/).allInnerTexts(),
  };
}

async function choose(page: Page, section: number, item: string): Promise<void> {
  await page.getByRole('button', { name: `第 ${section} 章节的更多操作` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** As an input method does: letters first, then the word in their place. */
async function compose(page: Page, letters: string, word: string): Promise<void> {
  const line = await page.context().newCDPSession(page);
  for (let end = 1; end <= letters.length; end += 1) {
    const text = letters.slice(0, end);
    await line.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
  }
  await line.send('Input.insertText', { text: word });
}

const notice = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text });
const text = (page: Page, section: number) => page.getByRole('textbox', { name: `第 ${section} 章节 正文` });

test('text and structure are taken back in the order they were done, and done again', async ({
  browser,
  office,
}) => {
  const page = await openDesk(browser, office, 'chenjh');
  await page.setViewportSize({ width: 1440, height: 900 });
  await startArticle(page, { bodyName: '云溪区文化馆', year: 2026, from: '空白稿件' });
  await typeInSection(page, 2, '');
  const beginning = await readArticle(page);

  await typeInSection(page, 2, SENTENCE);
  await page.getByRole('textbox', { name: '第 2 章节 标题第 1 行' }).click();
  await page.keyboard.insertText('展览');
  await page.keyboard.press('Control+z');
  await expect(notice(page, '已撤销：章节标题')).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(page.getByRole('textbox', { name: '第 2 章节 标题第 1 行' })).toHaveValue('展览');

  await text(page, 2).click();
  await page.keyboard.press('Home');
  for (let steps = 0; steps < 10; steps += 1) await page.keyboard.press('ArrowRight');
  await choose(page, 2, '在光标处拆分');
  await expect(text(page, 3)).toHaveText(SENTENCE.slice(10));
  await choose(page, 2, '与下一章节合并');
  await expect(text(page, 2).locator('p')).toHaveText([SENTENCE]);
  await choose(page, 2, '上移');
  await expect(text(page, 1)).toHaveText(SENTENCE);
  await choose(page, 2, '移除本章节');
  await expect(page.getByRole('region', { name: /^第 \d+ 章节$/ })).toHaveCount(beginning.bars - 1);
  await page.getByRole('button', { name: '第 1 章节的主题、负责人与篇幅' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: '目标字数' }).fill('300');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(page.getByText(/\/ 300 字/).first()).toBeVisible();
  await page.getByRole('textbox', { name: '主题第 1 行' }).click();
  await page.keyboard.insertText('同心向前');
  await text(page, 1).click();
  await page.keyboard.press('Control+End');
  await compose(page, 'tongzhan', '统战');
  await expect(text(page, 1)).toHaveText(`${SENTENCE}统战`);
  await expectSaved(page);
  await expect(page.getByText('21 / 300 字').first()).toBeVisible();
  const end = await readArticle(page);

  for (const what of [
    '输入',
    '主题',
    '第 1 章节的主题、负责人与篇幅',
    '移除第 2 章节',
    '移动第 2 章节',
    '合并第 2 章节与下一章节',
    '拆分第 2 章节',
    '章节标题',
    '输入',
  ]) {
    await page.keyboard.press('Control+z');
    await expect(notice(page, `已撤销：${what}`)).toBeVisible();
  }
  await page.keyboard.press('Control+z');
  await expect(notice(page, '没有可撤销的操作')).toBeVisible();
  await expect.poll(() => readArticle(page)).toEqual(beginning);
  await expectSaved(page);

  await page.setViewportSize({ width: 390, height: 844 });
  const redo = page.getByRole('button', { name: '重做' });
  await expect(redo).toHaveAttribute('title', /重做：输入/);
  for (let deeds = 0; deeds < 9; deeds += 1) {
    await redo.click();
    await expect(page.getByRole('button', { name: '撤销' }).first()).toHaveAttribute(
      'aria-disabled',
      'false',
    );
  }
  await expect(redo).toHaveAttribute('aria-disabled', 'true');
  await expect.poll(() => readArticle(page)).toEqual(end);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.reload();
  await expect(text(page, 1)).toHaveText(`${SENTENCE}统战`);
});

test('what is typed right after a section is added stands in the new one, though the server is slow', async ({
  browser,
  office,
}) => {
  const page = await openDesk(browser, office, 'chenjh');
  await startArticle(page, { bodyName: '云溪区图书馆', year: 2026, from: '空白稿件' });
  await typeInSection(page, 2, SENTENCE);
  await expectSaved(page);
  let answer = () => {};
  const typed = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/edit', async (route) => {
    if (route.request().method() === 'POST') await typed;
    await route.continue();
  });
  await text(page, 2).press('Alt+n');
  await page.keyboard.type('abc');
  await expect(page.getByRole('textbox', { name: '第 3 章节 标题第 1 行' })).toHaveValue('abc');
  await typeInSection(page, 3, '新章节的第一句。');
  answer();
  await expectSaved(page);
  await page.reload();
  await expect(text(page, 2)).toHaveText(SENTENCE);
  await expect(text(page, 3)).toHaveText('新章节的第一句。');
});
