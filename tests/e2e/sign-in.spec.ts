import type { Page } from '@playwright/test';
import { openDesk } from './desk-steps';
import { findBarriers } from './find-barriers';
import { expect, signIn, test } from './fixtures';
import { newcomer } from './office-records';

const WRONG = '用户名或密码不对。';
const LOCKED = '尝试次数太多，请过几分钟再试。';

async function trySignIn(page: Page, signInName: string, password: string): Promise<void> {
  await page.getByLabel('用户名').fill(signInName);
  await page.getByLabel('密码', { exact: true }).fill(password);
  const answered = page.waitForResponse((response) => response.url().includes('/callback/credentials'));
  await page.getByRole('button', { name: '登录' }).click();
  await answered;
}

/** What the page says after each of `times` tries with a wrong password, then after one with `right`. */
async function wordsAfter(page: Page, signInName: string, times: number, right: string): Promise<string[]> {
  const words: string[] = [];
  await page.goto('/sign-in');
  for (const password of [...Array<string>(times).fill('not the password'), right]) {
    await trySignIn(page, signInName, password);
    const refusal = page.getByRole('main').getByRole('alert');
    await expect(refusal).not.toBeEmpty();
    words.push((await refusal.innerText()).trim());
  }
  return words;
}

test('a person signs in, and out again', async ({ page }) => {
  await signIn(page, 'linxw');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('林晓雯');

  await page.getByRole('button', { name: '林晓雯' }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await page.waitForURL('**/sign-in');
  await page.goto('/desk');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fdesk$/);
});

test('who is signed out is led to sign in, and from there to the page they wanted', async ({
  page,
  office,
}) => {
  const wanted = '/desk/articles?status=approved&year=2026';
  await page.goto(wanted);
  await expect(page).toHaveURL(`${office.url}/sign-in?next=${encodeURIComponent(wanted)}`);
  await trySignIn(page, 'linxw', office.password);
  await expect(page).toHaveURL(`${office.url}${wanted}`);
  await expect(page.getByRole('heading', { level: 1, name: '稿件' })).toBeVisible();
});

test('signing in leads to no other site', async ({ page, office }) => {
  await page.goto('/sign-in?next=https%3A%2F%2Fexample.com%2F');
  await trySignIn(page, 'linxw', office.password);
  await expect(page).toHaveURL(`${office.url}/desk`);
});

test('five failures lock a name, held by somebody or by nobody, in the same words', async ({
  browser,
  office,
}) => {
  const held = await newcomer(office, '柳叶青', ['writer']);
  const expected = [...Array<string>(5).fill(WRONG), LOCKED];
  for (const [name, right] of [
    [held.signInName, held.password],
    [`${held.signInName}-nobody`, held.password],
  ] as const) {
    const page = await (await browser.newContext({ baseURL: office.url })).newPage();
    expect(await wordsAfter(page, name, 5, right)).toEqual(expected);
    await page.goto('/desk');
    await expect(page).toHaveURL(/\/sign-in/);
    await page.context().close();
  }
});

test('who guesses at a name keeps its person out of no browser they have signed in from', async ({
  browser,
  office,
}) => {
  const held = await newcomer(office, '柳梢青', ['writer']);
  const own = await (await browser.newContext({ baseURL: office.url })).newPage();
  await own.goto('/sign-in');
  await trySignIn(own, held.signInName, held.password);
  await own.waitForURL(/\/(desk|change-password)/);
  await own.context().clearCookies({ name: /session-token/ });

  const strange = await (await browser.newContext({ baseURL: office.url })).newPage();
  expect((await wordsAfter(strange, held.signInName, 5, held.password)).at(-1)).toBe(LOCKED);
  await own.goto('/sign-in');
  await trySignIn(own, held.signInName, held.password);
  await own.waitForURL(/\/(desk|change-password)/);
  await strange.context().close();
  await own.context().close();
});

test('an account closed by an administrator is signed out at once and opens no more', async ({
  browser,
  office,
}) => {
  const person = await newcomer(office, '秦川', ['writer']);
  const desk = await (await browser.newContext({ baseURL: office.url })).newPage();
  await desk.goto('/sign-in');
  await trySignIn(desk, person.signInName, person.password);
  await expect(desk).toHaveURL(`${office.url}/desk`);

  const admin = await openDesk(browser, office, 'guanlx');
  await admin.goto('/desk/admin/people');
  await admin.getByRole('button', { name: '“秦川”的其他操作' }).click();
  await admin.getByRole('menuitem', { name: '停用账户' }).click();
  await admin.getByRole('dialog').getByRole('button', { name: '停用账户' }).click();
  await expect(admin.getByText('已停用“秦川”的账户')).toBeVisible();

  await desk.goto('/desk/articles');
  await expect(desk).toHaveURL(/\/sign-in/);
  await expect(desk.getByText('请重新登录', { exact: false })).toBeVisible();
  await trySignIn(desk, person.signInName, person.password);
  await expect(desk.getByText(WRONG)).toBeVisible();
});

test('a person brought in by a spreadsheet signs in with the password that was shown once', async ({
  browser,
  office,
}) => {
  const admin = await openDesk(browser, office, 'guanlx');
  await admin.goto('/desk/admin/people');
  await admin.getByRole('link', { name: '从表格导入' }).click();
  await expect(admin.getByRole('heading', { level: 1, name: '从表格导入人员和单位' })).toBeVisible();
  const choose = async (text: string) => {
    const chooser = admin.waitForEvent('filechooser');
    await admin.getByRole('button', { name: '选择表格' }).click();
    await (await chooser).setFiles({ name: '人员.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  };
  await choose('甲,乙\n张三,zhangsan');
  await expect(admin.getByText(/没有找到表头/)).toBeVisible();
  await choose('姓名,用户名,单位,角色\n卫长青,weichangqing,云溪区气象局,联络员\n无名氏,wuming,,领导');
  await expect(admin.getByText('新增 1 行，修改 0 行，不变 0 行，不能导入 1 行')).toBeVisible();
  await expect(admin.getByRole('row', { name: /无名氏/ })).toContainText('没有这个角色');
  expect(await findBarriers(admin)).toEqual([]);
  await admin.getByRole('button', { name: '确认导入 2 项' }).click();
  const issued = admin.getByRole('region', { name: '临时密码' }).getByRole('row', { name: /weichangqing/ });
  const password = await issued.getByRole('cell').last().innerText();
  await expect(admin.getByRole('region', { name: /：结果$/ })).toBeFocused();
  expect(await findBarriers(admin)).toEqual([]);

  const asked: string[] = [];
  admin.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await admin.getByRole('link', { name: '返回人员' }).click();
  expect(asked).toEqual(['临时密码离开后不再显示。确定都记下了吗？']);
  await admin.getByRole('button', { name: '已记下，收起' }).click();
  await admin.getByRole('link', { name: '返回人员' }).click();
  await expect(admin.getByRole('row', { name: /卫长青.*云溪区气象局/ })).toBeVisible();

  const newcomers = await (await browser.newContext({ baseURL: office.url })).newPage();
  await newcomers.goto('/sign-in');
  await trySignIn(newcomers, 'weichangqing', password);
  await expect(newcomers).toHaveURL(/\/change-password/);
});

test('a password reset by an administrator ends the session; the new one must be replaced first', async ({
  browser,
  office,
}) => {
  const person = await newcomer(office, '叶知秋', ['writer']);
  const desk = await (await browser.newContext({ baseURL: office.url })).newPage();
  await desk.goto('/sign-in');
  await trySignIn(desk, person.signInName, person.password);
  await expect(desk).toHaveURL(`${office.url}/desk`);

  const admin = await openDesk(browser, office, 'guanlx');
  await admin.goto('/desk/admin/people');
  await admin.getByRole('button', { name: '“叶知秋”的其他操作' }).click();
  await admin.getByRole('menuitem', { name: '重设密码' }).click();
  await admin.getByRole('dialog').getByRole('button', { name: '重设密码' }).click();
  const temporary = await admin.getByTestId('temporary-password').innerText();

  await desk.reload();
  await expect(desk).toHaveURL(/\/sign-in/);
  await trySignIn(desk, person.signInName, person.password);
  await expect(desk.getByText(WRONG)).toBeVisible();
  await trySignIn(desk, person.signInName, temporary);
  await expect(desk).toHaveURL(/\/change-password$/);
  await desk.goto('/desk/articles');
  await expect(desk).toHaveURL(/\/change-password$/);

  await desk.getByLabel('新密码', { exact: true }).fill('云溪的水向东流去');
  await desk.getByLabel('再输一遍新密码').fill('云溪的水向东流去2026');
  await desk.getByRole('button', { name: '保存新密码' }).click();
  await expect(desk.getByText('两次输入的不一样')).toBeVisible();
  await desk.getByLabel('新密码', { exact: true }).fill('云溪的水向东流去2026');
  await desk.getByRole('button', { name: '保存新密码' }).click();
  await expect(desk).toHaveURL(`${office.url}/desk`);
});
