import { writeSheet } from '@/lib/intake/sheets/write-sheet';
import type { Page } from '@playwright/test';
import { findBarriers } from './find-barriers';
import { expect, signIn, test } from './fixtures';

const METRIC = '年末夜校学员数';

async function looksRight(page: Page, name: string): Promise<void> {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    const [scrollWidth = 0, clientWidth] = await page.evaluate(() => {
      const { scrollWidth: all, clientWidth: shown } = document.documentElement;
      return [all, shown];
    });
    expect(scrollWidth, `${name} at ${width}`).toBeLessThanOrEqual(clientWidth ?? 0);
    if (process.env.HUIMOU_SHOTS)
      await page.screenshot({ path: `${process.env.HUIMOU_SHOTS}/${name}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  expect(await findBarriers(page)).toEqual([]);
}

test('a season’s sheet of figures comes in, a metric shows it, and a figure is followed with a reason', async ({
  page,
}) => {
  const buffer = await writeSheet({
    name: '台账',
    rows: [
      ['指标', '主体', '单位', '2022', '2023', '2024', '2025'],
      [METRIC, '云溪区', '人', '1200', '', '1350', '1.6万'],
      [METRIC, '石埠镇', '人', '120', '130', '一百多', '160'],
    ],
    widths: [],
  });
  await signIn(page, 'linxw');
  await page.goto('/desk/facts/import');
  await page.locator('input[type=file]').setInputFiles({
    ...{ name: '夜校.xlsx', buffer },
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
  await expect(page.getByText('新指标 1，新数值 6，更正 0，相同 0，不能导入 1')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '2024' }).first()).toContainText('读不出这个数');
  await looksRight(page, 'ledger-import');
  await page.getByRole('button', { name: '导入 6 个数' }).click();
  await expect(page.getByText('已导入：新指标 1，新数值 6，更正 0，相同 0，未导入 1')).toBeVisible();

  await page.getByRole('link', { name: '查看台账' }).click();
  await page.getByLabel('指标或同义词').fill('夜校学员');
  await expect(page.getByText('1 个指标')).toBeVisible();
  await looksRight(page, 'ledger');
  await page.getByRole('link', { name: METRIC }).click();
  await expect(page.getByRole('heading', { level: 1, name: METRIC })).toBeVisible();
  const years = page.getByRole('table', { name: '历年数值' });
  const area = years.getByRole('row').filter({ hasText: '云溪区' });
  await expect(area).toContainText('1.6万人');

  await page.getByRole('button', { name: '更正数值：云溪区 · 2025年' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('1.6万人')).toBeVisible();
  await dialog.getByLabel('新数值').fill('1560余');
  await dialog.getByRole('button', { name: '更正数值' }).click();
  await expect(dialog.getByText('请填写', { exact: true })).toBeVisible();
  await dialog.getByLabel('更正原因').fill('原表多写了一个零');
  await dialog.getByRole('button', { name: '更正数值' }).click();
  await expect(dialog.getByText(/^读不出这个数/)).toBeVisible();
  await dialog.getByLabel('新数值').fill('1,560');
  await looksRight(page, 'ledger-follow');
  await dialog.getByRole('button', { name: '更正数值' }).click();
  await expect(dialog).toBeHidden();
  await expect(area).toContainText('1560人');
  const history = page.getByRole('region', { name: '云溪区 · 2025年的沿革' });
  await expect(history).toContainText('原因：原表多写了一个零');
  await expect(history).toContainText('1.6万人');
  await looksRight(page, 'ledger-metric');
});
