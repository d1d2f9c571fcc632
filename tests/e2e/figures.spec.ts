import type { Page } from '@playwright/test';
import { expectSaved, openDesk, startArticle, typeInSection } from './desk-steps';
import { findBarriers } from './find-barriers';
import { expect, test } from './fixtures';
import { withRecords } from './office-records';

type Office = Parameters<typeof withRecords>[0];

const BODY = '云溪区数据工作中心';
const KINDS = ['走访企业', '办理提案', '开展宣讲', '培训骨干', '调解纠纷', '建成站点'];
const UNITS = ['家', '件', '场', '名', '起', '个'];

/** Thirty figures of six metrics and five parts, none of one value with another. */
const FIGURES = Array.from({ length: 30 }, (_, at) => ({
  metric: `数据中心${KINDS[at % 6]}数`,
  said: KINDS[at % 6] ?? '',
  unit: UNITS[at % 6] ?? '',
  breakdown: ['城东片', '城西片', '城南片', '城北片', '河口片'][Math.floor(at / 6)] ?? '',
  value: 113 + at * 7,
}));
const paragraphOf = (at: number) =>
  `${FIGURES.slice(at, at + 6)
    .map(({ said, unit, breakdown, value }) => `${breakdown}${said}${value}${unit}`)
    .join('，')}。`;

async function recordLedger(office: Office): Promise<void> {
  await withRecords(office, async (db) => {
    const by = await db.person.findFirstOrThrow({ where: { signInName: 'linxw' }, select: { id: true } });
    const metrics = new Map<string, string>();
    for (const { metric, said, unit, breakdown, value } of FIGURES) {
      const known = metrics.get(metric);
      const metricId =
        known ??
        (
          await db.metric.create({
            data: { name: metric, synonyms: [said], unit, createdById: by.id },
            select: { id: true },
          })
        ).id;
      metrics.set(metric, metricId);
      await db.fact.create({
        data: {
          metricId,
          body: BODY,
          period: '2026',
          year: 2026,
          breakdown,
          value,
          unit,
          source: '工作台账',
          recordedById: by.id,
        },
        select: { id: true },
      });
    }
  });
}

const panelOf = (page: Page) => page.getByRole('tabpanel', { name: /^数据/ });
const listOf = (page: Page) => panelOf(page).getByRole('list', { name: '稿件里的数据' });

const figureOf = (page: Page, state: string, figure: string) =>
  listOf(page)
    .getByRole('button', { name: new RegExp(`^${state}`) })
    .filter({ has: page.locator('strong', { hasText: figure }) });

async function looksRight(page: Page, name: string): Promise<void> {
  const [scrollWidth = 0, clientWidth = 0] = await page.evaluate(() => {
    const { scrollWidth: all, clientWidth: shown } = document.documentElement;
    return [all, shown];
  });
  expect(scrollWidth, name).toBeLessThanOrEqual(clientWidth);
  if (process.env.HUIMOU_SHOTS) await page.screenshot({ path: `${process.env.HUIMOU_SHOTS}/${name}.png` });
}

test('thirty figures are bound with the keyboard, one changes in the ledger and is taken into the draft', async ({
  browser,
  office,
}) => {
  await recordLedger(office);
  const page = await openDesk(browser, office, 'linxw');
  const articleId = await startArticle(page, { bodyName: BODY, year: 2026, from: '空白稿件' });
  await page.getByRole('textbox', { name: '主题第 1 行' }).click();
  await page.keyboard.insertText('数字见实绩');
  await typeInSection(page, 1, '2026年，各项工作取得新进展。');
  await typeInSection(page, 2, [0, 6, 12, 18, 24].map(paragraphOf).join(''));
  await expectSaved(page);

  await page.getByRole('tab', { name: '数据（30）' }).click();
  await expect(panelOf(page)).toContainText('共 30 处数据，30 处待处理。');
  await looksRight(page, 'figures-open-1440');
  expect(await findBarriers(page)).toEqual([]);

  const begun = Date.now();
  await figureOf(page, '未挂接', '113家').click();
  for (let left = 29; left >= 0; left -= 1) {
    await expect(listOf(page).locator('[data-figure]:focus')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(panelOf(page)).toContainText(left === 0 ? '都有着落' : `${left} 处待处理`);
  }
  expect(Date.now() - begun).toBeLessThan(120_000);
  const bindings = await withRecords(office, (db) =>
    db.binding.findMany({
      where: { articleId },
      select: { figure: true, fact: { select: { value: true, breakdown: true } } },
    }),
  );
  expect(bindings.map(({ figure, fact }) => `${fact?.breakdown}${figure}`).sort()).toEqual(
    FIGURES.map(({ breakdown, value, unit }) => `${breakdown}${value}${unit}`).sort(),
  );

  // What the ledger says anew is told where the figure stands, and the text is as it was.
  await withRecords(office, async (db) => {
    const {
      id: followsId,
      recordedAt: _,
      ...fact
    } = await db.fact.findFirstOrThrow({
      where: { body: BODY, value: 113 },
    });
    await db.fact.create({
      data: { ...fact, value: 115, followsId, reason: '部门核对后更正' },
      select: { id: true },
    });
  });
  await page.reload();
  const section = page.getByRole('textbox', { name: /第 2 章节.*正文/ });
  await expect(section).toContainText('113家');
  await page.getByRole('tab', { name: '数据（1）' }).click();
  await figureOf(page, '台账已更正', '113家').click();
  await expect(panelOf(page)).toContainText('台账已由 113家 更正为 115家。');
  await looksRight(page, 'figures-followed-1440');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: /^检查/ }).click();
  await page.getByRole('dialog').getByRole('tab', { name: '数据（1）' }).click();
  await figureOf(page, '台账已更正', '113家').click();
  await looksRight(page, 'figures-followed-390');
  await page.getByRole('dialog').getByRole('button', { name: '正文改为 115家' }).click();
  await expect(page.getByRole('dialog')).toContainText('都有着落');
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(section).toContainText('城东片走访企业115家');
  await expectSaved(page);

  // Undo takes the words back, and the ledger says so again.
  await section.click();
  await page.keyboard.press('Control+z');
  await expect(section).toContainText('城东片走访企业113家');
  await expectSaved(page);
  await expect(page.getByRole('tab', { name: '数据（1）' })).toBeVisible();
});

test('a figure that differs from its fact keeps the article from review; another is waived with a reason', async ({
  browser,
  office,
}) => {
  const page = await openDesk(browser, office, 'linxw');
  await startArticle(page, { bodyName: `${BODY}二室`, year: 2026, from: '空白稿件' });
  await page.getByRole('textbox', { name: '主题第 1 行' }).click();
  await page.keyboard.insertText('数据核对');
  await typeInSection(page, 1, '2026年，各项工作取得新进展。');
  await typeInSection(page, 2, '全年采购设备377台，接待来访86批。');
  await expectSaved(page);
  const [metricId] = await withRecords(office, async (db) => {
    const by = await db.person.findFirstOrThrow({ where: { signInName: 'linxw' }, select: { id: true } });
    const metric = await db.metric.create({
      data: { name: '数据中心采购设备数', synonyms: ['采购设备'], unit: '台', createdById: by.id },
      select: { id: true },
    });
    await db.fact.create({
      data: {
        metricId: metric.id,
        body: BODY,
        period: '2026',
        year: 2026,
        value: 379,
        unit: '台',
        recordedById: by.id,
      },
      select: { id: true },
    });
    return [metric.id];
  });
  expect(metricId).toBeTruthy();
  await page.getByRole('tab', { name: /^数据/ }).click();
  const figure = figureOf(page, '未挂接', '377台');
  await figure.click();
  // Nothing agrees: Enter binds nothing, the number does.
  await expect(panelOf(page)).toContainText('台账为 379台');
  await page.keyboard.press('Enter');
  await expect(page.getByText('没有一致的台账数值').first()).toBeVisible();
  await page.keyboard.press('1');
  await expect(figureOf(page, '与台账不符', '377台')).toBeVisible();

  await figureOf(page, '未挂接', '86批').click();
  await page.keyboard.press('w');
  const reason = panelOf(page).getByRole('textbox', { name: '免挂理由' });
  await expect(reason).toBeFocused();
  await reason.fill('来访登记簿，不入台账');
  await page.keyboard.press('Enter');
  await expect(panelOf(page)).toContainText('1 处待处理');

  await page.getByRole('button', { name: '送审' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('有 1 处数据与挂接的台账数值不符。');
  await dialog.getByRole('button', { name: '送审' }).click();
  await expect(page).toHaveURL(/\/edit/);
});
