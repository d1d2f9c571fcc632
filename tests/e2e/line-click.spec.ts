import { openDesk, startArticle } from './desk-steps';
import { expect, test } from './fixtures';

const HEADLINE = '江门：为构建侨都高质量发展新格局汇聚统战力量';

test('a click into a headline puts the cursor where it was aimed, though the field breaks its lines elsewhere', async ({
  browser,
  office,
}) => {
  const page = await openDesk(browser, office, 'chenjh');
  await startArticle(page, { bodyName: '云溪区侨联', year: 2026, from: '空白稿件' });
  const line = page.getByRole('textbox', { name: '主题第 1 行' });
  await line.fill(HEADLINE);
  await page.getByRole('textbox', { name: '第 2 章节 正文' }).click();
  const before = HEADLINE.indexOf('汇聚');
  const at = await line.evaluate((field, place) => {
    const set = field.previousElementSibling;
    const walker = document.createTreeWalker(set ?? field, NodeFilter.SHOW_TEXT);
    let left = place;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (left < length) {
        const range = document.createRange();
        range.setStart(node, left);
        range.setEnd(node, left + 1);
        const { left: x, top, height } = range.getBoundingClientRect();
        return { x: x + 2, y: top + height / 2 };
      }
      left -= length;
    }
    return null;
  }, before);
  await page.mouse.click(at?.x ?? 0, at?.y ?? 0);
  await page.keyboard.type('，');
  await expect(line).toHaveValue('江门：为构建侨都高质量发展新格局，汇聚统战力量');
});
