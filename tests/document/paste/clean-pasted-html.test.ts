// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DOMParser as ProseMirrorParser } from '@tiptap/pm/model';
import { documentSchema, toDocumentNode } from '@/lib/document/document-schema';
import { cleanPastedHtml } from '@/lib/document/paste/clean-pasted-html';
import { validateDocument } from '@/lib/document/validate-document';

const FIXTURES: Record<string, string[]> = {
  'word.html': [
    '<p><strong>凝聚共识促发展</strong></p>',
    '<p><strong>一是强化思想引领。</strong>全年举办主题宣讲38场，覆盖1.2万人次。</p>',
    '<p>座谈会现场　王某　摄</p>',
  ],
  'word-lists.html': [
    '<p><strong>一、</strong><strong>工作亮点</strong></p>',
    '<ol><li><p>走访企业58家</p><ul><li><p>规上企业41家</p></li><li><p>小微企业17家</p></li></ul></li>',
    '<li><p>办结诉求96件</p></li></ol>',
    '<p>其间：</p>',
    '<ol start="3"><li><p>回访满意率98%</p></li></ol>',
  ],
  'wps.html': [
    '<p><strong>同心聚力谱新篇</strong></p>',
    '<p>新的社会阶层人士联谊会成立五周年，<strong>会员达326人</strong>。</p>',
    '<ul><li><p>建立联络点12个</p></li><li><p>开展活动<em>近</em>百场</p></li></ul>',
  ],
  'wechat.html': [
    '<p><strong>01　党建引领</strong></p>',
    '<p>区委统战部<strong>“同心”品牌</strong>获评省级示范，详见<a href="https://mp.weixin.qq.com/s/AbCdEf">报道</a>和小程序。</p>',
    '<p>▲ 联谊会活动现场</p>',
    '<p>全年服务群众 3200余人次。</p>',
  ],
  'web-table.html': [
    '<p>表1 提案办理情况</p>',
    '<table><tr><th colspan="2"><p>单位</p></th><th><p>件数</p></th></tr>',
    '<tr><td rowspan="2"><p>政协</p></td><td><p>集体</p></td><td><p>12</p></td></tr>',
    '<tr><td><p>2. 个人</p><p>3. 联名</p></td><td><p>30</p><p>件</p></td></tr>',
    '<tr><td><p></p></td><td colspan="100"><p>合计</p></td><td><p><strong>42</strong></p></td></tr></table>',
    '<p>框内一段</p><ul><li><p>框内一条</p></li></ul>',
  ],
  'old-web-page.html': [
    '<p>本网讯　区政协召开常委会议，听取全年工作汇报。</p>',
    '<p>会议指出，要坚持团结和民主<br>两大主题。</p>',
    '<p>会议强调，要抓好落实。</p>',
    '<p>责任编辑：张　三</p>',
    '<p>下一页 <a href="mailto:web@example.gov.cn"><em>来信</em></a></p>',
  ],
  'web-lists.html': [
    '<ol start="3"><li><p>第三条</p><ul><li><p>子条</p></li></ul></li><li><p>第四条</p><p>续段</p></li></ol>',
    '<blockquote><p>原话</p><ul><li><p>一则</p></li></ul></blockquote>',
    '<p><strong>尾句</strong></p>',
  ],
};

function fixture(name: string): string {
  return readFileSync(`tests/fixtures/paste/${name}`, 'utf8');
}

describe.each(Object.entries(FIXTURES))('%s', (name, expected) => {
  const cleaned = cleanPastedHtml(fixture(name));

  test('is cleaned', () => {
    expect(cleaned).toBe(expected.join(''));
  });

  test('is not changed by a second cleaning', () => {
    expect(cleanPastedHtml(cleaned)).toBe(cleaned);
  });

  test('becomes a valid document that says the same', () => {
    const { body } = new DOMParser().parseFromString(cleaned, 'text/html');
    const parsed = ProseMirrorParser.fromSchema(documentSchema).parse(body);
    expect(validateDocument({ schemaVersion: 1, doc: toDocumentNode(parsed) }).doc).toEqual(
      toDocumentNode(parsed),
    );
    expect(parsed.textContent).toBe(body.textContent);
  });
});

describe('what is left behind', () => {
  test.each([
    ['a deletion', '甲<del>乙</del>丙'],
    ['a deletion by its class alone', '甲<span class="msoDel">乙</span>丙'],
    ['struck-out text', '甲<strike>乙</strike>丙'],
    ['text struck out by style', '甲<span style="text-decoration-line: underline line-through">乙</span>丙'],
    ['hidden text', '甲<span style="DISPLAY: none !important">乙</span>丙'],
    ["Word's hidden text", '甲<span style="mso-hide:all">乙</span>丙'],
    ['text hidden by attribute', '甲<span hidden>乙</span>丙'],
    ['invisible text', '甲<span style="visibility:hidden">乙<br>丁</span>丙'],
    ["a comment's mark", '甲<span class="MsoCommentReference">[乙1]</span>丙'],
    ['a comment', '甲<span style="mso-element:comment">乙</span>丙'],
    ['a deleted item', '甲丙<ul><del>乙</del><li style="display:none">乙</li></ul>'],
    ['a script', '甲<script>乙</script>丙'],
    ['a style sheet', '甲<style>乙</style>丙'],
    ['an HTML comment', '甲<!-- 乙 -->丙'],
    ['a reading above characters', '甲<rt>yǐ</rt>丙'],
    ['a form', '甲<button>乙</button>丙'],
    ['a picture', '甲<img src="https://example.com/a.jpg" alt="乙" onerror="alert(1)">丙'],
    ['characters nobody sees', '甲\u200b\ufeff\u00ad丙'],
  ])('%s', (_, html) => {
    expect(cleanPastedHtml(html)).toBe('<p>甲丙</p>');
  });
});

describe('what is kept', () => {
  test.each([
    ['an insertion', '<ins>甲</ins>', '<p>甲</p>'],
    ['text commented on', '<a style="mso-comment-reference:李_1">甲</a>', '<p>甲</p>'],
    [
      'the caption of a picture',
      '<figure><img src="a.jpg"><figcaption>图说</figcaption></figure>',
      '<p>图说</p>',
    ],
    [
      'visible text within invisible',
      '<div style="visibility:hidden"><p style="visibility:visible">甲</p></div>',
      '<p>甲</p>',
    ],
    ['weight bold', '<span style="font-weight:bold">甲</span>', '<p><strong>甲</strong></p>'],
    ['weight 600', '<span style="font-weight:600">甲</span>', '<p><strong>甲</strong></p>'],
    ['not weight 500', '<span style="font-weight:500">甲</span>', '<p>甲</p>'],
    [
      'no weight where it is taken back',
      '<b>甲<span style="font-weight:normal">乙</span></b>',
      '<p><strong>甲</strong>乙</p>',
    ],
    [
      'no slant where it is taken back',
      '<em>甲<span style="font-style:normal">乙</span></em>',
      '<p><em>甲</em>乙</p>',
    ],
    ['a space between words broken over two lines', 'annual\n   report', '<p>annual report</p>'],
    ['a space typed between characters', '甲 乙', '<p>甲 乙</p>'],
    ['a full-width space within a name', '张　三', '<p>张　三</p>'],
    ['the lines of plain text', '<pre>甲\n乙\n\n丙</pre>', '<p>甲<br>乙</p><p>丙</p>'],
    ['what looks like markup', '<p>&lt;b&gt; &amp; "甲"</p>', '<p>&lt;b&gt; &amp; &quot;甲&quot;</p>'],
    [
      'an empty cell of a table',
      '<table><tr><td>甲</td><td> </td></tr></table>',
      '<table><tr><td><p>甲</p></td><td><p></p></td></tr></table>',
    ],
    [
      'the paragraphs of a table in an item',
      '<ul><li><table><tr><td>甲</td><td>乙</td></tr></table></li></ul>',
      '<ul><li><p>甲</p><p>乙</p></li></ul>',
    ],
    [
      'the numbers of a list in a cell',
      '<table><tr><td><ul><li>甲</li></ul></td><td>乙</td></tr></table>',
      '<table><tr><td><p>• 甲</p></td><td><p>乙</p></td></tr></table>',
    ],
  ])('%s', (_, html, expected) => {
    expect(cleanPastedHtml(html)).toBe(expected);
  });

  test('everything our own editor copied', () => {
    const own =
      '<figure class="photo" data-hash="a" data-pm-slice="0 0 []"><img><figcaption>图说</figcaption></figure>';
    expect(cleanPastedHtml(own)).toBe(own);
  });
});
