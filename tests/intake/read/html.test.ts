import { describe, expect, it } from 'vitest';
import { readFile } from '@/lib/intake/read/read-file';
import { droppedFor, hinted, refusalOf } from '@/tests/support/read-sample';

const page = (body: string, charset = 'utf-8') =>
  `<!DOCTYPE html><html><head><meta charset="${charset}"><title>云溪新闻</title><style>p{}</style></head><body>${body}</body></html>`;
const read = (body: string) => readFile({ fileName: '网页.html', bytes: Buffer.from(page(body)) });

describe('a saved web page', () => {
  it('comes in as a browser shows it: blocks as lines, white space shrunk, no scripts', async () => {
    const source = await read(
      '<h1>云溪区水务工作</h1>\n<p>全年清淤\n   河道二十一\n公里。<br>水质达标。</p><div>一<div>二</div>三</div><script>alert("x")</script>',
    );
    expect(source.text.split('\n')).toEqual([
      '云溪区水务工作',
      '全年清淤河道二十一公里。',
      '水质达标。',
      '一',
      '二',
      '三',
    ]);
    expect(hinted(source, 'title', 'heading')).toEqual(['title 云溪区水务工作']);
  });

  it('numbers its lists as seen, within each other', async () => {
    const source = await read(
      '<ol><li>巡河<ul><li>区级</li></ul></li><li value="5">护河</li></ol><ol style="list-style-type: cjk-ideographic"><li>清淤</li></ol>',
    );
    expect(source.text.split('\n')).toEqual(['1. 巡河', '• 区级', '5. 护河', '一、清淤']);
    expect(source.hints.map(({ level }) => level)).toEqual([1, 2, 1, 1]);
  });

  it('reads tables by rows, frames as text, a caption before its table', async () => {
    const source = await read(
      '<table><caption>清淤河道</caption><tr><th>河道<th>长度<tr><td>老港河<td>12</table><table><tr><td><p>框内一段</p><p>框内二段</p></td></tr></table>',
    );
    expect(source.text.split('\n')).toEqual(['清淤河道', '河道\t长度', '老港河\t12', '框内一段', '框内二段']);
  });

  it('lists what is hidden or struck out, and keeps an article that waits for a script', async () => {
    const source = await read(
      '<div id="js_content" style="visibility: hidden"><p>清淤<del>十八</del><ins>二十一</ins>公里<span style="display:none">待核</span>。</p></div>',
    );
    expect(source.text).toBe('清淤二十一公里。');
    expect(droppedFor(source, 'deletion')).toEqual(['十八']);
    expect(droppedFor(source, 'hidden_text')).toEqual(['待核']);
    expect(source.warnings).toEqual(['tracked_changes']);
  });

  it('takes pictures that are in the page, with their captions, and says that others are not', async () => {
    const png = Buffer.from('89504e470d0a1a0a', 'hex').toString('base64');
    const source = await read(
      `<p>正文。</p><figure><img alt="老港河" src="data:image/png;base64,${png}"><figcaption>清淤后的老港河</figcaption></figure><img src="https://example.invalid/a.jpg">`,
    );
    expect(source.pictures.map(({ fileName, altText }) => [fileName, altText])).toEqual([
      ['picture1.png', '老港河'],
    ]);
    expect(hinted(source, 'caption')).toEqual(['caption 清淤后的老港河']);
    expect(source.warnings).toEqual(['pictures_skipped']);
  });

  it('is decoded as it says, or guessed when it says wrong', async () => {
    const words = Buffer.from(
      'd4c6cfaac7f8bdccd3fdbed6a3babdf1c4ead0c2d4f6d1a7cebbc1bdc7a7c8fdb0d9b8f6a1a3',
      'hex',
    );
    const encoded = (charset: string) => {
      const [before = '', after = ''] = page('<p>|</p>', charset).split('|');
      // The title is in UTF-8; only the body counts here.
      return Buffer.concat([Buffer.from(before.replace('云溪新闻', '')), words, Buffer.from(after)]);
    };
    const declared = await readFile({ fileName: '网页.htm', bytes: encoded('gb2312') });
    expect(declared.text).toBe('云溪区教育局：今年新增学位两千三百个。');
    expect(declared.warnings).toEqual([]);
    const wrong = await readFile({ fileName: '网页.htm', bytes: encoded('utf-8') });
    expect(wrong.text).toBe(declared.text);
    expect(wrong.warnings).toEqual(['encoding_guessed']);
  });

  it('nested a thousand deep is read, nested without end refused', async () => {
    expect((await read(`${'<div>'.repeat(1000)}云溪区`)).text).toBe('云溪区');
    const endless = Buffer.from(page('<div>'.repeat(100_000)));
    expect(await refusalOf('网页.html', endless)).toBe('file_broken');
  });
});
