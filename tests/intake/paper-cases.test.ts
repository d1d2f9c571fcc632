import { describe, expect, test } from 'vitest';
import { summaryOf } from '@/tests/support/plan-of';

/** Two paragraphs of an invented district: long enough to be nothing but body. */
const LEAD =
  '2025年，云溪区商务局紧扣全区中心工作，坚持稳中求进，扎实办好为企服务的每一件实事，各项任务圆满完成。';
const BODY =
  '全年走访沿江街道和老城片区的商户，收集经营中的难点堵点，逐条建立台账，明确专人办理，做到件件有着落、事事有回音。';
const MORE =
  '依托社区商业网点改造，新建便民市场和早餐示范店，方便居民就近买菜吃饭，让烟火气回到街头巷尾，群众评价越来越好。';

const page = (...lines: string[]) => lines.join('\n');

function only(text: string) {
  const summary = summaryOf(text);
  const article = summary.articles[0];
  if (!article || summary.articles.length !== 1) throw new Error(`${summary.articles.length} articles`);
  return { ...summary, ...article };
}

describe('how papers and offices set their articles', () => {
  const heading = '服务企业发展';

  test('a supplier named in a sentence of its own is a byline, no caption', () => {
    const found = only(page('云溪商务这一年', LEAD, heading, BODY, '', '（本文由云溪区商务局提供）'));
    expect(found.byline).toEqual([{ role: 'supplied_by', outlet: '', name: '云溪区商务局' }]);
    expect(found.photos).toEqual([]);
  });

  test('a reporter of a converged newsroom keeps its name', () => {
    const found = only(page('云溪商务这一年', '云溪融媒记者 沈一舟', LEAD, heading, BODY));
    expect(found.byline).toEqual([{ role: 'reporter', outlet: '云溪融媒', name: '沈一舟' }]);
    expect(only(page('云溪商务这一年', '融媒体记者 沈一舟', LEAD, heading, BODY)).byline[0]?.outlet).toBe('');
  });

  test('a paper before its people is where they are from, whatever part they had', () => {
    const lines = ['江州日报 沈一苇 文', '江州日报 罗启舟 图', '通讯员 梁书棠'];
    expect(only(page('云溪商务这一年', ...lines, LEAD, heading, BODY)).byline).toEqual([
      { role: 'text', outlet: '江州日报', name: '沈一苇' },
      { role: 'photo', outlet: '江州日报', name: '罗启舟' },
      { role: 'correspondent', outlet: '', name: '梁书棠' },
    ]);
  });

  test('the paper of who took a picture stands in the credit, not in the caption', () => {
    const caption = '2025年6月8日，新建的便民市场开门迎客。江州日报记者 罗启舟 摄';
    expect(only(page('云溪商务这一年', LEAD, '', '（图片）', caption, '', heading, BODY)).photos).toEqual([
      { caption: '2025年6月8日，新建的便民市场开门迎客。', credit: '江州日报记者 罗启舟' },
    ]);
  });

  test('a quotation with its speaker behind a dash is no paragraph cut in two', () => {
    const said =
      '“从前怕单子来了接不住，如今有了便民市场，有了台账，难处一件一件有人管，我们也敢接了。”——临江镇企业负责人邵启明';
    const found = only(page('云溪商务这一年', LEAD, heading, BODY, said, MORE));
    expect(found.blocks[1]?.text.split('\n')).toEqual([BODY, said, MORE]);
    expect(found.joined).toEqual([]);
  });

  test('a line of paper, day, page and page name tells where the article stood', () => {
    const lines = ['云溪商务这一年', '——云溪区为企服务扫描', LEAD, heading, BODY];
    expect(only(page('云溪日报  2025年12月18日  第05版  专题', ...lines)).published).toEqual({
      outlet: '云溪日报',
      date: '2025-12-18',
      page: '05',
      url: '',
    });
    expect(only(page('第3版 特别报道 2025年12月18日 星期四', ...lines)).published).toMatchObject({
      date: '2025-12-18',
      page: '3',
    });
  });

  test('a page name beside a page number alone stays what it was', () => {
    const found = only(page('专题', '云溪商务这一年', '——2025年云溪区商务工作综述', LEAD, heading, BODY));
    expect(found.series).toBe('专题');
  });

  test('a subhead behind a dash on the headline’s line is a subhead', () => {
    const found = only(page('便民惠企 步履不停——云溪区商务局2025年工作回顾', LEAD, heading, BODY));
    expect(found.headline).toEqual(['便民惠企 步履不停']);
    expect(found.subhead).toBe('——云溪区商务局2025年工作回顾');
    const plain = only(page('云溪——江边的一座小城', LEAD, heading, BODY));
    expect(plain.headline).toEqual(['云溪——江边的一座小城']);
    expect(plain.subhead).toBe('');
  });

  test('a subhead without a dash stands behind a headline of two lines', () => {
    const found = only(
      page('一街一景添活力', '一铺一策暖人心', '云溪区商务局为企服务纪实', LEAD, heading, BODY),
    );
    expect(found.headline).toEqual(['一街一景添活力', '一铺一策暖人心']);
    expect(found.subhead).toBe('云溪区商务局为企服务纪实');
  });

  test('the first of a row of headings is none of the captions above it', () => {
    const found = only(
      page(
        '云溪商务这一年',
        '——2025年云溪区商务工作综述',
        '',
        '图为商户在便民市场选购年货',
        '',
        '走访企业有温度',
        '',
        BODY,
        '',
        '便民服务有速度',
        '',
        MORE,
        '',
        '市场培育有力度',
        '',
        BODY,
      ),
    );
    expect(found.blocks.map((block) => block.heading)).toEqual([
      ['走访企业有温度'],
      ['便民服务有速度'],
      ['市场培育有力度'],
    ]);
    expect(found.photos).toHaveLength(1);
  });

  test('a label and a clause head their paragraphs where several do', () => {
    const found = only(
      page('云溪商务这一年', LEAD, heading, `暖企：当好贴心人。${BODY}`, `便民：走进千万家。${MORE}`, BODY),
    );
    expect(found.blocks.at(-1)?.subheads).toEqual(['暖企：当好贴心人。', '便民：走进千万家。']);
    const once = only(page('云溪商务这一年', LEAD, heading, `暖企：当好贴心人。${BODY}`, MORE));
    expect(once.blocks.at(-1)?.subheads).toEqual([]);
  });

  test('a sentence about one more thing heads nothing', () => {
    const found = only(page('云溪商务这一年', LEAD, heading, BODY, `老街商户也忙了起来。${MORE}`));
    expect(found.blocks.at(-1)?.subheads).toEqual([]);
  });

  test('an outlook may open with a flourish', () => {
    const outlook = '新程再启。2026年，云溪区将继续办好便民市场，让老街新铺都红火起来，百姓生活更加便利。';
    const found = only(page('云溪商务这一年', LEAD, heading, BODY, outlook));
    expect(found.blocks.at(-1)).toMatchObject({ role: 'outlook', text: outlook });
  });

  test('the day of publication tells the year where the text does not', () => {
    const lead = '云溪区商务局办好为企服务的每一件实事，走街串巷听意见，商户的烦心事一件件有了着落。';
    const outlook = '2026年，云溪区将继续办好便民市场，让老街新铺都红火起来，百姓生活更加便利。';
    const roleAfter = (day: string) =>
      only(page('云溪商务这一年', `来源：云溪日报 ${day}`, lead, heading, BODY, outlook)).blocks.at(-1)?.role;
    expect(roleAfter('2025-12-18')).toBe('outlook');
    expect(roleAfter('2026-01-15')).toBe('outlook');
    expect(roleAfter('2026-11-15')).toBe('section');
  });
});
