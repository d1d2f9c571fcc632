import { Document, Packer, Paragraph } from 'docx';
import type { Page, Request } from '@playwright/test';
import { findBarriers } from './find-barriers';
import { expect, signIn, test } from './fixtures';
import { drawJpeg } from '../support/pictures';
import { writeOle } from '../support/write-ole';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const FILES = 100;
const HELD = '材料050.docx';
const WAITING = '材料060.docx';

type Sent = { name: string; mimeType: string; buffer: Buffer };

/** Some twenty pages of a department's year. */
function wordFile(number: number): Promise<Buffer> {
  const lines = [`云溪区第${number}号材料`, `——2025年云溪区工作综述之${number}`];
  for (let part = 1; part <= 8; part++) {
    lines.push(`第${number}号材料的第${part}部分`);
    for (let line = 1; line <= 12; line++) {
      const count = number * 100 + part * 12 + line;
      lines.push(
        `今年以来，云溪区围绕中心、服务大局，走访企业${count}家，协调解决用地、用工、融资难题${count}件，` +
          `举办主题宣讲${count}场，覆盖干部群众${count}人次，建成同心基地${part}处，各项工作取得新的成效，` +
          `得到镇街和部门的广泛好评，为全区高质量发展汇聚了力量。`,
      );
    }
  }
  const children = lines.map((text) => new Paragraph(text));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

const nameOf = (number: number) => `材料${String(number).padStart(3, '0')}.docx`;

async function hundredFiles(): Promise<Sent[]> {
  const files: Sent[] = [];
  for (let number = 1; number <= FILES; number++) {
    files.push({ name: nameOf(number), mimeType: DOCX, buffer: await wordFile(number) });
  }
  const bad = (number: number, buffer: Buffer) =>
    files.splice(number - 1, 1, { name: nameOf(number), mimeType: DOCX, buffer });
  bad(10, Buffer.alloc(0));
  bad(20, writeOle(['EncryptionInfo', 'EncryptedPackage']));
  bad(30, Buffer.from(await drawJpeg()));
  return files;
}

/** Holds one file on the line until it is let go or its sender gives up. */
async function hold(page: Page, name: string): Promise<{ held: Promise<Request> }> {
  let tell: (request: Request) => void = () => {};
  const held = new Promise<Request>((resolve) => (tell = resolve));
  await page.route('**/api/imports', async (route) => {
    const body = route.request().postDataBuffer()?.toString('utf8') ?? '';
    if (body.includes(`filename="${name}"`)) tell(route.request());
    else await route.continue();
  });
  return { held };
}

test('a hundred Word files come in at one go, but for the bad and the cancelled ones', async ({ page }) => {
  await signIn(page, 'linxw');
  await page.goto('/desk/imports');
  const { held } = await hold(page, HELD);
  let loads = 0;
  page.on('request', (request) => {
    if (request.headers().rsc && new URL(request.url()).pathname === '/desk/imports') loads += 1;
  });

  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件' }).click();
  await (await chosen).setFiles(await hundredFiles());
  const report = page.getByRole('list', { name: '各个文件的结果' });
  await expect(report.getByRole('listitem')).toHaveCount(FILES);
  await expect(page.getByRole('progressbar', { name: '全部文件的进度' })).toBeAttached();
  await expect(page.getByRole('button', { name: '全部取消' })).toBeVisible();
  await page.getByRole('button', { name: `取消“${WAITING}”` }).click();
  await expect(report.getByRole('listitem').filter({ hasText: WAITING })).toContainText('已取消');

  await held;
  await expect(page.getByText(/^已处理 \d+ 个，共 100 个$/)).toBeVisible();
  await page.getByRole('button', { name: `取消“${HELD}”` }).click();

  const summary = '100 个文件处理完毕：读入 95 个，未能读入 3 个，取消 2 个';
  await expect(page.getByRole('status').filter({ hasText: summary })).toBeVisible({ timeout: 400_000 });
  const inReport = (number: number) => report.getByRole('listitem').filter({ hasText: nameOf(number) });
  await expect(inReport(1)).toContainText(/已读入 1[\d,]{4,} 字，分出 1 篇/);
  await expect(inReport(10)).toContainText('里没有内容');
  await expect(inReport(20)).toContainText('设有密码');
  await expect(inReport(30)).toContainText('是一张图片');
  await expect(inReport(50)).toContainText('已取消');
  await page.getByRole('checkbox', { name: '只看没有读入的（5）' }).check();
  await expect(report.getByRole('listitem')).toHaveCount(5);

  expect(await findBarriers(page)).toEqual([]);

  const list = page.getByRole('table');
  await expect(list.getByRole('row')).toHaveCount(31);
  const pages = page.getByText(/^第 1 页，共 \d+ 页，/);
  const pageCount = Number(/共 (\d+) 页/.exec(await pages.innerText())?.[1]);
  await page.getByRole('link', { name: '下一页' }).click();
  await expect(page.getByText(/^第 2 页，/)).toBeVisible();
  const names: string[] = [];
  for (let number = 1; number <= pageCount; number++) {
    await page.goto(`/desk/imports?page=${number}`);
    names.push(...(await list.getByRole('link').allTextContents()));
  }
  const missing = [10, 20, 30, 50, 60];
  const all = Array.from({ length: FILES }, (_, at) => at + 1);
  expect(names.filter((name) => /^材料\d{3}\.docx$/.test(name)).sort()).toEqual(
    all.filter((number) => !missing.includes(number)).map(nameOf),
  );
  expect(loads).toBeLessThan(10);
});

test('a file that had come in before it was cancelled is said to be in, and leaving is asked about', async ({
  page,
}) => {
  await signIn(page, 'linxw');
  await page.goto('/desk/imports');
  let readByServer: () => void = () => {};
  const wasRead = new Promise<void>((resolve) => (readByServer = resolve));
  await page.route('**/api/imports', async (route) => {
    await route.fetch();
    readByServer();
  });
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件' }).click();
  await (await chosen).setFiles([{ name: '已到.docx', mimeType: DOCX, buffer: await wordFile(7) }]);
  await wasRead;

  const asked = page.waitForEvent('dialog');
  const clicked = page.getByRole('link', { name: '稿件', exact: true }).first().click();
  const dialog = await asked;
  expect(dialog.message()).toContain('还有文件没有读完');
  await dialog.dismiss();
  await clicked;
  await expect(page).toHaveURL(/\/desk\/imports$/);

  await page.getByRole('button', { name: '全部取消' }).click();
  await expect(page.getByText(/^取消之前已读入：/)).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: '读入 1 个' })).toBeVisible();
  await expect(page.getByRole('table').getByRole('link', { name: '已到.docx' })).toBeVisible();
});
