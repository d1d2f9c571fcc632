import type { Page } from '@playwright/test';
import { openDesk, startArticle } from './desk-steps';
import { expect, test } from './fixtures';

type Key = { key: string; code?: string; ctrlKey?: boolean; altKey?: boolean; shiftKey?: boolean };
type Sent = { isPrevented: boolean };

/** As Chromium and Safari tell of a key that an input method took: the first while it composes, Safari when it is over. */
const TAKEN = [
  { keyCode: 229, isComposing: true },
  { keyCode: 229, isComposing: false },
  { keyCode: 13, isComposing: true },
];

async function send(page: Page, key: Key, taken: { keyCode: number; isComposing: boolean }): Promise<Sent> {
  return page.evaluate(
    ([pressed, by]) => {
      const init = {
        code: pressed.key,
        ...pressed,
        ...by,
        which: by.keyCode,
        bubbles: true,
        cancelable: true,
      };
      const event = new KeyboardEvent('keydown', init);
      (document.activeElement ?? document.body).dispatchEvent(event);
      return { isPrevented: event.defaultPrevented };
    },
    [key, taken] as const,
  );
}

/** The key as the input method's, told in each way. */
async function compose(page: Page, key: Key): Promise<void> {
  for (const taken of TAKEN) await send(page, key, taken);
}

const CODES: Record<string, number> = {
  Enter: 13,
  Escape: 27,
  ArrowRight: 39,
  ArrowDown: 40,
  '/': 191,
  b: 66,
};

/** The same key as nobody's but the page's. */
const press = (page: Page, key: Key) => send(page, key, { keyCode: CODES[key.key] ?? 0, isComposing: false });

test('a key that ends a word of an input method does nothing else in the editor', async ({
  browser,
  office,
}) => {
  const page = await openDesk(browser, office, 'linxw');
  await startArticle(page, { bodyName: '云溪区民政局', year: 2026, from: '空白稿件' });

  await test.step('in the headline and in a heading', async () => {
    for (const [line, second] of [
      ['主题第 1 行', '主题第 2 行'],
      ['第 2 章节 标题第 1 行', '第 2 章节 标题第 2 行'],
    ] as const) {
      const field = page.getByRole('textbox', { name: line });
      await field.fill('养老服务');
      await compose(page, { key: 'Enter' });
      await compose(page, { key: 'ArrowDown' });
      await expect(page.getByRole('textbox', { name: second })).toHaveCount(0);
      await expect(field).toBeFocused();
      await press(page, { key: 'Enter' });
      await expect(page.getByRole('textbox', { name: second })).toBeFocused();
    }
  });

  await test.step('in the text', async () => {
    const text = page.getByRole('textbox', { name: '第 2 章节 正文' });
    await text.click();
    await page.keyboard.insertText('养老服务');
    await compose(page, { key: 'Enter' });
    await compose(page, { key: 'b', ctrlKey: true });
    await page.keyboard.insertText('体系');
    await expect(text.locator('p')).toHaveText(['养老服务体系']);
    await expect(text.locator('strong')).toHaveCount(0);
    await press(page, { key: 'Enter' });
    await expect(text.locator('p')).toHaveCount(2);
    await press(page, { key: 'b', ctrlKey: true });
    await page.keyboard.insertText('二');
    await expect(text.locator('strong')).toHaveText('二');
  });

  await test.step('to the page’s own shortcuts, and to a dialog', async () => {
    const help = { key: '/', code: 'Slash', ctrlKey: true };
    await compose(page, help);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await press(page, help);
    await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible();
    await expect(page.getByRole('dialog').getByRole('button', { name: '关闭' })).toBeFocused();
    await compose(page, { key: 'Escape' });
    await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible();
    await press(page, { key: 'Escape' });
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('along the toolbar', async () => {
    const tools = page.getByRole('toolbar', { name: '文字工具' }).getByRole('button');
    await tools.first().focus();
    await compose(page, { key: 'ArrowRight' });
    await expect(tools.first()).toBeFocused();
    await press(page, { key: 'ArrowRight' });
    await expect(tools.nth(1)).toBeFocused();
  });

  await test.step('in the outline', async () => {
    const items = page.getByRole('navigation', { name: '章节目录' }).getByRole('listitem');
    await expect(items.nth(1)).toContainText('养老服务');
    await items.nth(1).getByRole('button').first().focus();
    const down = { key: 'ArrowDown', altKey: true };
    await compose(page, down);
    await expect(items.nth(1)).toContainText('养老服务');
    await press(page, down);
    await expect(items.nth(2)).toContainText('养老服务');
  });
});

test('nor in the lists to choose from and the forms of the desk', async ({ browser, office }) => {
  const page = await openDesk(browser, office, 'linxw');
  await page.goto('/desk/articles/new');
  const year = page.getByRole('combobox', { name: '报道的单位' });
  await year.click();
  await year.fill('云溪');
  const options = page.getByRole('option');
  await expect(options.first()).toBeVisible();
  await compose(page, { key: 'Escape' });
  await expect(options.first()).toBeVisible();
  await press(page, { key: 'Escape' });
  await expect(options).toHaveCount(0);
});
