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
const blank = '\n\n\n';

function only(text: string) {
  const summary = summaryOf(text);
  const article = summary.articles[0];
  if (!article || summary.articles.length !== 1) throw new Error(`${summary.articles.length} articles`);
  return { ...summary, ...article };
}

const kindsIn = (text: string) =>
  only(page('云溪商务这一年', LEAD, '服务企业发展', text)).flags.map(({ kind }) => kind);
const headings = (text: string) =>
  only(text)
    .blocks.filter((block) => block.role === 'section')
    .map((block) => block.heading);
const bodyOf = (text: string) =>
  only(text)
    .blocks.map((block) => block.text)
    .join('\n');
const removedFrom = (text: string) => only(text).removed.map(({ reason }) => reason);

describe('messy input', () => {
  test('1 a post without any line break is split where a clause stands between sentences', () => {
    const text = `${LEAD} 优化营商环境，服务企业发展 ${BODY}${BODY}${BODY} 建好便民网点，方便群众生活 ${MORE}${MORE}${MORE}${MORE}`;
    expect(headings(text)).toEqual([['优化营商环境，服务企业发展'], ['建好便民网点，方便群众生活']]);
    expect(only(text).flags.filter(({ kind }) => kind === 'headings_guessed')).toHaveLength(2);
  });

  test('2 a space inside quotation marks splits nothing', () => {
    const text = `${LEAD} 优化营商环境，服务企业发展 举办“品味云溪。 乐购新春 惠民有我”促销活动。${BODY}${BODY}${BODY}${BODY}`;
    expect(headings(text)).toEqual([['优化营商环境，服务企业发展']]);
    expect(bodyOf(text)).toContain('“品味云溪。');
    expect(bodyOf(text)).toContain('惠民有我”促销活动');
  });

  test('3 a paragraph cut by a column is joined and listed, and never across a heading', () => {
    const [first, second] = [BODY.slice(0, 40), BODY.slice(40)];
    const cut = only(page('云溪商务这一年', LEAD, '服务企业发展', first, '', second));
    expect(cut.blocks.at(-1)?.text).toBe(BODY);
    expect(cut.joined).toEqual([{ before: first.slice(-20), after: second.slice(0, 20) }]);
    const quoted = only(
      page('云溪商务这一年', LEAD, '服务企业发展', `${BODY}开展“走企业、`, '解难题”活动。'),
    );
    expect(quoted.blocks.at(-1)?.text).toContain('“走企业、解难题”');
    const across = only(page('云溪商务这一年', LEAD, '服务企业发展', first, '', '方便群众生活', '', second));
    expect(across.joined).toEqual([]);
  });

  test('4 a paragraph cut after a comma or an enumeration mark is joined', () => {
    expect(
      only(page('云溪商务这一年', LEAD, `${BODY}惠及商户、`, `居民和游客。${MORE}`)).joined,
    ).toHaveLength(1);
    expect(
      only(page('云溪商务这一年', LEAD, `${BODY}走访过程中，`, `同步发放政策手册。${MORE}`)).joined,
    ).toHaveLength(1);
  });

  test('5 a headline split by its subhead is put together and flagged', () => {
    const found = only(
      page(
        '一街一景添活力',
        '',
        '——2025年云溪区商务工作回眸',
        '',
        '一铺一策暖人心',
        '',
        '本报记者 沈一舟',
        '',
        LEAD,
      ),
    );
    expect(found.headline).toEqual(['一街一景添活力', '一铺一策暖人心']);
    expect(found.subhead).toBe('——2025年云溪区商务工作回眸');
    expect(found.flags).toContainEqual({ text: '一铺一策暖人心', kind: 'headline_split' });
  });

  test('6 a heading may stand on two or three lines, with blank lines between', () => {
    const head = ['云溪商务这一年', LEAD];
    expect(headings(page(...head, '以“小切口”', '', '做活“大消费”', '', BODY))).toEqual([
      ['以“小切口”', '做活“大消费”'],
    ]);
    expect(headings(page(...head, '聚焦便民利民', '推动一刻钟便民生活圈', '扩面提质', BODY))).toEqual([
      ['聚焦便民利民', '推动一刻钟便民生活圈', '扩面提质'],
    ]);
  });

  test('7 heading halves without a separator are one line', () => {
    expect(headings(page('云溪商务这一年', LEAD, '坚持党建引领不断优化营商环境', BODY))).toEqual([
      ['坚持党建引领不断优化营商环境'],
    ]);
  });

  test('8 short lines set off before the lead are captions', () => {
    const found = only(
      page(
        '云溪商务这一年',
        '——2025年云溪区商务工作综述',
        '记者沈一舟',
        blank,
        '早餐示范店开业',
        blank,
        '夜市人气旺',
        '',
        LEAD,
        '服务企业发展',
        BODY,
      ),
    );
    expect(found.photos.map(({ caption }) => caption)).toEqual(['早餐示范店开业', '夜市人气旺']);
    expect(found.blocks.map(({ role }) => role)).toEqual(['lead', 'section']);
    expect(found.flags.filter(({ kind }) => kind === 'caption_guessed')).toHaveLength(2);
  });

  test('9 a caption printed twice is kept once, and the other is listed', () => {
    const caption = '2025年5月，云溪区首家早餐示范店开业。 作者 云溪区商务局供图';
    const found = only(page('云溪商务这一年', LEAD, '服务企业发展', BODY, caption, caption, MORE));
    expect(found.photos).toEqual([
      { caption: '2025年5月，云溪区首家早餐示范店开业。', credit: '云溪区商务局' },
    ]);
    expect(found.removed).toEqual([{ text: caption, reason: 'doubled_caption' }]);
    expect(found.blocks.at(-1)?.text).toBe(`${BODY}\n${MORE}`);
  });

  test('10 two articles in one paste part at the second heading block', () => {
    const one = (headline: string, subhead: string, body: string) =>
      page(
        headline,
        '',
        subhead,
        '',
        '记者沈一舟 通讯员何田',
        '',
        `${body}${body}`,
        '',
        '服务企业发展',
        '',
        body,
        '',
      );
    const { articles } = summaryOf(
      one('商贸兴区添活力 服务为民暖人心', '——2025年云溪区商务工作综述', BODY) +
        one('项目为王强支撑 招商引资聚动能', '——2025年云溪新区招商工作回眸', MORE),
    );
    expect(articles.map(({ headline }) => headline)).toEqual([
      ['商贸兴区添活力 服务为民暖人心'],
      ['项目为王强支撑 招商引资聚动能'],
    ]);
    expect(articles.map(({ blocks }) => blocks.length)).toEqual([2, 2]);
  });

  test('11 what a page prints after its articles is kicker, series and page name, not body', () => {
    const found = only(
      page(
        '云溪商务这一年',
        LEAD,
        '服务企业发展',
        BODY,
        '',
        '强信心',
        '稳预期',
        '促消费',
        '',
        '全区商务工作会议特别报道',
        '',
        '云溪商务',
      ),
    );
    expect(found.kicker).toEqual(['强信心', '稳预期', '促消费']);
    expect(found.series).toBe('全区商务工作会议特别报道');
    expect(found.removed).toEqual([{ text: '云溪商务', reason: 'page_furniture' }]);
    expect(found.blocks.at(-1)?.text).toBe(BODY);
  });

  test('12 navigation, share counters and rights notices are removed and listed', () => {
    const text = page(
      '搜 索',
      '当前位置：首页 > 云溪新闻 > 正文',
      '云溪商务这一年',
      LEAD,
      BODY,
      '分享到：2.4K',
      '本网所载文章不代表本网观点。',
      '未经书面授权禁止转载。',
    );
    expect(removedFrom(text)).toEqual([
      'navigation',
      'navigation',
      'share_counter',
      'rights_notice',
      'rights_notice',
    ]);
    expect(only(text).headline).toEqual(['云溪商务这一年']);
  });

  test('13 what a publishing system left, and a trailing bar, are removed', () => {
    const text = page(
      '云溪商务这一年',
      LEAD,
      `${BODY} |`,
      '2026-01-08 云溪商务这一年 1 1 云溪日报 content_88123.html 1 88,123 /enpproperty-->',
    );
    expect(removedFrom(text)).toEqual(['separator', 'residue']);
    expect(bodyOf(text)).not.toMatch(/88|\|/);
  });

  test('14 padding with no-break spaces hides neither date nor page', () => {
    const pad = '\u00a0\u00a0';
    const found = only(
      page(
        '云溪商务这一年',
        '',
        `《${pad}云溪日报${pad}》${pad}(${pad}2026年01月08日${pad} 第${pad}05${pad}版)`,
        '',
        LEAD,
      ),
    );
    expect(found.published).toEqual({ outlet: '云溪日报', date: '2026-01-08', page: '05', url: '' });
  });

  test('15 marks of either width are read alike and left as they are', () => {
    const text = page(
      '(商务云溪行)云溪:小商圈连着大民生',
      'http://yx.example.cn  2026-01-08 23:46  来源:云溪发布',
      `${LEAD}同比增长1.66倍。`,
      '服务企业发展',
      BODY,
      '[编辑:沈一舟]',
    );
    const wide = text
      .replace(/[(),:[\]]/g, (mark) =>
        /[(),:[\]]/.test(mark) ? String.fromCharCode(mark.charCodeAt(0) + 0xfee0) : mark,
      )
      .replace('http：', 'http:')
      .replace('23：46', '23:46');
    const [narrowly, widely] = [only(text), only(wide)];
    expect(widely.byline).toEqual(narrowly.byline);
    expect(widely.published).toEqual({
      outlet: '云溪发布',
      date: '2026-01-08',
      page: '',
      url: 'http://yx.example.cn',
    });
    expect(widely.published).toEqual(narrowly.published);
    expect(widely.series).toBe('（商务云溪行）');
    expect(narrowly.blocks[0]?.text).toContain('1.66倍');
  });

  test('16 a half-width stop behind Chinese is flagged', () => {
    expect(kindsIn(`${BODY}举办“云上购物节”. ${MORE}`)).toEqual(['half_width_stop']);
  });

  test('17 a foreign word inside a sentence is flagged and stays', () => {
    const found = only(
      page('云溪商务这一年', LEAD, `${BODY}落实稳外贸 and 促消费各项政策，研发“云溪帮办”APP，对接RCEP规则。`),
    );
    expect(found.flags).toEqual([{ text: 'and', kind: 'foreign_word' }]);
    expect(found.blocks.at(-1)?.text).toContain('稳外贸 and 促消费');
  });

  test('18 a doubled word and a missing one are flagged', () => {
    expect(only(page('云溪商务这一年', LEAD, `${BODY}用好区内外区外两种资源。`)).flags).toEqual([
      { text: '区内外区外', kind: 'doubled_word' },
    ]);
    expect(only(page('云溪商务这一年', LEAD, `${BODY}落实惠企“18”“24条”措施。`)).flags).toEqual([
      { text: '“18”', kind: 'missing_word' },
    ]);
    expect(only(page('云溪商务这一年', LEAD, `${BODY}大力推进推进项目。`)).flags).toEqual([
      { text: '推进推进', kind: 'doubled_word' },
    ]);
  });

  test('19 a role glued to the first name governs the names after it', () => {
    expect(only(page('云溪商务这一年', '记者沈一舟 通讯员何田 陆青禾', LEAD)).byline).toEqual([
      { role: 'reporter', outlet: '', name: '沈一舟' },
      { role: 'correspondent', outlet: '', name: '何田' },
      { role: 'correspondent', outlet: '', name: '陆青禾' },
    ]);
  });

  test('20 a text without headline, byline or date comes in with those empty', () => {
    const found = only(page(LEAD, '服务企业发展', BODY));
    expect(found).toMatchObject({ headline: [], byline: [], published: { date: '' } });
    expect(found.flags.map(({ kind }) => kind)).toEqual(['headline_missing']);
    expect(found.blocks.map(({ role }) => role)).toEqual(['lead', 'section']);
  });

  test('21 a number broken by a page mark is flagged', () => {
    const found = only(
      page(
        '云溪商务这一年',
        LEAD,
        '服务企业发展',
        `${BODY}全年发放消费券资金7`,
        `3、06.5万元，惠及商户。${MORE}`,
      ),
    );
    expect(found.flags.map(({ kind }) => kind)).toContain('broken_number');
    expect(found.joined).toHaveLength(1);
  });

  test('22 slips of a scanner are flagged', () => {
    expect(kindsIn(`${BODY}满意率99.7%o。`)).toEqual(['garbled']);
    expect(kindsIn(`${BODY}营造重商亲商的良好围。`)).toEqual(['missing_word']);
    expect(kindsIn(`${BODY}制定规划（xx-2028年）。`)).toEqual(['unfilled']);
  });

  test('23 a number parted from its unit is joined, and may have a space before it', () => {
    const found = only(
      page('云溪商务这一年', LEAD, '服务企业发展', `${BODY}新增就业`, '206', `人，发放补贴20000 元。`),
    );
    expect(found.blocks.at(-1)?.text).toContain('新增就业206人，发放补贴20000 元。');
    expect(found.joined).toHaveLength(2);
  });

  test('24 a date with lost characters is flagged and not guessed', () => {
    expect(kindsIn(`${BODY}截至1128日全部办结。`)).toEqual(['broken_date']);
    expect(kindsIn(`${BODY}2025月16日，召开现场会。`)).toEqual(['broken_date']);
    expect(kindsIn(`${BODY}2025年11月28日召开现场会，《云溪日报》作了报道。`)).toEqual([]);
  });

  test('25 broken entities and swapped words are flagged and left', () => {
    expect(kindsIn(`${BODY}“聚商X8226;兴业X8226;惠民”`)).toContain('garbled');
    expect(kindsIn(`${BODY}做到优质效劳。`)).toEqual(['garbled']);
    expect(kindsIn(`${BODY}打造云溪优选〞品牌。`)).toEqual(['unpaired_quote']);
  });

  test('26 columns run into one another are flagged', () => {
    expect(kindsIn(`举办早餐店主培训班 （区商会 供图） 冷清”问题》的发言。${BODY}`)).toContain(
      'columns_mixed',
    );
    const warned = summaryOf(page('云溪商务这一年', LEAD), { warnings: ['columns_possible'] });
    expect(warned.flags.map(({ kind }) => kind)).toEqual(['columns_mixed']);
  });

  test('27 justification spaces go, spaces of Latin words stay', () => {
    const text = bodyOf(
      page(
        '云溪商务这一年',
        LEAD,
        '服务企业发展',
        `${BODY}同 期 增 长12.5%，新增 640 人 , 全年引进Blue Cup门店。`,
      ),
    );
    expect(text).toContain('同期增长12.5%，');
    expect(text).toContain('人,全年引进Blue Cup门店');
  });

  test('28 converted script is flagged and left as it is', () => {
    const found = only(
      page(
        '云溪商务这一年',
        LEAD,
        `${BODY}推進商(shāng)務(wù)工作。`,
        `簽約專案14個，引進省級以上領軍企業，開展專題會議，實現經濟發展，${MORE}`,
      ),
    );
    expect(found.flags.filter(({ kind }) => kind === 'converted_script').length).toBeGreaterThan(2);
    expect(found.blocks.at(-1)?.text).toContain('(shāng)');
  });

  test('29 an advertisement inside a sentence is flagged and shown', () => {
    const found = only(page('云溪商务这一年', LEAD, `${BODY}让我们在《688彩票安卓》回顾中继续前行。`));
    expect(found.flags.map(({ kind }) => kind)).toEqual(['suspected_spam']);
    expect(kindsIn(`${BODY}福利彩票公益金资助老年食堂。`)).toEqual([]);
  });

  test('30 an article that stands twice is kept once', () => {
    const article = page(
      '云溪商务这一年',
      '',
      LEAD,
      '',
      '服务企业发展',
      '',
      BODY,
      '',
      '方便群众生活',
      '',
      MORE,
      '',
    );
    const found = only(article + article);
    expect(found.blocks.map(({ role }) => role)).toEqual(['lead', 'section', 'section']);
    expect(found.removed.every(({ reason }) => reason === 'doubled_article')).toBe(true);
    expect(found.removed).toHaveLength(6);
  });

  test('31 names of picture files and placeholders become empty photos', () => {
    const found = only(
      page('云溪商务这一年', LEAD, '服务企业发展', BODY, '配图大师_9f3e副本.png', MORE, '图片2', BODY),
    );
    expect(found.photos).toEqual([
      { caption: '', credit: '' },
      { caption: '', credit: '' },
    ]);
    expect(found.removed.map(({ reason }) => reason)).toEqual(['placeholder', 'placeholder']);
  });

  test('32 a comment widget and its numbers are removed', () => {
    expect(removedFrom(page('云溪商务这一年', LEAD, BODY, '评论 0人参与，0条评论'))).toEqual([
      'comment_widget',
    ]);
  });

  test('33 jump lines are removed and listed, and the halves joined', () => {
    const found = only(
      page('云溪商务这一年', LEAD, `${BODY.slice(0, 40)}（下转第3版）`, '▲上接第1版', BODY.slice(40)),
    );
    expect(found.removed.map(({ text, reason }) => `${reason} ${text}`)).toEqual([
      'jump_line （下转第3版）',
      'jump_line ▲上接第1版',
    ]);
    expect(found.blocks.at(-1)?.text).toContain(BODY);
  });

  test('34 an odd decimal point is flagged, a day named by its date is not', () => {
    expect(kindsIn(`${BODY}补贴资金4·6万元。`)).toEqual(['odd_decimal']);
    expect(kindsIn(`${BODY}开展“3·15”宣传活动。`)).toEqual([]);
  });

  test('35 an unpaired quotation mark is flagged and swallows nothing', () => {
    const text = page('商贸+文旅”唱响主旋律', LEAD, '服务企业发展', BODY, '方便群众生活', MORE);
    expect(headings(text)).toEqual([['服务企业发展'], ['方便群众生活']]);
    expect(only(text).flags).toEqual([{ text: '”', kind: 'unpaired_quote' }]);
    const line = `${LEAD} 优化“营商环境，服务企业发展 ${BODY}${BODY}${BODY} 建好便民网点，方便群众生活 ${MORE}${MORE}${MORE}打响云溪优选”品牌。`;
    expect(headings(line)).toEqual([['优化“营商环境，服务企业发展'], ['建好便民网点，方便群众生活']]);
  });

  test('36 numbers of an outline are levels', () => {
    const found = only(
      page(
        '云溪商务这一年',
        LEAD,
        '一、服务企业发展',
        '（一）建立联系制度',
        BODY,
        '（二）办好惠企实事',
        `一是走访企业。${BODY}`,
        '二、方便群众生活',
        MORE,
      ),
    );
    expect(found.blocks.map(({ heading }) => heading)).toEqual([
      [],
      ['一、服务企业发展'],
      ['二、方便群众生活'],
    ]);
    expect(found.blocks[1]?.subheads.slice(0, 2)).toEqual(['（一）建立联系制度', '（二）办好惠企实事']);
    const styled = only(
      page('云溪商务这一年', LEAD, '服务企业发展', '1.建立联系制度', BODY, '2.办好惠企实事', BODY),
    );
    expect(styled.blocks.map(({ heading }) => heading)).toEqual([[], ['服务企业发展']]);
  });

  test('37 masked and unfilled words are flagged', () => {
    expect(kindsIn(`${BODY}***同志到会讲话。`)).toEqual(['masked']);
    expect(kindsIn(`${BODY}在xx县举办xxx余场活动。`)).toEqual(['unfilled', 'unfilled']);
  });
});
