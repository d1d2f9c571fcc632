import { describe, expect, test } from 'vitest';
import { makePlan } from '@/lib/intake/make-plan';
import { readFile } from '@/lib/intake/read/read-file';
import { readPaste } from '@/lib/intake/read/read-paste';
import { accountFor } from '@/lib/intake/account-for';
import { summarisePlan } from '@/lib/intake/summarise-plan';
import type { Source } from '@/lib/intake/source';
import { sourceOf } from '@/tests/support/plan-of';
import { bareDocx } from '@/tests/support/write-zip';

const TITLE = '向海图强启新程';
const SUBHEAD = '——2025年云溪区港航管理局工作综述';
const LEAD =
  '2025年，云溪区港航管理局紧扣全区中心工作，坚持稳中求进，扎实办好每一件实事，港口货物吞吐量再上台阶，各项任务圆满完成。';
const PARTY =
  '全年召开支部会议十二次，开展主题党日活动二十四场，党员志愿者走上码头、走进船舶，帮助船员解决急难愁盼问题六十三件。';
const STUDY = '局党组坚持把学习放在首位，组织专题研讨八次，撰写心得体会一百二十篇，学习教育见行见效。';
const FIRMS =
  '推行“一窗通办”，把十一项许可压缩到三个工作日内办结，走访航运企业八十七家，协调解决融资、用工难题四十二件。';
const OUTLOOK = '展望2026年，云溪港航人将以更加昂扬的姿态，向海图强、勇立潮头，为全区发展贡献港航力量。';
const [PARTY_HEADING, FIRMS_HEADING] = ['一、党建引领，凝聚港航力量', '二、优化服务，擦亮营商底色'];

const page = (...lines: string[]) => lines.join('\n');

/** The one article of a source; nothing of the source is lost or doubled. */
function articleOf(source: Source) {
  const plan = makePlan(source);
  expect(accountFor(plan, source)).toEqual({ missing: [], doubled: [], altered: [] });
  const summary = summarisePlan('', plan, source);
  const [article, other] = summary.articles;
  if (!article || other) throw new Error(`${summary.articles.length} articles`);
  return { ...summary, ...article };
}

const ofText = (...lines: string[]) => articleOf(sourceOf(page(...lines)));
const ofDocx = async (body: string, parts: Partial<Parameters<typeof bareDocx>[0]> = {}) =>
  articleOf(await readFile({ fileName: '港航局.docx', bytes: bareDocx({ body, ...parts }) }));
const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

describe('a form that was handed in', () => {
  const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;
  const form = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
  const text = page(LEAD, PARTY_HEADING, PARTY, FIRMS_HEADING, FIRMS, OUTLOOK).split('\n').map(paragraph);

  test('its title is the headline, its department the supplier, and who to call stays out', async () => {
    const article = await ofDocx(
      form(
        row(paragraph('标题'), paragraph(TITLE) + paragraph(SUBHEAD)),
        row(paragraph('报送单位：'), paragraph('云溪区港航管理局')),
        row(paragraph('正文'), text.join('')),
        row(paragraph('联系人'), paragraph('王五 电话：0512-1234567')),
      ),
    );
    expect(article).toMatchObject({
      headline: [TITLE],
      subhead: SUBHEAD,
      byline: [{ role: 'supplied_by', outlet: '', name: '云溪区港航管理局' }],
    });
    expect(article.blocks.map(({ role }) => role)).toEqual(['lead', 'section', 'section', 'outlook']);
    expect(article.removed.map((item) => item.text)).toEqual([
      '标题',
      '正文',
      '联系人\t王五 电话：0512-1234567',
    ]);
  });

  test('a table of figures with such words in it stays a table', async () => {
    const rows = form(
      row(paragraph('标题'), paragraph('吞吐量'), paragraph('增长')),
      row(paragraph('一季度'), paragraph('二百万吨'), paragraph('百分之三')),
    );
    const article = await ofDocx(
      [TITLE, LEAD, PARTY_HEADING, PARTY].map(paragraph).join('') + rows + paragraph(FIRMS),
    );
    expect(article.headline).toEqual([TITLE]);
    expect(article.blocks.at(-1)?.text).toContain('标题 吞吐量 增长');
  });
});

test('what a diagram or a chart says is listed, not lost', async () => {
  const OFFICE = 'http://schemas.openxmlformats.org';
  const shape = (text: string) => `<dgm:pt><dgm:t><a:p><a:r><a:t>${text}</a:t></a:r></a:p></dgm:t></dgm:pt>`;
  const drawing = `xmlns:a="${OFFICE}/drawingml/2006/main"`;
  const diagram = `<dgm:dataModel xmlns:dgm="${OFFICE}/drawingml/2006/diagram" ${drawing}><dgm:ptLst>${shape('办结许可一千一百件')}${shape('')}${shape('应急演练六次')}</dgm:ptLst></dgm:dataModel>`;
  const chart = `<c:chartSpace xmlns:c="${OFFICE}/drawingml/2006/chart" ${drawing}><c:chart><a:t>吞吐量</a:t><c:v>一季度</c:v><c:v>210</c:v></c:chart></c:chartSpace>`;
  const related = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const { removed } = await ofDocx([TITLE, LEAD].map(paragraph).join(''), {
    relationships:
      related('rId8', 'diagramData', 'diagrams/data1.xml') + related('rId9', 'chart', 'charts/chart1.xml'),
    parts: [
      { name: 'word/diagrams/data1.xml', content: diagram },
      { name: 'word/charts/chart1.xml', content: chart },
    ],
  });
  expect(removed).toEqual([
    { text: '办结许可一千一百件', reason: 'diagram' },
    { text: '应急演练六次', reason: 'diagram' },
    { text: '吞吐量 一季度 210', reason: 'diagram' },
  ]);
});

describe('a post of an official account', () => {
  const post = (...lines: string[]) =>
    readPaste({
      html: `<h1>${TITLE}</h1>${lines.map((line) => `<section><p><span>${line}</span></p></section>`).join('')}`,
      text: '',
    });
  const body = [LEAD, `<strong>${PARTY_HEADING}</strong>`, PARTY, `<strong>${FIRMS_HEADING}</strong>`, FIRMS];

  test.each([
    '原创 沈一舟 云溪港航 2025年12月30日 18:06 江苏',
    '云溪港航 云溪港航 2025-12-30 18:06',
    '云溪港航 2025年12月30日 18:06 江苏',
  ])('its only first heading is the headline; %s says where and when', (line) => {
    const article = articleOf(post(line, ...body, OUTLOOK));
    expect(article.headline).toEqual([TITLE]);
    expect(article.published).toMatchObject({ outlet: '云溪港航', date: '2025-12-30' });
    expect(article.photos).toEqual([]);
  });

  test('what asks to be liked and what ends it is no text, and the outlook is found before it', () => {
    const article = articleOf(post(...body, OUTLOOK, 'END', '点个“在看”，分享给更多人'));
    expect(article.blocks.at(-1)).toMatchObject({ role: 'outlook', text: OUTLOOK });
    expect(article.removed.map((item) => item.text)).toEqual(['END', '点个“在看”，分享给更多人']);
  });

  test('one first heading after text is a heading of that text', () => {
    const source = readPaste({ html: `<p>${LEAD}</p><h1>${PARTY_HEADING}</h1><p>${PARTY}</p>`, text: '' });
    expect(source.hints.map(({ kind }) => kind)).toEqual(['heading']);
  });
});

test('in a text broken at forty characters no row is taken for a heading', () => {
  const rows = (text: string) => (`　　${text}`.match(/.{1,40}/g) ?? []).join('\n');
  const article = ofText(
    `　　　　　　${TITLE}`,
    `　　　　${SUBHEAD}`,
    rows(LEAD),
    `　　${PARTY_HEADING}`,
    rows(PARTY),
    rows(STUDY),
    `　　${FIRMS_HEADING}`,
    rows(FIRMS),
  );
  expect(rows(PARTY).split('\n')[0]).toMatch(/[^，。、；]$/);
  expect(article.blocks.map(({ heading, text }) => [...heading, text])).toEqual([
    [LEAD],
    [PARTY_HEADING, `${PARTY}\n${STUDY}`],
    [FIRMS_HEADING, FIRMS],
  ]);
});

describe('a headline styled as a heading', () => {
  /** Lines of these heading levels; 0 is text. */
  function styled(...lines: [level: number, text: string][]) {
    const hints: Source['hints'] = [];
    let start = 0;
    for (const [level, text] of lines) {
      const end = start + text.length;
      if (level > 0) hints.push({ kind: 'heading', level, start, end });
      start = end + 1;
    }
    return articleOf(sourceOf(page(...lines.map(([, text]) => text)), { hints }));
  }
  const text: [number, string][] = [
    [2, PARTY_HEADING],
    [0, PARTY],
    [2, FIRMS_HEADING],
    [0, FIRMS],
  ];

  test('stands above all others, in one line or two', () => {
    const one = styled([1, TITLE], [0, LEAD], ...text);
    expect(one.headline).toEqual([TITLE]);
    expect(one.blocks.map(({ role, heading }) => [role, ...heading])).toEqual([
      ['lead'],
      ['section', PARTY_HEADING],
      ['section', FIRMS_HEADING],
    ]);
    expect(styled([1, TITLE], [1, '向新而行谱华章'], [0, LEAD], ...text).headline).toHaveLength(2);
  });

  test('is a section’s where others are of its level, or where it is the only one', () => {
    expect(styled([2, '向海图强'], [0, LEAD], ...text).headline).toEqual([]);
    expect(styled([1, '向海图强'], [0, LEAD]).headline).toEqual([]);
  });
});

describe('captions', () => {
  const picture = (number: number) => ({ kind: 'picture' as const, picture: number });

  /** A text in which a line that is empty stands for a picture. */
  function withPictures(...lines: string[]) {
    const text = page(...lines);
    let [at, number] = [0, 0];
    const hints = lines.flatMap((line) => {
      const start = at;
      at += line.length + 1;
      return line === '' ? [{ ...picture(number++), start, end: start }] : [];
    });
    return makePlan(sourceOf(text, { hints })).articles.flatMap(({ photos }) =>
      photos.map((photo) => [photo.picture, photo.caption.text]),
    );
  }
  const [GIFTS, DESK] = ['图1：党员志愿者登上货轮为船员送春联', '图2：企业代表办理业务'];

  test('above their pictures belong to them', () => {
    const head = [TITLE, LEAD, PARTY_HEADING, PARTY];
    expect(withPictures(...head, GIFTS, '', STUDY)).toEqual([[0, GIFTS]]);
    expect(withPictures(...head, GIFTS, '', DESK, '', STUDY)).toEqual([
      [0, GIFTS],
      [1, DESK],
    ]);
  });

  test('below their pictures belong to them as before', () => {
    const head = [TITLE, LEAD, PARTY_HEADING, PARTY];
    expect(withPictures(...head, '', GIFTS, '', DESK, STUDY)).toEqual([
      [0, GIFTS],
      [1, DESK],
    ]);
  });

  test('that point to a picture are captions, and no part of the next paragraph', () => {
    const article = ofText(TITLE, LEAD, PARTY_HEADING, PARTY, '（上图：企业代表办理业务。 李三 摄）', STUDY);
    expect(article.photos).toHaveLength(1);
    expect(article.blocks.at(-1)?.text).toBe(`${PARTY}\n${STUDY}`);
  });
});

test.each([
  ['云溪日报　二〇二五年十二月三十日　星期二　第０３版', '2025-12-30', '03'],
  ['云溪日报 二○二六年一月十日 第1版', '2026-01-10', '1'],
  ['云溪日报 二零二五年二月二十一日', '2025-02-21', ''],
])('the date of %s is read', (line, date, number) => {
  const { published, kicker } = ofText(line, TITLE, SUBHEAD, LEAD, PARTY_HEADING, PARTY);
  expect(published).toMatchObject({ outlet: '云溪日报', date, page: number });
  expect(kicker).toEqual([]);
});

test('an article told of a year written out looks ahead in the next', () => {
  const lead = LEAD.replace('2025年', '二〇二五年');
  const ahead = '2026年，全局上下将继续向海图强、勇立潮头，为全区发展贡献港航力量。';
  const blocks = ofText(TITLE, lead, PARTY_HEADING, PARTY, FIRMS_HEADING, FIRMS, ahead).blocks;
  expect(blocks.at(-1)).toMatchObject({ role: 'outlook', text: ahead });
});

test('an article in the traditional script has a byline and an outlook too', () => {
  const article = ofText(
    '向海圖強啟新程',
    '——2025年雲溪區港航管理局工作綜述',
    '記者 沈國強 通訊員 李三',
    '2025年，雲溪區港航管理局緊扣全區中心工作，堅持穩中求進，扎實辦好每一件實事，各項任務圓滿完成。',
    '一、黨建引領，凝聚港航力量',
    '全年召開支部會議十二次，黨員志願者走上碼頭、走進船舶，幫助船員解決急難愁盼問題六十三件。',
    '展望2026年，雲溪港航人將以更加昂揚的姿態，向海圖強、勇立潮頭。',
  );
  expect(article.byline.map(({ role, name }) => [role, name])).toEqual([
    ['reporter', '沈國強'],
    ['correspondent', '李三'],
  ]);
  expect(article.blocks.map(({ role }) => role)).toEqual(['lead', 'section', 'outlook']);
});

describe('marks nobody sees', () => {
  const hidden = (text: string) => `\u2060${[...text].join('\u200b')}\u200f`;
  const lines = [
    hidden(TITLE),
    `\ufeff${SUBHEAD}`,
    LEAD,
    `\u200e${PARTY_HEADING}`,
    PARTY.replace('党员', '党\u00ad员'),
  ];

  test.each([
    ['a text', () => readFile({ fileName: '港航局.txt', bytes: Buffer.from(page(...lines)) })],
    [
      'a Word file',
      () => readFile({ fileName: '港航局.docx', bytes: bareDocx({ body: lines.map(paragraph).join('') }) }),
    ],
    ['a paste', async () => readPaste({ html: '', text: page(...lines) })],
    ['a page', async () => readPaste({ html: lines.map((line) => `<p>${line}</p>`).join(''), text: '' })],
  ])('part no word of %s', async (_, read) => {
    const { text } = await read();
    expect(text.split('\n')).toEqual([TITLE, SUBHEAD, LEAD, PARTY_HEADING, PARTY]);
  });

  test('a picture stays where it stood, and an emoji whole', async () => {
    const { text, hints } = readPaste({
      html: `<p>\u200b云溪\u200b港<img src="data:image/png;base64,iVBORw0KGgo=">👨‍👩‍👧一家</p>`,
      text: '',
    });
    expect(text).toBe('云溪港👨‍👩‍👧一家');
    expect(hints).toMatchObject([{ kind: 'picture', start: 3 }]);
  });
});
