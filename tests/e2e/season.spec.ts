import { readFile } from 'node:fs/promises';
import { ImageRun, Paragraph } from 'docx';
import type { Browser, Page } from '@playwright/test';
import { expectSaved, openDesk, startArticle, typeInSection } from './desk-steps';
import { findBarriers } from './find-barriers';
import { expect, test, type Office } from './fixtures';
import { approveNewArticle } from './next-text';
import { DAY_MS } from '@/lib/domain/calendar';
import { readSheet } from '@/lib/intake/sheets/read-sheet';
import { drawJpeg } from '../support/pictures';
import { writeDocx } from '../support/write-docx';

const DEPARTMENT = '云溪区教育局';
const HEADING = '扩容提质 办好家门口的学校';
const OPENING = '区教育局把学位供给摆在首位。';
const TAKEN = '全年新建改扩建学校四所，新增学位3260个。';
const CAPTION = '5月6日，新校舍启用，区教育局到校走访。';
const OTHER = '选派骨干教师七十二名到乡村学校支教。';

test('a department answers through a link, its words are taken in, confirmed, and the confirmation ends with an edit', async ({
  browser,
  office,
}) => {
  const admin = await openDesk(browser, office, 'guanlx');
  await addDepartment(admin);
  const writer = await openDesk(browser, office, 'linxw');
  const articleId = await startArticle(writer, { bodyName: DEPARTMENT, year: 2026, from: '空白稿件' });
  await writer.getByRole('textbox', { name: '第 2 章节 标题第 1 行' }).click();
  await writer.keyboard.insertText(HEADING);
  await typeInSection(writer, 2, OPENING);
  await expectSaved(writer);

  const seasonPath = await openSeason(writer);
  await askDepartment(writer);
  const link = await makeLink(writer);

  const liaison = await openLink(browser, office, link);
  expect(liaison.url()).not.toContain(link.split('#')[1] ?? link);
  await handIn(liaison);

  await writer.goto(`/desk/articles/${articleId}/edit`);
  await writer.getByRole('textbox', { name: '第 2 章节 正文' }).getByText(OPENING).click();
  await writer.getByRole('tab', { name: /^素材（新到 1）/ }).click();
  const material = writer.getByRole('listitem', { name: DEPARTMENT });
  await expect(material).toContainText(OTHER);
  await material.getByRole('button', { name: '取用这一段' }).first().click();
  await expect(writer.getByRole('textbox', { name: '第 2 章节 正文' })).toContainText(TAKEN);
  await material.getByRole('button', { name: `取用图片：${CAPTION}` }).click();
  const photo = writer.getByRole('figure').filter({ hasText: CAPTION }).filter({ hasText: '替代文字' });
  await expect(photo).toBeVisible();
  await expectSaved(writer);

  await writer.goto(seasonPath);
  const cell = writer.getByRole('row', { name: new RegExp(HEADING) }).getByRole('link');
  await expect(cell).toContainText('收到 1 份');
  await expect(cell).toContainText('取用 1 份');

  const confirmations = `/desk/articles/${articleId}?view=confirmations`;
  await writer.goto(confirmations);
  const section = writer.getByRole('region', { name: HEADING });
  await section.getByRole('button', { name: /请单位核实/ }).click();
  const dialog = writer.getByRole('dialog');
  await dialog.getByLabel('供稿单位').selectOption({ label: DEPARTMENT });
  await dialog.getByRole('button', { name: '提请核实' }).click();
  await expect(section).toContainText('待核实');

  await liaison.reload();
  await liaison.getByRole('link', { name: '有 1 个章节请你们核实' }).click();
  const answer = liaison.locator('section', { hasText: '确认无误' }).filter({ hasText: TAKEN }).last();
  await answer.getByLabel('您的姓名').fill('何芳');
  await answer.getByRole('button', { name: '确认无误' }).click();
  await expect(liaison.getByText('已确认').first()).toBeVisible();
  await expect(liaison.locator('h3:focus')).toContainText(HEADING);
  await writer.goto(seasonPath);
  await expect(cell).toContainText('已确认');

  await writer.goto(`/desk/articles/${articleId}/edit`);
  await writer.getByRole('textbox', { name: '第 2 章节 正文' }).getByText(OPENING).click();
  await writer.keyboard.press('End');
  await writer.keyboard.insertText('又添了一句。');
  await expectSaved(writer);
  await writer.goto(confirmations);
  await expect(section).toContainText('原确认失效');
  await writer.goto(seasonPath);
  await expect(cell).toContainText('确认已失效');
});

async function addDepartment(admin: Page): Promise<void> {
  await admin.goto('/desk/admin/departments');
  await admin.getByRole('button', { name: '添加供稿单位' }).first().click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByRole('textbox').fill(DEPARTMENT);
  await dialog.getByRole('button', { name: '添加供稿单位' }).click();
  await expect(admin.getByRole('listitem').filter({ hasText: DEPARTMENT })).toBeVisible();
}

/** The oldest of its name: the demo office was opened with it. */
async function openDemoSeason(writer: Page): Promise<void> {
  await writer.goto('/desk/seasons');
  await writer.getByRole('link', { name: '2026年度工作综述素材征集' }).last().click();
}

async function openSeason(writer: Page): Promise<string> {
  await writer.goto('/desk/seasons');
  await writer.getByRole('button', { name: '开始征集' }).first().click();
  const dialog = writer.getByRole('dialog');
  await dialog.getByLabel('截止时间').fill('2199-12-20T18:00');
  await dialog.getByRole('button', { name: '开始征集' }).click();
  await writer.waitForURL(/\/desk\/seasons\/[0-9a-f-]{36}$/);
  return new URL(writer.url()).pathname;
}

async function askDepartment(writer: Page): Promise<void> {
  await writer.getByRole('button', { name: '向单位征集' }).click();
  const dialog = writer.getByRole('dialog');
  await dialog.getByRole('combobox', { name: '为哪些稿件征集' }).fill(DEPARTMENT);
  await writer.getByRole('option', { name: new RegExp(DEPARTMENT) }).click();
  await writer.keyboard.press('Escape');
  await dialog.getByRole('combobox', { name: new RegExp(`${HEADING}.*供稿单位`) }).click();
  await writer.getByRole('option', { name: DEPARTMENT, exact: true }).click();
  await dialog.getByRole('button', { name: '向 1 个单位发出征集' }).click();
  await expect(writer.getByRole('heading', { name: '报送任务（1）' })).toBeVisible();
}

async function makeLink(writer: Page): Promise<string> {
  await writer.getByRole('button', { name: '生成报送链接' }).click();
  const dialog = writer.getByRole('dialog');
  await dialog.getByLabel('给谁用').fill('办公室何芳');
  await dialog.getByRole('button', { name: '生成链接' }).click();
  const address = dialog.getByTestId('link');
  await expect(address).toContainText('/material#');
  const link = (await address.textContent()) ?? '';
  const message = dialog.getByLabel('发给单位的话');
  for (const part of [DEPARTMENT, '2026年度工作综述素材征集', '2199年12月20日', link])
    await expect(message).toHaveValue(new RegExp(escape(part)));
  await message.press('Control+Home');
  await writer.keyboard.insertText('何主任好！');
  await writer.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await dialog.getByRole('button', { name: '复制这段话' }).click();
  await expect(dialog.getByRole('status').filter({ hasText: '已复制' })).toBeVisible();
  const copied = await writer.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await message.inputValue());
  expect(copied).toMatch(/^何主任好！/);
  await expect(dialog.getByRole('img', { name: `${DEPARTMENT}的报送二维码` })).toBeVisible();
  expect(await findBarriers(writer)).toEqual([]);
  return link;
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\#/]/g, '\\$&');

async function openLink(browser: Browser, office: Office, link: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: office.url })).newPage();
  await page.goto(link);
  await expect(page.getByRole('heading', { name: HEADING })).toBeVisible();
  return page;
}

async function handIn(liaison: Page): Promise<void> {
  const form = liaison.getByRole('form', { name: `报送素材：${HEADING}` });
  const picture = { type: 'jpg', data: await drawJpeg(), transformation: { width: 60, height: 40 } } as const;
  const word = await writeDocx([
    new Paragraph(TAKEN),
    new Paragraph({ children: [new ImageRun(picture)] }),
    new Paragraph({ text: CAPTION, style: 'Caption' }),
    new Paragraph(OTHER),
  ]);
  const chooser = liaison.waitForEvent('filechooser');
  await form.getByRole('button', { name: '选择文件或照片' }).click();
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  await (await chooser).setFiles({ name: '教育局素材.docx', mimeType, buffer: word });
  await form.getByLabel('报送人').fill('何芳');
  await form.getByRole('button', { name: '报送', exact: true }).click();
  await expect(liaison.getByText('教育局素材.docx').first()).toBeVisible();
  await expect(liaison.getByText('已收到').first()).toBeVisible();
}

test('the coverage matrix is printed on one page, and taken out as a sheet', async ({ browser, office }) => {
  const writer = await openDesk(browser, office, 'linxw');
  await openDemoSeason(writer);
  await expect(writer.getByRole('region', { name: '覆盖表', exact: true })).toBeVisible();
  const sheet = await writer.pdf({ preferCSSPageSize: true });
  expect(sheet.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);

  const matrix = writer.getByRole('region', { name: '覆盖表', exact: true }).getByRole('table');
  const departments = await matrix.getByRole('columnheader').locator('[class*="name"]').allInnerTexts();
  const sections = await matrix.getByRole('rowheader', { name: /^\d+\./ }).count();
  const download = writer.waitForEvent('download');
  await writer.getByRole('link', { name: '导出表格' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/-覆盖表-\d{4}-\d\d-\d\d\.xlsx$/);
  const [heading, ...rows] = await readSheet('表.xlsx', await readFile(await file.path()));
  expect(heading).toEqual(['稿件', '章节', ...departments]);
  expect(rows).toHaveLength(sections);
  expect(rows.flat()).toContain('逾期未报');
});

test('a second department is asked for a section, and one gets another date', async ({ browser, office }) => {
  const writer = await openDesk(browser, office, 'linxw');
  await openDemoSeason(writer);
  const awaited = writer
    .getByRole('region', { name: '覆盖表', exact: true })
    .getByRole('link', { name: /待报送/ });
  await expect(awaited.first()).toBeVisible();
  const before = await awaited.count();

  await writer.getByRole('button', { name: '向单位征集' }).click();
  const asking = writer.getByRole('dialog');
  await asking.getByRole('combobox', { name: '为哪些稿件征集' }).click();
  // One that the demo's season asks for already, whatever articles stand before it by now.
  await writer.getByRole('option', { name: /云溪区工商业联合会/ }).click();
  await writer.keyboard.press('Escape');
  const places = asking.getByRole('group', { name: '章节和供稿单位' });
  await expect(places.getByText(/^本次已向.+征集$/).first()).toBeVisible();
  await places.getByRole('combobox').first().click();
  await writer.getByRole('option').first().click();
  await asking.getByRole('button', { name: '向 1 个单位发出征集' }).click();
  await expect(awaited).toHaveCount(before + 1);

  const request = writer.locator('[id^="request-"]').first();
  await request.getByRole('button', { name: '修改' }).click();
  const changing = writer.getByRole('dialog');
  await changing.getByLabel('截止时间').fill('2020-01-01T09:00');
  await changing.getByRole('button', { name: '保存' }).click();
  await expect(changing.getByLabel('截止时间')).toHaveAccessibleDescription(/./);
  await changing.getByLabel('截止时间').fill('2199-12-25T18:00');
  await changing.getByRole('button', { name: '保存' }).click();
  await expect(request).toContainText('2199年12月25日');
});

for (const width of [1440, 390])
  test(`a season's dates show who is late, by stage and by month, ${width} wide`, async ({
    browser,
    office,
  }) => {
    const headline = [`待发布的稿件${width}`];
    await approveNewArticle(office, 'linxw', { bodyName: '云溪区水利局', year: 2026, headline });
    const writer = await openDesk(browser, office, 'linxw');
    await writer.setViewportSize({ width, height: 900 });
    await openDemoSeason(writer);
    await writer.getByRole('link', { name: '日程与进度' }).press('Enter');
    await writer.waitForURL(/\/calendar$/);
    const draft = writer.getByRole('region', { name: '起草' }).getByRole('listitem');
    const late = draft.filter({ hasText: '跨江而兴同心行' });
    // Midnight may have passed since the demo was made.
    const [due = ''] = /\d+\/\d+\/\d+/.exec(await late.innerText()) ?? [];
    const [year = 0, month = 0, day = 0] = due.split('/').map(Number);
    const today = Math.floor((Date.now() + 8 * 3_600_000) / DAY_MS);
    const days = today - Date.UTC(year, month - 1, day) / DAY_MS;
    expect(days).toBeGreaterThan(0);
    await expect(late).toContainText(`逾期 ${days} 天`);
    const approved = writer.getByRole('region', { name: '已审定，待发布' }).getByRole('listitem');
    await expect(approved.filter({ hasText: `待发布的稿件${width}` })).toContainText(/还有 [\d,]+ 天/);
    await expect(writer.getByRole('list', { name: '各步日期' }).getByRole('listitem')).toHaveCount(6);

    // The scheduled article goes out within days, in this month or the next.
    const calendar = writer.getByRole('table', { name: /^日历/ });
    const goesOut = calendar.getByRole('link', { name: /定时发布：侨心向故园/ });
    if (!(await goesOut.isVisible())) await writer.getByRole('link', { name: '下个月' }).press('Enter');
    await expect(goesOut).toBeVisible();

    await writer.getByRole('button', { name: '设定日期' }).press('Enter');
    const dialog = writer.getByRole('dialog');
    await dialog.getByLabel('发布').fill('2020-01-01T09:00');
    await dialog.getByRole('button', { name: '保存日期' }).click();
    await expect(dialog.getByLabel('发布')).toHaveAccessibleDescription(/不能早于前面一步的日期/);
    expect(await findBarriers(writer)).toEqual([]);
    await dialog.getByLabel('发布').fill('2199-12-31T09:00');
    await dialog.getByRole('button', { name: '保存日期' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(writer.getByRole('list', { name: '各步日期' })).toContainText('2199');
    await writer.goto(`${new URL(writer.url()).pathname}?month=2199-12`);
    await expect(calendar.getByText('发布截止')).toBeVisible();
    expect(await findBarriers(writer)).toEqual([]);
  });
