import { existsSync } from 'node:fs';
import path from 'node:path';
import { run, runTool } from './run.mjs';
import { step } from './step.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of a Chromium that runs, fetched if the machine has none. @throws Error saying what to do. */
export async function findBrowser() {
  const chosen = process.env.HUIMOU_CHROMIUM;
  if (chosen) {
    if (await runs(chosen)) return chosen;
    throw new Error(
      `HUIMOU_CHROMIUM 指定的浏览器无法运行。\nThe browser of HUIMOU_CHROMIUM does not run: ${chosen}`,
    );
  }
  for (const find of [installed, downloaded, afterDownload, afterPackage]) {
    const browser = await find();
    if (browser) return browser;
  }
  throw new Error(
    '没有可用的浏览器。请安装 Chromium 或 Chrome，或用 HUIMOU_CHROMIUM 指定其路径。\n' +
      'No browser was found. Install Chromium or Chrome, or give the path of one in HUIMOU_CHROMIUM.',
  );
}

function installed() {
  const onPath = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return firstThatRuns([
    ...names.flatMap((name) => onPath.map((dir) => path.join(dir, name))),
    ...usualPlaces,
  ]);
}

async function downloaded() {
  const { chromium } = await import('@playwright/test');
  return firstThatRuns([chromium.executablePath()]);
}

async function afterDownload() {
  await step('下载浏览器', 'Downloading a browser', () =>
    runTool('playwright', ['install', 'chromium'], { timeoutMs: 600_000 }),
  ).catch(() => {});
  return downloaded();
}

async function afterPackage() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await step('安装浏览器', 'Installing a browser', async () => {
    await run('apt-get', ['update'], { env });
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], { env });
  }).catch((error) => console.error(error.output ?? error.message));
  return installed();
}

async function firstThatRuns(candidates) {
  for (const candidate of candidates.filter((file) => existsSync(file))) {
    if (await runs(candidate)) return candidate;
  }
  return undefined;
}

// A distribution's placeholder that only names another package, or one that lacks libraries, is no browser.
async function runs(browser) {
  if (process.platform === 'win32') return existsSync(browser);
  return run(browser, ['--version'], { timeoutMs: 20_000 }).then(
    () => true,
    () => false,
  );
}
