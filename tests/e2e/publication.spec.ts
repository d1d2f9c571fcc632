import { toShanghaiField } from '@/components/ui/shanghai-time';
import { openDesk } from './desk-steps';
import { expect, test } from './fixtures';

test('a scheduled article goes live by itself at its minute, with nobody signed in', async ({
  browser,
  office,
  request,
}) => {
  const publisher = await openDesk(browser, office, 'fangzc');
  await publisher.goto('/desk/articles?status=approved&publication=none');
  await publisher.getByRole('link', { name: /.+/ }).and(publisher.locator('table a')).first().click();
  await publisher.getByLabel('网址').fill('dingshi');
  await publisher.getByRole('radio', { name: '定时发布' }).check();
  const nextMinute = new Date(Math.ceil((Date.now() + 15_000) / 60_000) * 60_000);
  await publisher.getByLabel('定时发布的时间').fill(toShanghaiField(nextMinute));
  await publisher.getByRole('button', { name: '定时发布', exact: true }).click();
  await expect(publisher.getByText(/定于 .* 发布到 \/2026\/dingshi/)).toBeVisible();
  await publisher.context().close();

  const statusOf = async () => (await request.get(`${office.url}/2026/dingshi`)).status();
  expect(await statusOf()).toBe(404);
  await expect.poll(statusOf, { timeout: 480_000, intervals: [2_000] }).toBe(200);
  expect(Date.now()).toBeGreaterThanOrEqual(nextMinute.getTime());
});

test('a withdrawn article answers 410 at once and says why', async ({ browser, office, request }) => {
  const address = `${office.url}/2023/tongzhan`;
  expect((await request.get(address)).status()).toBe(200);
  const publisher = await openDesk(browser, office, 'fangzc');
  await publisher.goto('/desk/articles?year=2023');
  await publisher.locator('table a').first().click();
  await publisher.getByLabel('撤稿原因').fill('第二章节的两项数字有误，正在核实。');
  await publisher.getByRole('button', { name: '撤稿', exact: true }).click();
  // The reason stands in the field from the start; the field is gone once it is done.
  await expect(publisher.getByLabel('撤稿原因')).toHaveCount(0);
  await expect(publisher.getByText('第二章节的两项数字有误，正在核实。').first()).toBeVisible();

  const gone = await request.get(address);
  expect(gone.status()).toBe(410);
  expect(await gone.text()).toContain('第二章节的两项数字有误，正在核实。');
  expect(await (await request.get(office.url)).text()).not.toContain('href="/2023/tongzhan"');
});
