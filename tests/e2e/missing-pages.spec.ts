import { expect, signIn, test } from './fixtures';

const ID = '00000000-0000-4000-8000-000000000000';

test('what is not there is answered as not found, in the desk', async ({ page }) => {
  await signIn(page, 'linxw');
  for (const address of ['nothing', `articles/${ID}`, `articles/${ID}/edit`, `reviews/${ID}/record`]) {
    const response = await page.goto(`/desk/${address}`);
    expect({ address, status: response?.status() }).toEqual({ address, status: 404 });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('找不到这个页面');
  }
});
