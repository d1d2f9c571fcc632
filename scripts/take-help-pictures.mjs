/**
 * Takes the pictures of docs/help from a running demo office, in both languages:
 * `node scripts/take-help-pictures.mjs http://localhost:3000 <password of all> [names of pictures]`.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { findBrowser } from './lib/browser.mjs';
import { projectDir } from './lib/project-dir.mjs';

const [origin = '', password = '', ...only] = process.argv.slice(2);
const LOCALES = ['zh-CN', 'en'];
const SIZE = { width: 1240, height: 800 };

const SAMPLE = `同心聚力　共绘新卷
——2025年云溪区工商联工作综述
2025年，云溪区工商联走访企业120家,帮助解决用工、融资等困难86个。
一、助企惠企
全年举办政策宣讲会12场，参会企业640家次。
二、商会建设
新成立镇街商会3家,会员总数达到1,280家。`;

/** What each picture shows: who signs in, and the way to it from their desk. */
const PICTURES = [
  { name: 'import', as: 'linxw', go: importSample },
  { name: 'editor', as: 'linxw', go: openEditor },
  { name: 'season', as: 'linxw', go: (page) => openFirst(page, '/desk/seasons', 'main table tbody a') },
  { name: 'decide', as: 'xujing', go: (page) => openFirst(page, '/desk/reviews', 'main table tbody a') },
  { name: 'publish', as: 'fangzc', go: openPublishing },
  {
    name: 'hand-in',
    as: 'luoyn',
    go: (page) => openFirst(page, '/desk/requests', 'main li a, main table tbody a'),
  },
  { name: 'audit', as: 'hesy', go: (page) => page.goto('/desk/audit') },
  { name: 'people', as: 'guanlx', go: (page) => page.goto('/desk/admin/people') },
];

const browser = await chromium.launch({ executablePath: await findBrowser() });
for (const locale of LOCALES) {
  const folder = path.join(projectDir, 'public/help', locale);
  await mkdir(folder, { recursive: true });
  for (const picture of PICTURES.filter(({ name }) => only.length === 0 || only.includes(name))) {
    const context = await browser.newContext({ baseURL: origin, viewport: SIZE, locale });
    const page = await context.newPage();
    await signIn(page, context, picture.as, locale);
    await picture.go(page);
    await page.waitForLoadState('networkidle');
    const taken = await page.screenshot({ animations: 'disabled' });
    await sharp(taken)
      .webp({ quality: 82 })
      .toFile(path.join(folder, `${picture.name}.webp`));
    console.log(`${locale}/${picture.name}.webp`);
    await context.close();
  }
}
await browser.close();

async function signIn(page, context, name, locale) {
  await context.addCookies([{ name: 'huimou-locale', value: locale, url: origin }]);
  await page.goto('/sign-in', { waitUntil: 'networkidle' });
  await page.locator('input[autocomplete="username"]').fill(name);
  await page.locator('input[autocomplete="current-password"]').fill(password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL('**/desk');
}

async function openFirst(page, list, link) {
  await page.goto(list);
  await page.locator(link).first().click();
  await page.waitForURL((url) => url.pathname !== new URL(list, origin).pathname);
}

async function importSample(page) {
  await page.goto('/desk/imports');
  await page.locator('main textarea').first().fill(SAMPLE);
  await page.locator('main textarea').first().locator('xpath=following::button[1]').click();
  await page.waitForURL(/\/desk\/imports\/[0-9a-f-]+$/);
}

async function openEditor(page) {
  await openFirst(page, '/desk/articles?status=drafting&mine=1', 'main table tbody a');
  await page.goto(`${page.url()}/edit`);
  await page.locator('[contenteditable]').nth(1).click();
}

async function openPublishing(page) {
  await openFirst(page, '/desk/articles?status=approved', 'main table tbody a');
  await page.goto(`${page.url()}/publication/publish`);
}
