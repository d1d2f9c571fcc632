import path from 'node:path';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { drawPhoto } from '@/prisma/seed/demo/draw-photo';
import {
  decide,
  expectSaved,
  openDesk,
  publish,
  startArticle,
  submitFromEditor,
  typeInSection,
} from './desk-steps';
import { expect, test } from './fixtures';

const LEAD = '2026年，云溪区司法局把法律服务送到企业门口和村居院坝，全年办结法律援助案件三百二十六件。';
const BODY = '公共法律服务实体平台覆盖六个镇街，接待来访群众4812人次，调解成功率达98.6%。';
const CORRECTED = '公共法律服务实体平台覆盖六个镇街，接待来访群众4821人次，调解成功率达98.6%。';
const CAPTION = '2026年9月12日，云溪区司法局干部在柳坪镇讲解民法典。';

test('an article goes from the writer through three reviewers to the public, as approved', async ({
  browser,
  office,
}) => {
  const writer = await openDesk(browser, office, 'linxw');
  const articleId = await startArticle(writer, { bodyName: '云溪区司法局', year: 2026, from: '空白稿件' });

  await writer.getByRole('textbox', { name: '主题第 1 行' }).click();
  await writer.keyboard.insertText('法治同行暖云溪');
  await typeInSection(writer, 1, LEAD);
  await typeInSection(writer, 2, BODY);
  const fileChooser = writer.waitForEvent('filechooser');
  await writer.getByRole('button', { name: /^图片/ }).click();
  await (await fileChooser).setFiles(await photoFile());
  await expect(writer.locator('figure.photo img')).toBeVisible();
  await writer.locator('figure.photo .caption').click();
  await writer.keyboard.insertText(CAPTION);
  await expectSaved(writer);
  await submitFromEditor(writer);

  const first = await openDesk(browser, office, 'zhoumy');
  await decide(first, articleId, '退改', '接待人次与台账不符，请核实。');

  await writer.goto(`/desk/articles/${articleId}`);
  await expect(writer.getByText('接待人次与台账不符，请核实。').first()).toBeVisible();
  await writer.goto(`/desk/articles/${articleId}/edit`);
  const text = writer.getByRole('textbox', { name: '第 2 章节 正文' });
  await text.getByText(BODY).click({ clickCount: 3 });
  await writer.keyboard.insertText(CORRECTED);
  await expectSaved(writer);
  await submitFromEditor(writer);

  await first.goto(`/desk/articles/${articleId}?view=changes`);
  await expect(first.locator('del', { hasText: '4812' })).toBeVisible();
  await expect(first.locator('ins', { hasText: '4821' })).toBeVisible();
  await decide(first, articleId, '通过', '已核对。');
  await decide(await openDesk(browser, office, 'xujing'), articleId, '通过', '同意。');
  await decide(await openDesk(browser, office, 'guch'), articleId, '通过', '同意发布。');

  const publisher = await openDesk(browser, office, 'fangzc');
  await publish(publisher, articleId, 'sifa');
  await expect(publisher.getByRole('link', { name: '/2026/sifa' })).toBeVisible();

  const reader = await (
    await browser.newContext({ baseURL: office.url, javaScriptEnabled: false })
  ).newPage();
  const answer = await reader.goto('/2026/sifa');
  expect(answer?.status()).toBe(200);
  const article = reader.getByRole('article');
  for (const shown of ['法治同行暖云溪', LEAD, CORRECTED, CAPTION])
    await expect(article).toContainText(shown);
  await expect(article).not.toContainText('4812');
});

async function photoFile(): Promise<string> {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'huimou-photo-')), '讲解民法典.jpg');
  writeFileSync(file, await drawPhoto('village', 7));
  return file;
}
