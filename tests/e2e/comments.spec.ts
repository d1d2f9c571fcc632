import type { Locator, Page } from '@playwright/test';
import { expectSaved, openAct, openDesk, startArticle, typeInSection } from './desk-steps';
import { expect, signIn, test } from './fixtures';
import { withRecords } from './office-records';

const LEAD = '2026年，云溪区档案馆走进校园和社区，全年接待查档群众三千二百人次。';
const BODY = '馆藏数字化率达到八成，开放档案目录四万条。';
const CHANGED = '馆藏数字化率达到八成五，开放档案目录四万一千条。';

/** Selects words as a mouse does, from their beginning to their end. */
async function select(page: Page, within: Locator, words: string): Promise<void> {
  await within.scrollIntoViewIfNeeded();
  const box = await within.evaluate((element, sought) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(sought) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + sought.length);
      const rects = [...range.getClientRects()];
      const [begin, end] = [rects[0], rects.at(-1)];
      if (!begin || !end) throw new Error(`${sought} takes no room`);
      const middle = ({ top, height }: DOMRect) => top + height / 2;
      return { left: begin.left, first: middle(begin), right: end.right, last: middle(end) };
    }
    throw new Error(`nothing says ${sought}`);
  }, words);
  await page.mouse.move(box.left + 1, box.first);
  await page.mouse.down();
  await page.mouse.move(box.right - 1, box.last, { steps: 4 });
  await page.mouse.up();
}

const begin = (page: Page) => page.getByRole('button', { name: '对所选文字写批注' });
const form = (page: Page) => page.getByRole('form', { name: '对所选文字写批注' });

async function quotes(office: Parameters<typeof withRecords>[0], articleId: string) {
  return withRecords(office, (db) =>
    db.comment.findMany({
      where: { articleId, parentId: null },
      orderBy: { createdAt: 'asc' },
      select: { text: true, quote: true, anchorStart: true },
    }),
  );
}

test('words are commented on where they are read, and open comments looked at before an article goes on', async ({
  browser,
  office,
}) => {
  const writer = await openDesk(browser, office, 'linxw');
  const articleId = await startArticle(writer, { bodyName: '云溪区档案馆', year: 2026, from: '空白稿件' });
  await writer.getByRole('textbox', { name: '主题第 1 行' }).click();
  await writer.keyboard.insertText('档案走出库房');
  await typeInSection(writer, 1, LEAD);
  await typeInSection(writer, 2, BODY);
  await expectSaved(writer);

  // A note goes with the submission; too long a one is refused by its number.
  await writer.getByRole('button', { name: '送审', exact: true }).first().click();
  const dialog = writer.getByRole('dialog');
  const note = dialog.getByLabel('送审说明');
  await note.fill('数'.repeat(501));
  await dialog.getByRole('button', { name: '送审', exact: true }).click();
  await expect(dialog.getByText('太长，最多 500 个字符')).toBeVisible();
  await note.fill('数字以十一月台账为准。');
  await dialog.getByRole('button', { name: '送审', exact: true }).click();
  await writer.waitForURL(new RegExp(`/desk/articles/${articleId}$`));

  const first = await openDesk(browser, office, 'zhoumy');
  await first.goto(`/desk/articles/${articleId}`);
  await expect(first.getByRole('region', { name: '送审说明' })).toContainText('数字以十一月台账为准。');

  // Only the text is shown: the comments are folded away, and stay so.
  const text = first.getByRole('article');
  await expect(first.getByRole('complementary', { name: '批注' })).toBeHidden();
  await select(first, text, '三千二百人次');
  await expect(begin(first)).toBeVisible();
  expect(await first.evaluate(() => String(document.getSelection()))).toBe('三千二百人次');
  await begin(first).click();
  const field = form(first).getByRole('textbox');
  await expect(field).toBeFocused();
  await expect(form(first)).toContainText('三千二百人次');
  await first.keyboard.insertText('不要的话');
  await first.keyboard.press('Escape');
  await expect(form(first)).toHaveCount(0);

  await select(first, text, '三千二百人次');
  await expect(begin(first)).toBeVisible();
  await first.keyboard.press('Alt+C');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
  await first.keyboard.insertText('请附查档登记。');
  await first.context().setOffline(true);
  await form(first).getByRole('button', { name: '提交批注' }).click();
  await expect(form(first).getByRole('alert')).toContainText('连不上服务器');
  await expect(field).toHaveValue('请附查档登记。');
  await first.context().setOffline(false);
  await form(first).getByRole('button', { name: '提交批注' }).click();
  await expect(form(first)).toHaveCount(0);
  await expect(first.getByRole('button', { name: '批注（1）' })).toBeVisible();

  // A second reviewer's comment comes while the first decides.
  const box = first.getByRole('checkbox', { name: '已看过这 1 条批注' });
  await first.getByLabel('审核意见', { exact: true }).fill('请补登记。');
  await first.getByRole('button', { name: '退改', exact: true }).click();
  await expect(first.getByText('请看过上面的批注，再勾选这里')).toBeVisible();
  await expect(box).toBeFocused();
  await box.check();
  const second = await openDesk(browser, office, 'xujing');
  await second.goto(`/desk/articles/${articleId}`);
  await select(second, second.getByRole('article'), '四万条');
  await begin(second).click();
  await second.keyboard.insertText('目录条数与年报不一致。');
  await form(second).getByRole('button', { name: '提交批注' }).click();
  await expect(form(second)).toHaveCount(0);
  await first.getByRole('button', { name: '退改', exact: true }).click();
  await expect(first.getByText(/最新一条是.*写的“目录条数与年报不一致。”/)).toBeVisible();
  await expect(first.getByLabel('审核意见', { exact: true })).toHaveValue('请补登记。');
  await expect(first.getByRole('listitem').filter({ hasText: '第 2 章节“四万条”' }).first()).toBeVisible();
  await first.getByRole('checkbox', { name: '已看过这 2 条批注' }).check();
  await first.getByRole('button', { name: '退改', exact: true }).click();
  await expect(first.getByRole('button', { name: '退改', exact: true })).toHaveCount(0);

  // The writer looks at both and goes on without having resolved them.
  await writer.goto(`/desk/articles/${articleId}/edit`);
  await writer.getByRole('textbox', { name: '第 2 章节 正文' }).getByText(BODY).click({ clickCount: 3 });
  await writer.keyboard.insertText(CHANGED);
  await expectSaved(writer);
  await writer.getByRole('button', { name: '送审', exact: true }).first().click();
  await dialog.getByRole('button', { name: '送审', exact: true }).click();
  await expect(dialog.getByText('请看过上面的批注，再勾选这里')).toBeVisible();
  await dialog.getByRole('checkbox', { name: '已看过这 2 条批注' }).check();
  await dialog.getByRole('button', { name: '送审', exact: true }).click();
  await writer.waitForURL(new RegExp(`/desk/articles/${articleId}$`));

  // Among the changes the later text is commented on, past what was taken out.
  await first.goto(`/desk/articles/${articleId}?view=changes`);
  await select(first, first.locator('.comparison ins').last(), '一千');
  await begin(first).click();
  await expect(form(first).getByRole('textbox')).toBeFocused();
  await first.keyboard.insertText('多出的一千条从何而来？');
  await form(first).getByRole('button', { name: '提交批注' }).click();
  await expect(form(first)).toHaveCount(0);
  expect((await quotes(office, articleId)).at(-1)).toEqual({
    text: '多出的一千条从何而来？',
    quote: '一千',
    anchorStart: CHANGED.indexOf('一千'),
  });

  for (const name of ['zhoumy', 'xujing', 'guch']) {
    const reviewer = name === 'zhoumy' ? first : await openDesk(browser, office, name);
    await reviewer.goto(`/desk/articles/${articleId}`);
    await reviewer.getByRole('checkbox', { name: '已看过这 3 条批注' }).check();
    await reviewer.getByRole('button', { name: '通过', exact: true }).click();
    await expect(reviewer.getByRole('button', { name: '通过', exact: true })).toHaveCount(0);
  }

  const publisher = await openDesk(browser, office, 'fangzc');
  await openAct(publisher, articleId, '发布…');
  await publisher.getByLabel('网址').fill('danganguan');
  await publisher.getByRole('button', { name: '现在发布' }).click();
  await expect(publisher.getByText('请看过上面的批注，再勾选这里')).toBeVisible();
  await publisher.getByRole('checkbox', { name: '已看过这 3 条批注' }).check();
  await publisher.getByRole('button', { name: '现在发布' }).click();
  await publisher.waitForURL(new RegExp(`/desk/articles/${articleId}$`));
  await expect(publisher.getByRole('link', { name: '/2026/danganguan' })).toBeVisible();
});

test('on a phone a finger selects words and comments on them', async ({ browser, office }) => {
  const context = await browser.newContext({
    baseURL: office.url,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await signIn(page, 'xujing');
  const articleId = await withRecords(office, async (db) => {
    const article = await db.article.findFirstOrThrow({
      where: { status: 'in_review', bodyName: { not: '云溪区档案馆' } },
      orderBy: { createdAt: 'asc' },
      select: { id: true },
    });
    return article.id;
  });
  await page.goto(`/desk/articles/${articleId}`);
  const paragraph = page.locator('.article-text p').nth(1);
  await paragraph.scrollIntoViewIfNeeded();
  const before = (await quotes(office, articleId)).length;
  // The browser of the tests has no long press; a selection drawn by its handles comes without the pointer's events.
  await paragraph.evaluate((element) => document.getSelection()?.selectAllChildren(element));
  await begin(page).tap();
  await expect(form(page).getByRole('textbox')).toBeFocused();
  const place = await form(page).boundingBox();
  expect(place && place.x >= 0 && place.x + place.width <= 390).toBe(true);
  await form(page).getByRole('textbox').fill('手机上写的批注');
  await form(page).getByRole('button', { name: '提交批注' }).tap();
  await expect(form(page)).toHaveCount(0);
  expect((await quotes(office, articleId)).length).toBe(before + 1);
  await context.close();
});
