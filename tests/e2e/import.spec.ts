import { Document, Packer, Paragraph } from 'docx';
import type { Page } from '@playwright/test';
import { findBarriers } from './find-barriers';
import { expect, signIn, test } from './fixtures';

const SUMMARY = [
  '同心向前 共绘新卷',
  '——2025年云溪区委统战部工作综述',
  '记者 张小北 通讯员 李三',
  '2025年，云溪区委统战部围绕中心、服务大局，各项工作取得新进展，为全区高质量发展汇聚了广泛力量。',
  '凝聚共识 筑牢根基',
  '全年举办主题宣讲四十二场，建成同心教育基地六处，覆盖党外人士三千余人次，思想政治基础更加巩固。',
  '民营企业走访',
  '走访民营企业三百一十二家，协调解决用地、用工、融资难题八十六件，民营经济发展环境持续优化。',
];

async function summary(): Promise<Buffer> {
  const children = SUMMARY.map((line) => new Paragraph(line));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

test('a Word file is sorted by the keyboard and becomes an article', async ({ page }) => {
  await signIn(page, 'linxw');
  await page.goto('/desk/imports');
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件' }).click();
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  await (
    await chosen
  ).setFiles([
    { name: '综述.docx', mimeType, buffer: await summary() },
    { name: '空.docx', mimeType, buffer: Buffer.alloc(0) },
  ]);
  await expect(page.getByText('“空.docx”里没有内容')).toBeVisible();
  await page.getByRole('link', { name: '核对“综述.docx”' }).click();

  const rows = page.getByRole('listbox');
  await rows.getByRole('option', { name: /走访民营企业三百一十二家/ }).click();
  await rows.press('ArrowUp');
  await rows.press('p');
  await expect(rows.getByRole('option', { name: /^正文\s*民营企业走访/ })).toBeVisible();
  await rows.press('g');
  const heading = rows.getByRole('option', { name: /章节由此开始.*章节标题\s*民营企业走访/ });
  await expect(heading).toBeVisible();
  await rows.press('z');
  await expect(heading).toBeHidden();
  await rows.press('g');
  await expect(page.getByText(/^已保存，/)).toBeVisible();
  await page.reload();
  await expect(heading).toBeVisible();

  await expect(page.getByLabel('年度')).toHaveValue('2025');
  await page.getByLabel('报道的单位').fill('云溪区委统战部');
  await page.getByRole('button', { name: '制成稿件' }).click();
  await page.waitForURL(/\/desk\/articles\/.*\/edit$/);
  await expect(page.getByText('走访民营企业三百一十二家').first()).toBeVisible();
});

/** The summary, pasted and opened. */
async function pasted(page: Page, lines = SUMMARY): Promise<string> {
  await signIn(page, 'linxw');
  await page.goto('/desk/imports');
  await page.getByRole('textbox', { name: '粘贴文字' }).fill(lines.join('\n'));
  await page.getByRole('button', { name: '读取粘贴的文字' }).click();
  await page.waitForURL(/\/desk\/imports\/[^/]+$/);
  return page.url();
}

const DOUBTFUL = SUMMARY.map((line) => line.replace('各项工作', '持续推进推进各项工作'));

for (const width of [1440, 390]) {
  test(`at ${width} px a warning is corrected or goes along to the article, and the card to finish is in sight`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const lines = width === 390 ? DOUBTFUL : DOUBTFUL.map((line) => line.replace('三百一', '走访走访三百一'));
    await pasted(page, lines);
    const openFinish = async () => {
      if (width === 390) await page.getByText('成稿与留意', { exact: true }).click();
    };
    await openFinish();
    await expect(page.getByRole('button', { name: '制成稿件' })).toBeInViewport();
    const left = page.getByRole('status').filter({ hasText: '没看' });
    await expect(left).toHaveText(width === 390 ? '还有 1 处没看' : '还有 2 处没看');
    expect(await findBarriers(page)).toEqual([]);
    if (width === 390) {
      // The tick stands before it is kept: a page read meanwhile does not have it.
      const kept = page.waitForResponse((response) => response.request().method() === 'POST');
      await page.getByRole('checkbox', { name: /^看过第 1 处/ }).check();
      await expect(page.getByText('都看过了')).toBeVisible();
      await kept;
      await page.reload();
      await openFinish();
      await expect(page.getByRole('checkbox', { name: /^看过第 1 处/ })).toBeChecked();
      await page.getByRole('checkbox', { name: /^看过第 1 处/ }).uncheck();
    } else {
      await page.getByRole('button', { name: /^改字，第 1 处/ }).click();
      const field = page.getByRole('textbox', { name: '第 1 处改为' });
      await field.fill(' ');
      await field.press('Enter');
      await expect(page.getByText('请填写', { exact: true })).toBeVisible();
      await field.fill('持续推进各项工作');
      await field.press('Enter');
      await expect(left).toHaveText('还有 1 处没看');
      await expect(optionsOf(page).locator('ins')).toHaveText('持续推进各项工作');
      await page.reload();
      await expect(page.getByRole('button', { name: '撤回改正，第 1 处' })).toBeVisible();
    }
    await page.getByLabel('报道的单位').fill('云溪区委统战部');
    await page.getByRole('button', { name: '制成稿件' }).click();
    await page.waitForURL(/\/desk\/articles\/.*\/edit$/);
    await page
      .getByRole('button', { name: /^检查/ })
      .or(page.getByRole('tab', { name: /^检查/ }))
      .filter({ visible: true })
      .click();
    const flags = page.getByRole('heading', { name: '导入时没看过的（1）' });
    await expect(flags).toBeVisible();
    await page
      .getByRole('button', { name: /词语重复：.*走访走访|词语重复：.*推进推进/ })
      .first()
      .click();
    expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/走访走访|推进推进/);
    if (width === 390) await page.getByRole('button', { name: /^检查/ }).click();
    await page.getByRole('button', { name: /^看过了：/ }).click();
    await expect(flags).toBeHidden();
  });
}

const optionsOf = (page: Page) => page.getByRole('listbox').getByRole('option');

test('a passage is dragged to its place, and the topics of its new section are proposed anew', async ({
  page,
}) => {
  await pasted(page);
  const from = optionsOf(page).filter({ hasText: '走访民营企业三百一十二家' });
  const to = optionsOf(page).filter({ hasText: '凝聚共识 筑牢根基' });
  await from.hover();
  await from.locator('[data-grip]').hover();
  await page.mouse.down();
  const place = await to.boundingBox();
  if (!place) throw new Error('no place to drag to');
  await page.mouse.move(place.x + 40, place.y + place.height - 4, { steps: 8 });
  await page.mouse.up();
  await expect(optionsOf(page).nth(5)).toContainText('走访民营企业三百一十二家');
  await expect(optionsOf(page).filter({ hasText: '凝聚共识 筑牢根基' })).toContainText('民营经济');
  await expect(page.getByText(/^已保存，/)).toBeVisible();
  await page.reload();
  await expect(optionsOf(page).nth(5)).toContainText('走访民营企业三百一十二家');

  await to.click();
  await page.getByRole('listbox').press('t');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: '公益慈善' }).check();
  await expect(dialog.getByText('由您选定')).toBeVisible();
  await dialog.getByRole('button', { name: '重新推荐' }).click();
  await expect(dialog.getByText('系统按正文推荐')).toBeVisible();
  await expect(dialog.getByRole('checkbox', { name: '公益慈善' })).not.toBeChecked();
});

test('two windows sort one import: each can let either stand, and nothing is lost', async ({
  page,
  context,
}) => {
  const address = await pasted(page);
  const other = await context.newPage();
  await other.goto(address);
  const kicker = (one: Page) => optionsOf(one).filter({ hasText: '引题' });
  const removed = (one: Page) => optionsOf(one).filter({ hasText: '不采用' });

  await page.getByRole('listbox').press('k');
  await expect(page.getByText(/^已保存，/)).toBeVisible();
  await other.getByRole('listbox').press('x');
  const notice = other.getByRole('alert').filter({ hasText: '这次导入在别的窗口改过' });
  await expect(notice).toContainText('2 段与它不同');
  expect(await findBarriers(other)).toEqual([]);
  await notice.getByRole('button', { name: '载入较新的一份' }).click();
  await expect(kicker(other)).toHaveCount(1);
  await expect(removed(other)).toHaveCount(0);
  await other.getByRole('button', { name: '撤销' }).click();
  await expect(removed(other)).toHaveCount(1);
  await expect(other.getByText(/^已保存，/)).toBeVisible();

  await page.getByRole('listbox').press('l');
  await page.getByRole('alert').getByRole('button', { name: '以我这一份为准' }).click();
  await expect(page.getByText(/^已保存，/)).toBeVisible();
  await other.reload();
  await expect(optionsOf(other).filter({ hasText: '栏目' })).toHaveCount(1);
});

test('on a phone a passage is dragged with a finger', async ({ browser, office }) => {
  const context = await browser.newContext({
    baseURL: office.url,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await pasted(page);
  const grip = optionsOf(page).filter({ hasText: '走访民营企业三百一十二家' }).locator('[data-grip]');
  await grip.scrollIntoViewIfNeeded();
  const start = await grip.boundingBox();
  const place = await optionsOf(page).filter({ hasText: '凝聚共识 筑牢根基' }).boundingBox();
  if (!start || !place) throw new Error('nothing to drag');
  const finger = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    finger.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: y === undefined ? [] : [{ x: start.x + start.width / 2, y }],
    });
  const [from, to] = [start.y + start.height / 2, place.y + place.height - 4];
  await touch('touchStart', from);
  for (let step = 1; step <= 10; step++) await touch('touchMove', from + ((to - from) * step) / 10);
  await touch('touchEnd');
  await expect(optionsOf(page).nth(5)).toContainText('走访民营企业三百一十二家');
});
