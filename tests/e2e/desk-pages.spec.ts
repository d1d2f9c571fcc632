import { expect, signIn, test } from './fixtures';

const VISITS: Record<string, string[]> = {
  linxw: [
    '/desk',
    '/desk/articles',
    '/desk/articles/new',
    '/desk/seasons',
    '/desk/newspaper',
    '/desk/facts',
    '/desk/facts/import',
    '/desk/facts/changed',
    '/desk/imports',
    '/desk/notices',
  ],
  hesy: ['/desk', '/desk/overview', '/desk/articles', '/desk/audit', '/desk/account', '/desk/nothing'],
  guanlx: [
    '/desk/admin/people',
    '/desk/admin/departments',
    '/desk/admin/topics',
    '/desk/admin/templates',
    '/desk/admin/stages',
    '/desk/admin/site',
    '/desk/admin/webhooks',
  ],
};

for (const [name, addresses] of Object.entries(VISITS))
  test(`no page of the desk says anything amiss to the browser: ${name}`, async ({
    page,
    context,
    baseURL,
  }) => {
    const amiss: string[] = [];
    page.on('console', (message) => {
      // The browser itself reports the answer 404.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        amiss.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => amiss.push(`${page.url()}: ${error.message}`));
    await signIn(page, name);
    for (const locale of ['zh-CN', 'en']) {
      await context.addCookies([{ name: 'huimou-locale', value: locale, url: baseURL }]);
      for (const address of addresses) {
        await page.goto(address);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      }
    }
    expect(amiss).toEqual([]);
  });

test('the log is searched by what its list shows', async ({ page }) => {
  await signIn(page, 'hesy');
  for (const word of ['退改', '撤稿', '送审']) {
    await page.goto(`/desk/audit?text=${encodeURIComponent(word)}`);
    const rows = page
      .getByRole('table', { name: /操作记录/ })
      .getByRole('row')
      .filter({ hasText: word });
    await expect(rows.first()).toBeVisible();
  }
});
