import { Document, Packer, Paragraph } from 'docx';
import { expect, signIn, test } from './fixtures';

const SUMMARY = [
  '同心向前 共绘新卷',
  '——2025年云溪区委统战部工作综述',
  '记者 张小北 通讯员 李三',
  '2025年，云溪区委统战部围绕中心、服务大局，各项工作取得新进展，为全区高质量发展汇聚了广泛力量。',
  '凝聚共识 筑牢根基',
  '全年举办主题宣讲四十二场，建成同心教育基地六处，覆盖党外人士三千余人次，思想政治基础更加巩固。',
  '民营企业走访',
  '走访民营企业三百一十二家，协调解决用地、用工、融资难题八十六件，民营经济发展环境持续优化。',
];

async function summary(): Promise<Buffer> {
  const children = SUMMARY.map((line) => new Paragraph(line));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

test('a Word file is sorted by the keyboard and becomes an article', async ({ page }) => {
  await signIn(page, 'linxw');
  await page.goto('/desk/imports');
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件' }).click();
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  await (
    await chosen
  ).setFiles([
    { name: '综述.docx', mimeType, buffer: await summary() },
    { name: '空.docx', mimeType, buffer: Buffer.alloc(0) },
  ]);
  await expect(page.getByText('“空.docx”里没有内容')).toBeVisible();
  await page.getByRole('link', { name: '核对“综述.docx”' }).click();

  const rows = page.getByRole('listbox');
  await rows.getByRole('option', { name: /走访民营企业三百一十二家/ }).click();
  await rows.press('ArrowUp');
  await rows.press('p');
  await expect(rows.getByRole('option', { name: /^正文\s*民营企业走访/ })).toBeVisible();
  await rows.press('g');
  const heading = rows.getByRole('option', { name: /章节由此开始.*章节标题\s*民营企业走访/ });
  await expect(heading).toBeVisible();
  await rows.press('z');
  await expect(heading).toBeHidden();
  await rows.press('g');
  await expect(page.getByText(/^已保存，/)).toBeVisible();
  await page.reload();
  await expect(heading).toBeVisible();

  await expect(page.getByLabel('年度')).toHaveValue('2025');
  await page.getByLabel('报道的单位').fill('云溪区委统战部');
  await page.getByRole('button', { name: '制成稿件' }).click();
  await page.waitForURL(/\/desk\/articles\/.*\/edit$/);
  await expect(page.getByText('走访民营企业三百一十二家').first()).toBeVisible();
});
