import type { Browser, Page } from '@playwright/test';
import { expect, signIn, type Office } from './fixtures';

/** A browser of its own for one person, signed in. */
export async function openDesk(browser: Browser, office: Office, signInName: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: office.url });
  const page = await context.newPage();
  await signIn(page, signInName);
  return page;
}

export async function startArticle(
  page: Page,
  {
    bodyName,
    year,
    from,
    template,
  }: { bodyName: string; year: number; from: '按模板' | '空白稿件'; template?: RegExp },
): Promise<string> {
  await page.goto('/desk/articles/new');
  await page.getByRole('combobox', { name: '报道的单位' }).fill(bodyName);
  await page.getByRole('textbox', { name: '年度' }).fill(String(year));
  await page.getByRole('radio', { name: from }).check();
  if (template) {
    await page.getByRole('combobox', { name: '模板' }).click();
    await page.getByRole('option', { name: template }).click();
  }
  await page.getByRole('button', { name: '新建', exact: true }).click();
  await page.waitForURL(/\/desk\/articles\/[0-9a-f-]{36}\/edit$/);
  return page.url().split('/').at(-2) ?? '';
}

/** Types into a section's text as a person does: its editor is made when it comes into view. */
export async function typeInSection(page: Page, section: number, text: string): Promise<void> {
  const box = page.getByRole('textbox', { name: `第 ${section} 章节 正文` });
  await box.scrollIntoViewIfNeeded();
  await box.click();
  await page.keyboard.insertText(text);
}

/** The save state shown is a lasting one: nothing is under way and everything is acknowledged. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText(/正在保存|未保存|网络断开|冲突/)).toHaveCount(0);
  await expect(page.getByText('已保存', { exact: true }).first()).toBeVisible();
}

export async function submitFromEditor(page: Page): Promise<void> {
  await page.getByRole('button', { name: '送审', exact: true }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: '送审', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/edit'));
}

export async function decide(
  page: Page,
  articleId: string,
  verdict: '通过' | '退改',
  opinion: string,
): Promise<void> {
  await page.goto(`/desk/articles/${articleId}`);
  await page.getByLabel('审核意见', { exact: true }).fill(opinion);
  await page.getByRole('button', { name: verdict, exact: true }).click();
  await expect(page.getByRole('button', { name: verdict, exact: true })).toHaveCount(0);
}

/** Opens the page of a public act from the article's own. */
export async function openAct(
  page: Page,
  articleId: string,
  act: '发布…' | '定时发布…' | '更正…' | '撤稿…',
): Promise<void> {
  await page.goto(`/desk/articles/${articleId}`);
  await page.getByRole('link', { name: act, exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: '读者将看到的页面' })).toBeVisible();
}

export async function publish(page: Page, articleId: string, slug: string): Promise<void> {
  await openAct(page, articleId, '发布…');
  await page.getByLabel('网址').fill(slug);
  await page.getByRole('button', { name: '现在发布' }).click();
  await page.waitForURL(new RegExp(`/desk/articles/${articleId}$`));
}
