import { expect, test } from './fixtures';

for (const width of [1440, 390])
  test(`a reader finds what is published without any script, ${width} wide`, async ({ browser, office }) => {
    const context = await browser.newContext({
      baseURL: office.url,
      viewport: { width, height: 844 },
      javaScriptEnabled: false,
    });
    const page = await context.newPage();
    await page.goto('/');
    await page.getByRole('searchbox', { name: '在已刊发的稿件中查找' }).fill('雲溪　企業');
    await page.getByRole('button', { name: '搜索' }).click();
    await page.waitForURL(/\/search\?q=/);
    await expect(page.getByRole('searchbox')).toHaveValue('雲溪　企業');
    const hits = page.getByRole('main').getByRole('listitem');
    await expect(page.getByText(`共${await hits.count()}篇`)).toBeVisible();
    await expect(hits.first().locator('mark').first()).toHaveText('云溪');
    const title = (await hits.first().getByRole('heading').textContent()) ?? '';
    await hits.first().getByRole('link', { name: title }).click();
    await expect(page.locator('article')).toContainText('企业');

    await page.getByRole('link', { name: '搜索' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '搜索' })).toBeVisible();
    await page.getByRole('searchbox').fill('没有哪篇稿件会写的词');
    await page.getByRole('searchbox').press('Enter');
    await expect(page.getByText('没有找到。请换一个词，或从年份查找。')).toBeVisible();
    await context.close();
  });

test('whatever is looked for, the answer is a page, made for this reader alone', async ({ request }) => {
  for (const query of ['%00', '%E4%BA', '"><script>', '%25', '_', '\\', "'", '云溪'.repeat(400)]) {
    const answer = await request.get(`/search?q=${query}&page=99999999999999999999`);
    expect([query, answer.status()]).toEqual([query, 200]);
    expect(await answer.text()).not.toContain('"><script>');
    expect(answer.headers()['cache-control']).toBe('no-store');
  }
});
