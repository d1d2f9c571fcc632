import type { Browser, Page } from '@playwright/test';
import { findBarriers } from './find-barriers';
import { expect, signIn, test, type Office } from './fixtures';
import { demoArticleId, withRecords } from './office-records';

const UNITED_FRONT = '中共云溪区委统一战线工作部';
const CPPCC = '政协云溪区委员会';
const ETHNIC_RELIGIOUS = '云溪区民族宗教事务局';

/** `ready` names what the page shows last, where that is not its heading. */
type Visit = { address: string; ready?: (page: Page) => Promise<void> };

async function editorIsOpen(page: Page): Promise<void> {
  await expect(page.getByRole('textbox', { name: '第 1 章节 正文' })).toBeVisible();
}

async function deskVisits(office: Office): Promise<Record<string, Visit[]>> {
  const draft = `/desk/articles/${await demoArticleId(office, UNITED_FRONT, 2026)}`;
  const article = `/desk/articles/${await demoArticleId(office, ETHNIC_RELIGIOUS, 2026)}`;
  const { reviewId, underReviewId, templateId, metricId, submission } = await withRecords(
    office,
    async (db) => ({
      reviewId: (await db.review.findFirstOrThrow({ select: { id: true } })).id,
      underReviewId: (await db.review.findFirstOrThrow({ where: { status: 'open' }, select: { id: true } }))
        .id,
      templateId: (await db.template.findFirstOrThrow({ select: { id: true } })).id,
      metricId: (await db.metric.findFirstOrThrow({ select: { id: true } })).id,
      submission: await db.submission.findFirstOrThrow({
        where: { submittedBy: { signInName: 'shenyue' } },
        select: {
          requestId: true,
          sectionId: true,
          request: { select: { seasonId: true, departmentId: true } },
        },
      }),
    }),
  );
  const season = `/desk/seasons/${submission.request.seasonId}`;
  const cell = `${season}/sections/${submission.sectionId}/${submission.request.departmentId}`;
  const at = (...addresses: string[]): Visit[] => addresses.map((address) => ({ address }));
  const tabs = ['', '?view=changes', '?view=proposals', '?view=revisions', '/history'].map(
    (view) => article + view,
  );
  return {
    linxw: [
      ...at(
        '/desk',
        '/desk/articles',
        '/desk/articles?text=不存在的题目',
        '/desk/articles/bin',
        '/desk/articles/new',
        draft,
      ),
      { address: `${draft}/edit`, ready: editorIsOpen },
      ...at(
        `${draft}/history`,
        `${draft}/outputs`,
        `${draft}?view=confirmations`,
        '/desk/seasons',
        season,
        `${season}/calendar`,
        cell,
        '/desk/newspaper',
        '/desk/facts',
        `/desk/facts/${metricId}`,
        '/desk/facts/import',
        '/desk/facts/changed',
        '/desk/imports',
        '/desk/search',
        '/desk/search?q=企业',
        '/desk/notices',
      ),
      ...at(`${article}/edit`, '/desk/account', '/change-password', '/desk/no-such-page', '/desk/audit'),
    ],
    zhoumy: at(
      '/desk',
      '/desk/reviews',
      '/desk/articles',
      '/desk/articles?waiting=1&stage=初审',
      ...tabs,
      `/desk/reviews/${reviewId}/record`,
      `/desk/reviews/${reviewId}/marked`,
      // Decided on already: no more to be proposed.
      `/desk/reviews/${underReviewId}/proposal`,
    ),
    xujing: [{ address: `/desk/reviews/${underReviewId}/proposal`, ready: editorIsOpen }],
    fangzc: at(
      '/desk',
      '/desk/overview',
      `/desk/articles/${await demoArticleId(office, UNITED_FRONT, 2025)}`,
      `/desk/articles/${await demoArticleId(office, UNITED_FRONT, 2025)}/outputs`,
      `/desk/articles/${await demoArticleId(office, CPPCC, 2026)}/publication/publish`,
      `/desk/articles/${await demoArticleId(office, UNITED_FRONT, 2024)}/publication/withdraw`,
      `/desk/articles/${await demoArticleId(office, UNITED_FRONT, 2024)}/publication/correct`,
    ),
    shenyue: at('/desk', '/desk/sections', '/desk/requests', `/desk/requests/${submission.requestId}`),
    hesy: at('/desk', '/desk/audit'),
    guanlx: at(
      '/desk',
      ...['people', 'people/import', 'departments', 'topics', 'templates', 'stages', 'site', 'webhooks'].map(
        (list) => `/desk/admin/${list}`,
      ),
      `/desk/admin/templates/${templateId}`,
      '/desk/admin/topics/ethnic-affairs',
    ),
  };
}

const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** A page on which nothing is caught half faded in. */
async function openWindow(browser: Browser, office: Office): Promise<Page> {
  const context = await browser.newContext({
    baseURL: office.url,
    viewport: DESKTOP,
    reducedMotion: 'reduce',
  });
  return context.newPage();
}

/** At both widths; what is there at one alone is drawn anew from the same page. */
async function expectNoBarriersHere(page: Page, what: string): Promise<void> {
  for (const size of [PHONE, DESKTOP]) {
    await page.setViewportSize(size);
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    expect.soft(await findBarriers(page), `${what}, ${size.width} wide`).toEqual([]);
  }
}

async function expectNoBarriers(page: Page, { address, ready }: Visit): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await ready?.(page);
  await expectNoBarriersHere(page, address);
}

test('a reader meets no barrier on the public pages', async ({ browser, office }) => {
  const page = await openWindow(browser, office);
  const addresses = [
    '/',
    '/2025',
    '/2024/tongzhan',
    '/2025/tongzhan',
    '/2025/zhengxie',
    '/2025/no-such',
    '/1950',
    '/accessibility',
    '/search',
    '/search?q=企业',
  ];
  for (const address of addresses) await expectNoBarriers(page, { address });
});

test('a reader meets no barrier in dark or large print', async ({ browser, office }) => {
  const page = await openWindow(browser, office);
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const address of ['/', '/2024/tongzhan']) await expectNoBarriers(page, { address });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/2024/tongzhan');
  await page.getByRole('checkbox', { name: '大字' }).check({ force: true });
  await page.getByRole('checkbox', { name: /深色/ }).check({ force: true });
  await expectNoBarriersHere(page, 'large and dark by choice');
});

test('nobody meets a barrier on the way in', async ({ browser, office }) => {
  const page = await openWindow(browser, office);
  for (const address of ['/sign-in', '/preview']) await expectNoBarriers(page, { address });
});

for (const name of ['linxw', 'zhoumy', 'xujing', 'fangzc', 'shenyue', 'hesy', 'guanlx'])
  test(`${name} meets no barrier at the desk`, async ({ browser, office }) => {
    const visits = (await deskVisits(office))[name] ?? [];
    const page = await openWindow(browser, office);
    await signIn(page, name);
    for (const visit of visits) await expectNoBarriers(page, visit);
  });

test('dialogs and menus of the desk hold no barrier', async ({ browser, office }) => {
  const page = await openWindow(browser, office);
  await signIn(page, 'linxw');
  await page.goto(`/desk/articles/${await demoArticleId(office, UNITED_FRONT, 2026)}/edit`);
  await editorIsOpen(page);
  const openers = ['送审', '快捷键', '章节分工', '第 1 章节的主题、负责人与篇幅'];
  for (const name of openers) {
    await page.getByRole('button', { name, exact: true }).first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect.soft(await findBarriers(page), name).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await page.getByRole('button', { name: '第 1 章节的更多操作' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  expect.soft(await findBarriers(page), 'section menu').toEqual([]);
});
