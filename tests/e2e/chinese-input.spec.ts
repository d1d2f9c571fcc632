import type { CDPSession, Locator, Page } from '@playwright/test';
import { expectSaved, openDesk, startArticle } from './desk-steps';
import { expect, test, type Office } from './fixtures';
import { withRecords } from './office-records';

/** The keyboard of somebody who types with an input method. */
class InputMethod {
  private constructor(private readonly line: CDPSession) {}

  static async of(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  /** Shows this as composed so far; '' calls the composition off. */
  async compose(text: string): Promise<void> {
    const end = text.length;
    await this.line.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
  }

  async spell(letters: string): Promise<void> {
    for (let end = 1; end <= letters.length; end += 1) await this.compose(letters.slice(0, end));
  }

  /** Chooses the word in place of what is composed. */
  async choose(word: string): Promise<void> {
    await this.line.send('Input.insertText', { text: word });
  }
}

/** Bodies of all saves sent from this page, from now on. */
function watchSaves(page: Page): string[] {
  const saves: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PUT') saves.push(request.postData() ?? '');
  });
  return saves;
}

type Desk = { page: Page; articleId: string; input: InputMethod; saves: string[] };

/** A new article open on a page whose clock the test can put forward. */
async function openNewArticle(page: Page, bodyName: string): Promise<Desk> {
  await page.clock.install();
  const articleId = await startArticle(page, { bodyName, year: 2026, from: '空白稿件' });
  return { page, articleId, input: await InputMethod.of(page), saves: watchSaves(page) };
}

function textOf(page: Page): Locator {
  return page.getByRole('textbox', { name: '第 2 章节 正文' });
}

async function storedText(office: Office, articleId: string): Promise<string[]> {
  const sections = await withRecords(office, (db) =>
    db.section.findMany({ where: { articleId }, orderBy: { position: 'asc' }, select: { plainText: true } }),
  );
  return sections.map(({ plainText }) => plainText);
}

// Longer than any pause or longest wait after which the editor saves or counts.
const LONG_MS = 12_000;

test('a word half composed in the text is neither saved nor counted, and arrives once', async ({
  browser,
  office,
}) => {
  const desk = await openDesk(browser, office, 'linxw');
  const { page, articleId, input, saves } = await openNewArticle(desk, '云溪区输入法办公室');
  const region = page.getByRole('region', { name: '第 2 章节' });
  const outline = page.getByRole('navigation', { name: '章节目录' });
  await textOf(page).click();
  await input.choose('全年开展');
  await expectSaved(page);
  await expect(region.getByText('4 字', { exact: true })).toBeVisible();

  // Unsaved text and a composition begun before its save is due.
  await input.choose('的');
  await input.spell('tongzhan');
  await expect(textOf(page)).toHaveText('全年开展的tongzhan');
  await page.clock.runFor(LONG_MS);
  await expect(textOf(page)).toHaveText('全年开展的tongzhan');
  expect(saves.filter((body) => /tong|zhan/.test(body))).toEqual([]);
  await expect(region.getByText(/^[45] 字$/)).toBeVisible();
  await expect(outline.getByText(/共 [45] 字$/)).toBeVisible();

  await input.choose('统战');
  await input.spell('gongzuo');
  await page.clock.runFor(LONG_MS);
  await input.choose('工作');
  await expect(textOf(page)).toHaveText('全年开展的统战工作');
  await page.clock.runFor(LONG_MS);
  await expectSaved(page);
  await expect(region.getByText('9 字', { exact: true })).toBeVisible();
  await expect(outline.getByText(/共 9 字$/)).toBeVisible();

  expect(saves.filter((body) => /tong|gong/.test(body))).toEqual([]);
  expect((await storedText(office, articleId))[1]).toBe('全年开展的统战工作');
  await page.reload();
  await expect(textOf(page)).toHaveText('全年开展的统战工作');
});

test('a composition called off leaves nothing behind', async ({ browser, office }) => {
  const desk = await openDesk(browser, office, 'linxw');
  const { page, articleId, input, saves } = await openNewArticle(desk, '云溪区输入法二科');
  await textOf(page).click();
  await input.choose('到此为止');
  await expectSaved(page);
  await input.spell('bushi');
  await page.clock.runFor(LONG_MS);
  await input.compose('');
  await expect(textOf(page)).toHaveText('到此为止');
  await page.clock.runFor(LONG_MS);
  await expectSaved(page);
  expect(saves.filter((body) => body.includes('bu'))).toEqual([]);
  expect((await storedText(office, articleId))[1]).toBe('到此为止');
});

for (const { line, read } of [
  { line: '主题第 1 行', read: 'headline' },
  { line: '第 2 章节 标题第 1 行', read: 'headingLines' },
] as const) {
  test(`a heading composed in “${line}” is saved whole and once`, async ({ browser, office }) => {
    const desk = await openDesk(browser, office, 'linxw');
    const { page, articleId, input, saves } = await openNewArticle(desk, `云溪区${read}组`);
    const field = page.getByRole('textbox', { name: line });
    await field.click();
    await input.choose('凝心');
    await input.spell('zhuhun');
    await expect(field).toHaveValue('凝心zhuhun');
    await page.clock.runFor(LONG_MS);
    await expect(field).toHaveValue('凝心zhuhun');
    expect(saves.filter((body) => body.includes('zhu'))).toEqual([]);
    await input.choose('铸魂');
    await expect(field).toHaveValue('凝心铸魂');
    await page.clock.runFor(LONG_MS);
    await expectSaved(page);

    expect(saves.filter((body) => body.includes('zhu'))).toEqual([]);
    const stored = await withRecords(office, (db) =>
      db.article.findUniqueOrThrow({
        where: { id: articleId },
        select: {
          headline: true,
          sections: { orderBy: { position: 'asc' }, select: { headingLines: true } },
        },
      }),
    );
    const lines = read === 'headline' ? stored.headline : stored.sections[1]?.headingLines;
    expect(lines).toEqual(['凝心铸魂']);
    await page.reload();
    await expect(field).toHaveValue('凝心铸魂');
  });
}
