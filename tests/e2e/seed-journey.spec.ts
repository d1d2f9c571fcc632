import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { drawPhoto } from '@/prisma/seed/demo/draw-photo';
import { decide, expectSaved, openDesk, publish, startArticle, submitFromEditor } from './desk-steps';
import { expect, test } from './fixtures';
import { readSeedArticle, seedsDirectory, type SeedArticle } from './seed-article';

const seed = readSeedArticle();

test('a real article is brought in from the template, reviewed and published to its last character', async ({
  browser,
  office,
}) => {
  test.skip(seed === null, `no seed articles in ${seedsDirectory}`);
  if (!seed) return;
  const writer = await openDesk(browser, office, 'linxw');
  const articleId = await startArticle(writer, {
    bodyName: '云溪区统战工作联席会议',
    year: 2022,
    from: '按模板',
    template: /^统战工作年度综述/,
  });
  await writeHead(writer, seed);
  await writeSection(writer, 1, { headingLines: [], paragraphs: seed.lead });
  for (const [index, caption] of seed.captions.entries()) await addPhoto(writer, caption, index);
  for (const [index, section] of seed.sections.entries()) await writeSection(writer, index + 2, section);
  await writeSection(writer, seed.sections.length + 2, { headingLines: [], paragraphs: seed.outlook });
  await expectSaved(writer);
  await submitFromEditor(writer);

  const first = await openDesk(browser, office, 'zhoumy');
  await decide(first, articleId, '退改', '请补一句数据的截止日期。');
  await writer.goto(`/desk/articles/${articleId}/edit`);
  await writeSection(writer, seed.sections.length + 2, {
    headingLines: [],
    paragraphs: ['以上数据截至年底。'],
  });
  await expectSaved(writer);
  await submitFromEditor(writer);
  await decide(first, articleId, '通过', '同意。');
  await decide(await openDesk(browser, office, 'xujing'), articleId, '通过', '同意。');
  await decide(await openDesk(browser, office, 'guch'), articleId, '通过', '同意。');
  const publisher = await openDesk(browser, office, 'fangzc');
  await publish(publisher, articleId, 'lianxi');
  await expect(publisher.getByRole('link', { name: '/2022/lianxi' })).toBeVisible();

  await publisher.goto('/2022/lianxi');
  const shown = countCharacters(await publisher.locator('main').innerText());
  const missing = [...countCharacters(seed.characters)].filter(
    ([character, count]) => (shown.get(character) ?? 0) < count,
  );
  expect(missing).toEqual([]);
  const page = (await publisher.locator('main').innerText()).replace(/\s/g, '');
  for (const part of everyPart(seed)) expect(page).toContain(part.replace(/\s/g, ''));
});

async function writeHead(
  page: Page,
  { headline, subhead, reporter, correspondent }: SeedArticle,
): Promise<void> {
  await page.getByRole('textbox', { name: '主题第 1 行' }).click();
  await page.keyboard.insertText(headline[0] ?? '');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText(headline[1] ?? '');
  await page.getByRole('textbox', { name: '副题' }).click();
  await page.keyboard.insertText(subhead);
  const entries = [
    { role: '记者', ...reporter },
    { role: '通讯员', outlet: '', name: correspondent },
    { role: '文', outlet: '', name: correspondent },
    { role: '图', outlet: '', name: correspondent },
  ];
  for (const [index, entry] of entries.entries()) {
    await page.getByRole('button', { name: '添加一条' }).click();
    await page.getByLabel(`第 ${index + 1} 条署名的身份`).selectOption({ label: entry.role });
    await page.getByLabel(`第 ${index + 1} 条署名的媒体或单位`).fill(entry.outlet);
    await page.getByLabel(`第 ${index + 1} 条署名的姓名`).fill(entry.name);
  }
}

/** Types below what stands there already. */
async function writeSection(
  page: Page,
  number: number,
  { headingLines, paragraphs }: SeedArticle['sections'][number],
): Promise<void> {
  const region = page.getByRole('region', { name: `第 ${number} 章节` });
  await region.scrollIntoViewIfNeeded();
  if (headingLines.length > 0) {
    await page.getByRole('textbox', { name: `第 ${number} 章节 标题第 1 行` }).click();
    for (const [index, line] of headingLines.entries()) {
      if (index > 0) await page.keyboard.press('Enter');
      await page.keyboard.insertText(line);
    }
  }
  const box = page.getByRole('textbox', { name: `第 ${number} 章节 正文` });
  await box.click();
  await page.keyboard.press('Control+End');
  const hasText = (await box.innerText()).trim() !== '';
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0 || hasText) await page.keyboard.press('Enter');
    await page.keyboard.insertText(paragraph);
  }
}

async function addPhoto(page: Page, caption: string, index: number): Promise<void> {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'huimou-photo-')), `图片${index + 1}.jpg`);
  writeFileSync(file, await drawPhoto('meeting', 21 + index));
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^图片/ }).click();
  await (await chooser).setFiles(file);
  const figure = page.locator('figure.photo').nth(index);
  await expect(figure.locator('img')).toBeVisible();
  await figure.locator('.caption').click();
  await page.keyboard.insertText(caption);
  await page.keyboard.press('Control+End');
}

function everyPart({ headline, subhead, lead, captions, sections, outlook }: SeedArticle): string[] {
  return [
    ...headline,
    subhead,
    ...lead,
    ...captions,
    ...sections.flatMap((section) => [...section.headingLines, ...section.paragraphs]),
    ...outlook,
  ];
}

function countCharacters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of text.replace(/\s/g, '')) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}
