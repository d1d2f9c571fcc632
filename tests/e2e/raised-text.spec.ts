import type { Locator, Page } from '@playwright/test';
import { expectSaved, openDesk, startArticle } from './desk-steps';
import { findBarriers } from './find-barriers';
import { expect, test } from './fixtures';
import { withRecords } from './office-records';

const FROM_WORD =
  '<p class=MsoNormal>新建面积1200m<sup>2</sup>，投入1.5×10<sup>6</sup>元，减排CO<sub>2</sub>30吨。</p>';
const PLAIN = '新建面积1200m2，投入1.5×106元，减排CO230吨。';
const AS_READ = '新建面积1200m²，投入1.5×10⁶元，减排CO₂30吨。';

/** Pastes as a browser does what Word laid on the clipboard. */
async function paste(place: Locator, html: string, plain: string): Promise<void> {
  await place.focus();
  await place.evaluate(
    (element, [asHtml = '', asPlain = '']) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', asHtml);
      clipboardData.setData('text/plain', asPlain);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      element.dispatchEvent(event);
    },
    [html, plain],
  );
}

const textOf = (page: Page) => page.getByRole('textbox', { name: '第 2 章节 正文' });
const tool = (page: Page, name: string) =>
  page.getByRole('toolbar', { name: '文字工具' }).getByRole('button', { name, exact: true });

test('raised and lowered text is pasted, set and shown as such, and never as other figures', async ({
  browser,
  office,
}) => {
  const page = await openDesk(browser, office, 'linxw');
  const articleId = await startArticle(page, { bodyName: '云溪区环保局', year: 2026, from: '空白稿件' });
  const text = textOf(page);
  await text.click();
  await paste(text, FROM_WORD, PLAIN);
  await expect(text.locator('sup')).toHaveText(['2', '6']);
  await expect(text.locator('sub')).toHaveText(['2']);

  // By the tool and by the keys; a second time takes it back.
  await text.press('Control+End');
  await text.press('Enter');
  await page.keyboard.type('3km');
  await tool(page, '上标').click();
  await expect(tool(page, '上标')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.type('2');
  await page.keyboard.press('Control+.');
  await page.keyboard.type('；H');
  await page.keyboard.press('Control+,');
  await expect(tool(page, '下标')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.type('2');
  await tool(page, '下标').click();
  await expect(tool(page, '下标')).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.type('O');
  await expect(text.locator('p').last()).toHaveText('3km2；H2O');
  await expect(text.locator('p').last().locator('sup')).toHaveText(['2']);
  await expect(text.locator('p').last().locator('sub')).toHaveText(['2']);

  // No line is moved by it.
  const heights = await text.locator('p').evaluateAll((paragraphs) =>
    paragraphs.map((one) => {
      const line = Number.parseFloat(getComputedStyle(one).lineHeight);
      return Math.abs(
        one.getBoundingClientRect().height / line - Math.round(one.getBoundingClientRect().height / line),
      );
    }),
  );
  expect(Math.max(...heights)).toBeLessThan(0.03);

  // A heading takes plain text only: there the characters stand raised by themselves.
  const heading = page.getByRole('textbox', { name: '第 2 章节 标题第 1 行' });
  await paste(heading, '<p>绿地新增10<sup>4</sup>m<sup>2</sup></p>', '绿地新增104m2');
  await expect(heading).toHaveValue('绿地新增10⁴m²');
  await paste(page.getByRole('textbox', { name: '主题第 1 行' }), '<b>减排CO<sub>2</sub></b>', '减排CO2');
  await expect(page.getByRole('textbox', { name: '主题第 1 行' })).toHaveValue('减排CO₂');

  await expectSaved(page);
  expect(await findBarriers(page)).toEqual([]);
  const stored = await withRecords(office, (db) =>
    db.section.findFirstOrThrow({ where: { articleId, position: 1 } }),
  );
  expect(stored.plainText).toBe(`${AS_READ}\n3km²；H₂O`);
  expect(stored.headingLines).toEqual(['绿地新增10⁴m²']);
  await page.reload();
  await expect(textOf(page).locator('sup')).toHaveText(['2', '6', '2']);

  // What is copied as plain text says the same.
  await textOf(page).click();
  await page.keyboard.press('Control+a');
  const copied = await textOf(page).evaluate((element) => {
    const clipboardData = new DataTransfer();
    element.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
    return clipboardData.getData('text/plain');
  });
  expect(copied).toBe(`${AS_READ}\n\n3km²；H₂O`);

  await page.goto(`/desk/articles/${articleId}`);
  await expect(page.locator('.article-text sup').first()).toHaveText('2');
  expect(await findBarriers(page)).toEqual([]);
});

test('a paste to import keeps its form and what it raises', async ({ browser, office }) => {
  const page = await openDesk(browser, office, 'linxw');
  await page.goto('/desk/imports');
  const box = page.getByRole('region', { name: '粘贴文字' }).getByRole('textbox');
  const item = '全年新增绿地10<sup>4</sup>m<sup>2</sup>，为群众办成实事八件，各项工作都有新进展。';
  const plain = item.replaceAll(/<[^>]+>/g, '');
  await paste(box, `<ol><li>${item}</li></ol>`, plain);
  await expect(box).toHaveValue('全年新增绿地10⁴m²，为群众办成实事八件，各项工作都有新进展。');
  await page.getByRole('button', { name: '读取', exact: false }).click();
  await page.waitForURL(/\/desk\/imports\/[0-9a-f-]{36}$/);
  const { text } = await withRecords(office, (db) =>
    db.import.findFirstOrThrow({ orderBy: { createdAt: 'desc' } }),
  );
  // The number is the list's own: only the formatted form has it.
  expect(text).toMatch(/^1\.\s*全年新增绿地/);
});
