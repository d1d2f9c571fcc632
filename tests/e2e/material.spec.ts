import { chooseFiles, demoLink, openOnPhone, openWholeForm } from './material-steps';
import { expect, test } from './fixtures';
import { withRecords } from './office-records';
import { drawJpeg } from '../support/pictures';

const ASKED = '云溪区工商业联合会';
const MINE = '走访企业三百家。';
const THEIRS = '举办宣讲四十场。';

test('two windows of a department on one section write over nothing', async ({ browser, office }) => {
  const link = await demoLink(office, ASKED);
  const one = await openOnPhone(browser, office, link);
  const two = await one.context().newPage();
  // Window two has not heard of the other's text when it is written in: else it would show it, and be written over.
  await two.addInitScript(() => {
    window.addEventListener('storage', (event) => event.stopImmediatePropagation());
  });
  await two.goto(link.address);
  const [formOne, formTwo] = [await openWholeForm(one), await openWholeForm(two)];
  await formOne.getByLabel('文字', { exact: true }).fill(MINE);
  // The copy follows a key by a moment: until then window two would be the first.
  await one.waitForFunction(
    (words) => Object.keys(localStorage).some((key) => localStorage.getItem(key)?.includes(words)),
    MINE,
  );
  await formTwo.getByLabel('文字', { exact: true }).fill(THEIRS);
  await expect(formTwo.getByLabel('另一个窗口的文字')).toHaveValue(MINE);
  await formTwo.getByRole('button', { name: '两份都要，接在一起' }).click();
  await expect(formTwo.getByLabel('文字', { exact: true })).toHaveValue(`${MINE}\n${THEIRS}`);
  // The first window's text is in it: nothing to choose there.
  await expect(formOne.getByLabel('文字', { exact: true })).toHaveValue(`${MINE}\n${THEIRS}`);
});

test('the page speaks English when asked to, with what is typed and chosen still there', async ({
  browser,
  office,
}) => {
  const page = await openOnPhone(browser, office, await demoLink(office, ASKED));
  const form = await openWholeForm(page);
  await form.getByLabel('文字', { exact: true }).fill(MINE);
  await chooseFiles(page, form, [{ name: '座谈会.jpg', mimeType: 'image/jpeg', buffer: await drawJpeg() }]);
  await form.getByLabel('图片说明').fill('座谈会现场');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('button', { name: 'Hand in', exact: true })).toBeVisible();
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue(MINE);
  await expect(page.getByLabel('Caption')).toHaveValue('座谈会现场');
});

test('twenty files on a phone come in after a dropped line, with nothing typed anew', async ({
  browser,
  office,
}) => {
  const page = await openOnPhone(browser, office, await demoLink(office, ASKED));
  const form = await openWholeForm(page);
  const photo = { mimeType: 'image/jpeg', buffer: await drawJpeg({ width: 3000, height: 2000 }) };
  const name = (number: number) => `云溪区工商业联合会2026年度民营经济座谈会_without_any_break_${number}.jpg`;
  const files = Array.from({ length: 21 }, (_, number) => ({ name: name(number), ...photo }));
  await chooseFiles(page, form, files);
  const caption = form.getByLabel('图片说明').first();
  await caption.fill('11月22日，召开民营企业座谈会');
  await caption.press('Enter');
  const tooMany = form.getByText('一次最多报送 20 个文件', { exact: false });
  await expect(tooMany).toHaveCount(1);
  await form.getByLabel('报送人').fill('罗以宁');
  const send = form.getByRole('button', { name: '报送', exact: true });
  await expect(send).toBeEnabled();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

  await send.click();
  await expect(tooMany).toHaveCount(2);
  await form.getByRole('button', { name: /^移除/ }).last().click();

  await page.context().setOffline(true);
  await send.click();
  await expect(form.getByRole('alert')).toContainText('您填写的内容还在');
  await page.context().setOffline(false);
  await expect(caption).toHaveValue('11月22日，召开民营企业座谈会');
  await send.click();
  await expect(form.getByText('已上传，正在读取文件…').or(form.getByRole('progressbar'))).not.toHaveCount(0);
  await expect(form.getByText('已报送，宣传部门已收到。')).toBeVisible({ timeout: 360_000 });
  await expect(page.getByText('民营企业座谈会', { exact: false }).first()).toBeVisible();
});

test('what was typed before a link was taken back can be copied, and handed in through a new one', async ({
  browser,
  office,
}) => {
  const link = await demoLink(office, ASKED);
  const page = await openOnPhone(browser, office, link);
  const form = await openWholeForm(page);
  await form.getByLabel('文字', { exact: true }).fill(MINE);
  await form.getByLabel('报送人').fill('罗以宁');
  await withRecords(office, (db) =>
    db.requestLink.update({ where: { id: link.linkId }, data: { revokedAt: new Date() } }),
  );
  await form.getByRole('button', { name: '报送', exact: true }).click();
  await expect(form.getByRole('alert')).toContainText('链接已失效');
  await form.getByRole('button', { name: '复制文字' }).click();
  await expect(form.getByRole('button', { name: '已复制' })).toBeVisible();

  await page.reload();
  await expect(page.getByRole('heading', { name: '这个链接已失效' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: '没有报送的文字' })).toHaveValue(MINE);
  await page.getByRole('button', { name: '复制文字' }).click();

  const { address } = await demoLink(office, ASKED);
  await page.goto(address);
  const again = await openWholeForm(page);
  await expect(again.getByLabel('文字', { exact: true })).toHaveValue(MINE);
});

test('of an opened link nothing is left for scripts, the address bar or the way back', async ({
  browser,
  office,
}) => {
  const link = await demoLink(office, ASKED);
  const page = await openOnPhone(browser, office, link);
  const token = link.address.replace(/^.*#/, '');
  const seen = await page.evaluate(() =>
    [location.href, document.cookie, document.referrer, JSON.stringify({ ...localStorage })].join(' '),
  );
  expect(seen).not.toContain(token);
  await page.goto('/health-of-nothing');
  await page.goBack();
  expect(page.url()).not.toContain(token);
  expect(await page.content()).not.toContain(token);
});

test('names and captions that look like markup are shown as they are written', async ({
  browser,
  office,
}) => {
  const page = await openOnPhone(browser, office, await demoLink(office, ASKED));
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const form = await openWholeForm(page);
  const name = '<img src=x onerror=alert(1)>.jpg';
  await chooseFiles(page, form, [{ name, mimeType: 'image/jpeg', buffer: await drawJpeg() }]);
  await form.getByLabel('图片说明').fill('<script>alert(2)</script>');
  await form.getByLabel('报送人').fill('"><svg onload=alert(3)>');
  await form.getByRole('button', { name: '报送', exact: true }).click();
  await expect(page.getByRole('link', { name })).toBeVisible();
  await expect(page.getByText('<script>alert(2)</script>')).toBeVisible();
  expect(await page.locator('img[src="x"], svg[onload]').count()).toBe(0);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.jpg$/);
  expect(dialogs).toEqual([]);
});
