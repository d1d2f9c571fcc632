import type { Page } from '@playwright/test';
import { findBarriers } from './find-barriers';
import { expect, signIn, test } from './fixtures';

const PORTAL = '区门户网站';

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

test('an administrator enters an address, keeps its secret, tries it, changes and removes it', async ({
  page,
}) => {
  await signIn(page, 'guanlx');
  await page.goto('/desk/admin/webhooks');
  await expect(page.getByText('还没有推送地址')).toBeVisible();
  await page.getByRole('button', { name: '添加地址' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('名称').fill(PORTAL);
  await dialog.getByLabel('接收地址').fill('http://portal.example.gov.cn/hooks');
  await dialog.getByRole('button', { name: '添加地址' }).click();
  await expect(dialog.getByText('应以 https:// 开头', { exact: true })).toBeVisible();
  await expect(dialog.getByLabel('名称')).toHaveValue(PORTAL);
  // It resolves, to where nothing may go.
  await dialog.getByLabel('接收地址').fill('https://localhost/hooks');
  await dialog.getByRole('button', { name: '添加地址' }).click();
  const secret = page
    .getByRole('dialog', { name: `“${PORTAL}”的签名密钥` })
    .getByLabel('密钥', { exact: true });
  await expect(secret).toHaveValue(/^whsec_/);
  const first = await secret.inputValue();
  await looksRight(page, 'webhook-secret');
  await page.getByRole('button', { name: '我已保存' }).click();
  await expect(secret).toBeHidden();
  await looksRight(page, 'webhooks');

  await page.getByRole('link', { name: PORTAL }).click();
  await expect(page.getByRole('heading', { level: 1, name: PORTAL })).toBeVisible();
  expect(await page.content()).not.toContain(first);
  await page.getByRole('button', { name: '发一条测试' }).click();
  const row = page.getByRole('table', { name: '投递记录' }).getByRole('row').filter({ hasText: '测试' });
  await expect(row).toBeVisible();
  await expect(async () => {
    await page.getByRole('button', { name: '刷新' }).click();
    await expect(row).toContainText('重试中', { timeout: 1_000 });
  }).toPass();
  await expect(row).toContainText('指向内网或本机地址，没有连接');
  await looksRight(page, 'webhook');
  await row.getByRole('button', { name: /再发一次/ }).click();
  await expect(page.getByText('已交付发送，稍后刷新页面看结果', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: '更换密钥' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '更换密钥' }).click();
  await expect(secret).toHaveValue(/^whsec_/);
  expect(await secret.inputValue()).not.toBe(first);
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^旧密钥用到/)).toBeVisible();

  await page.getByRole('button', { name: '停用' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
  await expect(page.getByText('这个地址已停用，现在不发消息。')).toBeVisible();
  await expect(page.getByRole('button', { name: '发一条测试' })).toBeHidden();
  await page.getByRole('button', { name: '移除' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '移除' }).click();
  await expect(page).toHaveURL(/\/desk\/admin\/webhooks$/);
  await expect(page.getByText('还没有推送地址')).toBeVisible();
});
