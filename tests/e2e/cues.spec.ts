import type { Page } from '@playwright/test';
import { expect, signIn, test } from './fixtures';

const HARBOUR = '云溪港口岸通关时间缩短三成，口岸新开航线四条。云溪港全年到港货轮一百余艘，吞吐量再创新高。';
const ARTICLE = [
  '同心向前 共绘新卷',
  '——2025年云溪区口岸办工作综述',
  '2025年，云溪区口岸办围绕中心、服务大局，各项工作取得新进展，为全区高质量发展汇聚了广泛力量。',
  '一、通江达海 提速增效',
  HARBOUR,
].join('\n');

async function tried(page: Page, text: string) {
  await page.getByLabel('一段文字').fill(text);
  await page.getByRole('button', { name: '看结果' }).click();
  return page.getByRole('status').filter({ hasText: '结果' });
}

test('an office gives a topic its own words, tries them, and an import is proposed it', async ({ page }) => {
  await signIn(page, 'guanlx');
  await page.goto('/desk/admin/topics');
  await page.getByRole('button', { name: '添加主题领域' }).click();
  await page.getByRole('dialog').getByLabel('主题名称').fill('口岸工作');
  await page.getByRole('dialog').getByRole('button', { name: '添加主题领域' }).click();
  await page.getByRole('link', { name: '“口岸工作”的线索词' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '“口岸工作”的线索词' })).toBeVisible();
  await expect(page.getByText('这个主题领域还没有线索词')).toBeVisible();
  await expect(await tried(page, HARBOUR)).toContainText('没有提出任何主题领域。');

  const words = page.getByLabel('要添加的词');
  await words.fill(`云溪港、${'长'.repeat(21)}`);
  await page.getByRole('button', { name: '添加', exact: true }).click();
  await expect(page.getByText(`“${'长'.repeat(21)}”：太长，最多 20 个字符`)).toBeVisible();
  await words.fill('云溪港、到港\n口岸');
  await page.getByRole('button', { name: '添加', exact: true }).click();
  await expect(page.getByText('已添加 3 个词')).toBeVisible();
  await words.fill('口岸 货轮');
  await page.getByRole('button', { name: '添加', exact: true }).click();
  await expect(page.getByText('已经有了：口岸（点题词）')).toBeVisible();
  await expect(words).toHaveValue('口岸');
  await expect(await tried(page, HARBOUR)).toContainText('口岸工作');

  await page.goto('/desk/admin/topics');
  await expect(page.getByText('本单位改过 4 个词')).toBeVisible();
  await page.context().clearCookies();
  await signIn(page, 'linxw');
  await page.goto('/desk/imports');
  await page.getByRole('textbox', { name: '粘贴文字' }).fill(ARTICLE);
  await page.getByRole('button', { name: '读取粘贴的文字' }).click();
  await expect(page.getByRole('option', { name: /章节由此开始 · 口岸工作/ })).toBeVisible();
});

test('a word is weighed anew, switched off and restored by the keyboard', async ({ page }) => {
  await signIn(page, 'guanlx');
  await page.goto('/desk/admin/topics/religious-affairs');
  await page.getByRole('searchbox', { name: '查找' }).fill('宗教中国化');
  const word = (group: string, origin: string) =>
    page.getByRole('button', { name: `宗教中国化，${group}，${origin}`, exact: true });
  await word('点题词', '系统自带').press('Enter');
  await page.getByRole('menuitem', { name: '改为常用词' }).press('Enter');
  await expect(word('常用词', '自带，原为点题词')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: '停用' }).press('Enter');
  await expect(word('停用的词', '系统自带')).toBeFocused();
  await page.getByText('本单位改过的', { exact: true }).click();
  await expect(page.getByRole('button', { name: /，停用的词，/ })).toHaveCount(1);
  await word('停用的词', '系统自带').press('Enter');
  await page.getByRole('menuitem', { name: '恢复为点题词' }).press('Enter');
  await expect(page.getByText('没有符合条件的词')).toBeVisible();
  await expect(page.getByRole('searchbox', { name: '查找' })).toBeFocused();
});

test('the words in use come as a file', async ({ page }) => {
  await signIn(page, 'guanlx');
  await page.goto('/desk/admin/topics/religious-affairs');
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: '导出全部线索词' }).click();
  expect((await saved).suggestedFilename()).toBe('cues.json');
});
