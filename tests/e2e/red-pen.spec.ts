import type { CDPSession, Page } from '@playwright/test';
import { decide, expectSaved, openDesk, startArticle, submitFromEditor, typeInSection } from './desk-steps';
import { findBarriers } from './find-barriers';
import { expect, test, type Office } from './fixtures';
import { withRecords } from './office-records';

const LEAD = '2026年，云溪区文化馆走进乡镇，全年组织巡演一百二十场，惠及群众五万人次。';
const BODY = '馆办文艺团队达到三十支。全年培训基层文艺骨干六百人，免费开放四百二十小时。';

/** Both at work at once: each sees what the other does only where it is meant to. */
async function reviewed(browser: Parameters<typeof openDesk>[0], office: Office, bodyName: string) {
  const writer = await openDesk(browser, office, 'linxw');
  const articleId = await startArticle(writer, { bodyName, year: 2026, from: '空白稿件' });
  await writer.getByRole('textbox', { name: '主题第 1 行' }).click();
  await writer.keyboard.insertText('把舞台搭到家门口');
  await typeInSection(writer, 1, LEAD);
  await typeInSection(writer, 2, BODY);
  await expectSaved(writer);
  await submitFromEditor(writer);
  return { writer, articleId };
}

const text = (page: Page, section: number) => page.getByRole('textbox', { name: `第 ${section} 章节 正文` });

/** Puts other words in the place of some of a section's, as a person who selects them and types. */
async function overtype(page: Page, section: number, words: string, by: string): Promise<void> {
  await text(page, section).scrollIntoViewIfNeeded();
  await text(page, section).click();
  await text(page, section).evaluate((element, sought) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(sought) ?? -1;
      if (at >= 0) return getSelection()?.setBaseAndExtent(node, at, node, at + sought.length);
    }
    throw new Error(`nothing says ${sought}`);
  }, words);
  if (by === '') await page.keyboard.press('Delete');
  else await page.keyboard.insertText(by);
}

async function openPen(page: Page, articleId: string): Promise<void> {
  await page.goto(`/desk/articles/${articleId}`);
  await page
    .getByRole('link', { name: /^(继续)?改稿（?/ })
    .and(page.locator('[href$="/proposal"]'))
    .click();
  await expect(page.getByText('你写的存为你的改稿')).toBeVisible();
}

async function stored(office: Office, articleId: string): Promise<string[]> {
  return withRecords(office, async (db) => {
    const sections = await db.section.findMany({
      where: { articleId, removedAt: null },
      orderBy: { position: 'asc' },
      select: { plainText: true },
    });
    return sections.map(({ plainText }) => plainText);
  });
}

for (const width of [1440, 390]) {
  test(`two reviewers propose, and the writer takes part of each, at ${width}`, async ({
    browser,
    office,
  }) => {
    const { writer, articleId } = await reviewed(browser, office, `云溪区文化馆${width}`);
    const [first, second, third] = [
      await openDesk(browser, office, 'zhoumy'),
      await openDesk(browser, office, 'xujing'),
      await openDesk(browser, office, 'guch'),
    ];
    for (const page of [writer, first, second, third]) await page.setViewportSize({ width, height: 900 });

    // The first proposes three changes, and approves all the same: the text goes on as it was.
    await openPen(first, articleId);
    await overtype(first, 1, '一百二十场', '一百二十六场');
    await overtype(first, 2, '文艺团队', '群众文艺团队');
    await overtype(first, 2, '免费', '');
    await expectSaved(first);
    expect(await findBarriers(first)).toEqual([]);
    expect(await stored(office, articleId)).toEqual([LEAD, BODY, '']);
    await decide(first, articleId, '通过', '改了三处，请复审一并看。');

    // The second sees them, proposes others, and sends the article back with no more words than that.
    await second.goto(`/desk/articles/${articleId}?view=proposals`);
    await expect(second.locator('ins[title]').filter({ hasText: '群众' })).toBeVisible();
    expect(await findBarriers(second)).toEqual([]);
    await openPen(second, articleId);
    await overtype(second, 1, '走进乡镇', '走进乡镇和社区');
    await overtype(second, 2, '六百人', '六百二十人');
    await expectSaved(second);
    await second.goto(`/desk/articles/${articleId}`);
    await second.getByRole('button', { name: '退改', exact: true }).click();
    await expect(second.getByRole('button', { name: '退改', exact: true })).toHaveCount(0);

    // The writer takes part of each, in the editor.
    await writer.goto(`/desk/articles/${articleId}/edit`);
    if (width < 600) await writer.getByRole('button', { name: /^改稿（5）/ }).click();
    const panel = writer.getByRole('tabpanel', { name: /^改稿/ });
    await expect(panel.getByRole('button', { name: '采纳全部（5）' })).toBeVisible();
    expect(await findBarriers(writer)).toEqual([]);
    const row = (words: string) => panel.getByRole('listitem').filter({ hasText: words });
    await row('群众文艺').getByRole('button', { name: '采纳', exact: true }).click();
    await expect(row('群众文艺')).toHaveCount(0);
    await row('一百二十六').getByRole('button', { name: '采纳', exact: true }).click();
    await row('社区').getByRole('button', { name: '采纳', exact: true }).click();
    await row('六百二十').getByRole('button', { name: '不采纳', exact: true }).click();
    await writer.keyboard.insertText('以培训台账为准');
    await writer.keyboard.press('Enter');
    await expect(panel.getByRole('button', { name: '采纳全部（1）' })).toBeVisible();
    await expectSaved(writer);
    await expect
      .poll(() => stored(office, articleId))
      .toEqual([
        LEAD.replace('走进乡镇', '走进乡镇和社区').replace('一百二十场', '一百二十六场'),
        BODY.replace('文艺团队', '群众文艺团队'),
        '',
      ]);

    // Undo brings a difference back to be decided on; redo takes it again.
    if (width > 600) {
      await writer.keyboard.press('Control+z');
      await expect(panel.getByRole('button', { name: '采纳全部（2）' })).toBeVisible();
      await writer.keyboard.press('Control+Shift+z');
      await expect(panel.getByRole('button', { name: '采纳全部（1）' })).toBeVisible();
    }
    await expectSaved(writer);
    if (width < 600) await writer.keyboard.press('Escape');
    await submitFromEditor(writer);

    // Whose words came into it still decide at their stages; the third, who proposed none, sees whose are which.
    await third.goto(`/desk/articles/${articleId}`);
    await expect(third.getByRole('region', { name: '这一版里审核人改的文字' })).toContainText(
      '周明远（初审）：2 处',
    );
    await decide(first, articleId, '通过', '同意');
    await decide(second, articleId, '通过', '同意');
    await decide(third, articleId, '通过', '同意');

    // All of it stays with the records: the first review's marked copy, the second's shares.
    const reviews = await withRecords(office, (db) =>
      db.review.findMany({ where: { articleId }, orderBy: { submittedAt: 'asc' }, select: { id: true } }),
    );
    await third.goto(`/desk/reviews/${reviews[0]?.id}/marked`);
    await expect(third.locator('ins').filter({ hasText: '六百二十' }).first()).toBeAttached();
    await expect(third.getByText(/周明远/).first()).toBeVisible();
    expect(await findBarriers(third)).toEqual([]);
    expect((await third.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(10_000);
    await third.goto(`/desk/reviews/${reviews[1]?.id}/record`);
    await expect(third.getByRole('row').filter({ hasText: '改稿人' })).toContainText(
      '周明远（初审）：采纳 2 处',
    );
    for (const page of [writer, first, second, third]) await page.context().close();
  });
}

test('whose proposal was taken is refused where nobody else would approve', async ({ browser, office }) => {
  const { writer, articleId } = await reviewed(browser, office, '云溪区文化馆一审');
  const reviewer = await openDesk(browser, office, 'zhoumy');
  await openPen(reviewer, articleId);
  await overtype(reviewer, 1, '一百二十场', '一百二十六场');
  await expectSaved(reviewer);
  await decide(reviewer, articleId, '退改', '见改稿');
  // Since then the office reviews in one stage, for which nobody else is named.
  const kept = await withRecords(office, async (db) => {
    const all = await db.stage.findMany({ where: { archivedAt: null }, orderBy: { position: 'asc' } });
    const [one, ...others] = all.map(({ id }) => id);
    await db.stage.updateMany({ where: { id: { in: others } }, data: { archivedAt: new Date() } });
    const person = await db.person.findUniqueOrThrow({ where: { signInName: 'zhoumy' } });
    const rest = { stageId: one ?? '', personId: { not: person.id } };
    const gone = await db.stageReviewer.findMany({ where: rest });
    await db.stageReviewer.deleteMany({ where: rest });
    return { others, gone };
  });
  await writer.goto(`/desk/articles/${articleId}/edit`);
  await writer.getByRole('button', { name: '采纳', exact: true }).click();
  const dialog = writer.getByRole('dialog');
  await expect(dialog).toContainText('成为作者，不能再审核本稿；初审将没有人可以审定');
  await dialog.getByRole('button', { name: '采纳', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(text(writer, 1)).toContainText('一百二十六场');
  await expectSaved(writer);
  await writer.getByRole('button', { name: '送审', exact: true }).first().click();
  await dialog.getByRole('button', { name: '送审', exact: true }).click();
  await expect(dialog.getByText('“初审”没有可以审核的人')).toBeVisible();
  await withRecords(office, async (db) => {
    await db.stage.updateMany({ where: { id: { in: kept.others } }, data: { archivedAt: null } });
    await db.stageReviewer.createMany({ data: kept.gone });
  });
});

async function compose(line: CDPSession, words: string): Promise<void> {
  await line.send('Input.imeSetComposition', {
    text: words,
    selectionStart: words.length,
    selectionEnd: words.length,
  });
}

test('what an input method composes in a proposal arrives once, and nothing half of it is saved', async ({
  browser,
  office,
}) => {
  const { articleId } = await reviewed(browser, office, '云溪区文化馆输入法');
  const page = await openDesk(browser, office, 'zhoumy');
  const saves: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PUT') saves.push(`${request.url()} ${request.postData()}`);
  });
  await openPen(page, articleId);
  await text(page, 2).click();
  await page.keyboard.press('Control+End');
  const line = await page.context().newCDPSession(page);
  for (const spelled of ['h', 'hu', 'hui', 'huim', 'huimin']) await compose(line, spelled);
  await expect(text(page, 2)).toContainText('huimin');
  await line.send('Input.insertText', { text: '惠民' });
  await expect(text(page, 2)).toHaveText(`${BODY}惠民`);
  await expect.poll(() => saves.length).toBeGreaterThan(0);
  await expectSaved(page);
  expect(saves.every((save) => save.includes('/proposal/') && !save.includes('hui'))).toBe(true);
  await page.goto(`/desk/articles/${articleId}?view=proposals`);
  await expect(page.locator('ins[title]').filter({ hasText: '惠民' })).toHaveCount(1);
});
