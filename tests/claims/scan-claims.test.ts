import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '@/lib/claims/claim';
import { scanClaims } from '@/lib/claims/scan-claims';

/** What is looked at of a claim, as a line: kind, value, unit, thing, words, bound. */
const inShort = ({ kind, value, min, max, unit, counted, qualifiers, bound }: Claim) =>
  [kind, value ?? (min === null ? '-' : `${min}~${max}`), unit, counted, qualifiers.join('/'), bound].join(
    '|',
  );

const found = (text: string) => scanClaims(text).map(inShort);

describe('the shapes a claim is printed in', () => {
  test.each<[string, string[]]>([
    ['目前已推动化解312个历史遗留问题', ['count|312|个|历史遗留问题|目前已|exact']],
    [
      '共协助各协会完成9项年度课题和6篇专题监督报告',
      ['count|9|项|年度课题|共|exact', 'count|6|篇|专题监督报告|共|exact'],
    ],
    [
      '“溪畔书屋”1个区级总馆+12个街道级分馆均已开放',
      ['count|1|个|区级总馆||exact', 'count|12|个|街道级分馆||exact'],
    ],
    ['推动全市首个云溪商事仲裁工作平台', ['first|-||云溪商事仲裁工作平台||exact']],
    [
      '先后召开区委专题会、政策说明会、乡镇调度会8次',
      ['count|8|次|区委专题会、政策说明会、乡镇调度会|先后|exact'],
    ],
    ['参加研修的各界代表、基层工作者达260余人', ['count|260|人|各界代表、基层工作者|达/余|at_least']],
    ['投诉受理率、处理满意率均达100%', ['rate|100|%|投诉受理率、处理满意率|均/达|exact']],
    [
      '累计注册企业3410余家,商协会7家、律师21人',
      ['count|3410|家|企业|累计/余|at_least', 'count|7|家|商协会|累计|exact', 'count|21|人|律师|累计|exact'],
    ],
    ['招商大会现场签约88亿元', ['money|8800000000|元|招商大会现场签约||exact']],
    ['累计收到对口支援资金460余万元', ['money|4600000|元|对口支援资金|累计/余|at_least']],
    [
      '120余家民营企业与54个行政村签订协议',
      ['count|120|家|民营企业|余|at_least', 'count|54|个|行政村||exact'],
    ],
    ['侨情录入数量位居全市第一', ['rank|1|位|侨情录入数量||exact']],
    [
      '帮助31家企业办理消防手续22件,节省检测费用175万元',
      ['count|31|家|企业||exact', 'count|22|件|消防手续||exact', 'money|1750000|元|检测费用||exact'],
    ],
    [
      '在云溪区6个村、3个社区实现宣讲全覆盖',
      ['count|6|个|村||exact', 'count|3|个|社区||exact', 'coverage|-||宣讲||exact'],
    ],
    ['打造“项目秘书、企业秘书、环保秘书”三支专业服务队伍', ['count|3|支|专业服务队伍||exact']],
    ['100%完成文物普查登记工作', ['rate|100|%|文物普查登记工作||exact']],
    [
      '在全区9个乡(镇、街)打造了9个示范点,其中有2个被评为省级示范',
      ['count|9|个|乡(镇、街)||exact', 'count|9|个|示范点||exact', 'count|2|个|示范点|其中|exact'],
    ],
    ['每年召开1-2次全体会议', ['range|1~2|次|全体会议|每年|exact']],
    [
      '各协会向各级人大、政协提交的提案、建议、调研报告等共1873篇',
      ['count|1873|篇|提案、建议、调研报告|共|exact'],
    ],
    ['收到乡贤捐资捐物折合人民币1820.5万元', ['money|18205000|元|乡贤捐资捐物|折合|exact']],
    ['推动超800家小微企业接入平台', ['count|800|家|小微企业|超|above']],
    ['邀请了42个国家和地区的180个社团参与', ['count|42|个|国家和地区||exact', 'count|180|个|社团||exact']],
    [
      '提出3大板块12个方面共36条针对性建议',
      ['count|3|大|板块||exact', 'count|12|个|方面||exact', 'count|36|条|针对性建议|共|exact'],
    ],
    [
      '吸引近8万人次观看,收获近30万次点赞',
      ['count|80000|人次|观看|近|below', 'count|300000|次|点赞|近|below'],
    ],
    ['年均开展学习活动80余场次', ['count|80|场次|学习活动|年均/余|at_least']],
    ['刊发专报9期,其中5期获得批示', ['count|9|期|专报||exact', 'count|5|期|专报|其中|exact']],
    ['出台《关于支持云溪港发展的若干措施》18条', ['count|18|条|《关于支持云溪港发展的若干措施》||exact']],
    ['超万名境外嘉宾线上参会', ['count|10000|名|境外嘉宾线上|超|above']],
    ['实现信息刊载零突破', ['zero|0||突破||exact']],
    ['连续三年走进云溪', ['streak|3|年|走进云溪||exact']],
  ])('%s', (text, claims) => {
    expect(found(text)).toEqual(claims);
  });
});

describe('figures as they are printed', () => {
  test.each<[string, string[]]>([
    ['满意率63%~68%', ['range|63~68|%']],
    ['占比由35%到48%', ['rate|35|%', 'rate|48|%']],
    ['他说：“投了3万元，路修好了。”', ['money|30000|元']],
    ['“零拖欠”目标基本实现', ['zero|0|']],
    ['服务10至15家', ['range|10~15|家']],
    ['走访10家至15家', ['range|10~15|家']],
    ['补助1—2万元', ['range|10000~20000|元']],
    ['来了两三千人', ['range|2000~3000|人']],
    ['占比超三成', ['rate|30|%']],
    ['占两成三', ['rate|23|%']],
    ['增长百分之六点五', ['rate|6.5|%']],
    ['完成三分之二', ['rate|66.6667|%']],
    ['产值翻了一番', ['rate|1|番']],
    ['是上年的2.4倍', ['rate|2.4|倍']],
    ['下降1.3个百分点', ['rate|1.3|个百分点']],
    ['死亡率4.8/10万', ['rate|4.8|/10万']],
    ['浓度26微克/立方米', ['count|26|微克/立方米']],
    ['节约8.6万吨标准煤', ['count|86000|吨标准煤']],
    ['外资1.2亿美元', ['money|120000000|美元']],
    ['捐款３２０余万元', ['money|3200000|元']],
    ['面积35万㎡', ['count|350000|㎡']],
    ['服务1亿2千万元', ['money|120000000|元']],
    ['网民超2000万。', ['count|20000000|']],
    ['覆盖上千户', ['count|1000|户']],
    ['总量跨上50亿元台阶', ['money|5000000000|元']],
    ['发出邀约170份', ['count|170|份']],
    ['涉及2000多万师生', ['count|20000000|']],
    ['空气质量综合指数3.62，', ['count|3.62|']],
    ['浓度24.7μg/m³', ['count|24.7|μg/m³']],
    ['住院日为8.8日', ['count|8.8|日']],
    ['跻身全省第一方阵', ['rank|-|']],
    ['位列幸福城市第七', ['rank|7|位']],
    ['蝉联榜首', ['rank|1|位']],
    ['全市唯一入选', ['first|-|']],
    ['在全省率先推行', ['first|-|']],
    ['入选全国首批试点', ['first|-|']],
    ['成为全省第一个示范区', ['first|-|']],
    ['连续第5年增长', ['streak|5|年']],
    ['人均预期寿命80.3岁', ['count|80.3|岁']],
    ['装机32万千瓦', ['count|320000|千瓦']],
    ['发生安全事故0起', ['zero|0|起']],
    ['位列全省第2位', ['rank|2|位']],
    ['跻身全国前十', ['rank|10|位']],
    ['位居全省前列', ['rank|-|']],
    ['实现“十九连丰”', ['streak|19|']],
    ['优良天数达318天', ['count|318|天']],
    ['由7天缩短至2个工作日', ['count|7|天', 'count|2|个工作日']],
  ])('%s', (text, claims) => {
    expect(found(text).map((claim) => claim.split('|').slice(0, 3).join('|'))).toEqual(claims);
  });

  test('a figure that the end of a line cuts is one, and its text holds the cut', () => {
    const text = '全年投入资金3.5万\n元，新增岗位12\n个。';
    const claims = scanClaims(text);
    expect(claims.map(({ value, unit, valueText }) => [value, unit, valueText])).toEqual([
      [35_000, '元', '3.5万元'],
      [12, '个', '12个'],
    ]);
    expect(claims[0]?.text).toBe('3.5万\n元');
  });
});

test.each([
  ['近14万人次', 'below', '近14万人次'],
  ['超800家', 'above', '超800家'],
  ['约12亩', 'about', '约12亩'],
  ['覆盖率90%以上', 'at_least', '90%以上'],
  ['十来个社区', 'about', '十来个'],
  ['上千户', 'at_least', '上千户'],
  ['总量跨上50亿元台阶', 'exact', '50亿元'],
  ['节约200万元', 'exact', '200万元'],
  ['最近3次', 'exact', '3次'],
])('%s is bound %s', (text, bound, words) => {
  expect(scanClaims(text).map((claim) => [claim.bound, claim.text])).toEqual([[bound, words]]);
});

describe('what is no claim', () => {
  test.each([
    '开展“1+100+N”暖企行动，实施1515行动计划，健全6+X机制，形成1+4调研报告',
    '一芯两核多支点，四进、五访、六助，七步议事、逢六说事儿，十百千万工程',
    '惠台“31条”“26条”，宣传“62条”',
    '2025年10月13日23:46，会议于10月31日闭幕',
    '2025年度绩效评估，2025云溪年会',
    '第四届企业家日，省第十二次党代会，第四季度联席会，“十四五”规划，首届挑战赛',
    '庆祝成立100周年，诞辰150周年，30多年来的变化',
    '“一对一”包联，一帮一、多帮一，一门式服务，最后一公里',
    '聚焦两大任务，抓住三个关键，做好四项工作，建设四大国家平台，围绕三个方面',
    '1号重点提案，第08版，content_70425.html，分享到:31K，〔2025〕15号，0597-1234567',
    '多篇调研报告，一批项目，两团多队，系列活动，数十家企业',
    '统一思想，一年来，进一步，一方面，第一责任人，二十大精神，两岸一家亲，百姓万家灯火',
    '四个意识、两个维护，八项规定，三会一课，四个全面，五位一体，两个确立，三个代表',
    '党的十九届六中全会，十四届人大二次会议，第一书记，第一时间，第三方，第二课堂',
    '4A级景区，5G网络，PM2.5，G15高速，3号楼，24小时值班，12345热线，110联动',
    '规模以上企业，亿元以上项目，65岁以上老人，0—3岁婴幼儿，每千人口，万元GDP能耗',
    '排名前20位和后20位名单，第12条，2024届毕业生，2.0版本',
    '“57项”，《三十六条措施》，‘五星级’，两手抓，这三个项目，作为两支队伍的有力抓手',
    '关闭500米范围，二期工程，3期工程开工，一次性补贴，二次供水，三次产业',
    'N+3个模块，B2层，0597-12项，编号12345678901234567890个',
    '提高组织全覆盖建设水平，零距离服务，零容忍，率先垂范，首要任务，三成立会',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a plan is a target, never a result', () => {
  test.each([
    '下一步，云溪区计划新建冷库20座',
    '力争产值增长6%左右',
    '明年拟新增社区食堂15家',
    '到2099年，森林覆盖率达到48%',
    '2026年，将建成标准厂房30万平方米',
    '着力推动打造百条“红色美丽乡村”',
    '把三家整车企业打造成为百亿工厂',
    '带动配套企业形成千亿产业集群',
    '要实现增长5.5%以上的目标',
    '打造成为3个示范基地',
    '围绕产值增长9%目标发力',
    '规划建设泊位10个',
    '目标是培训500人',
    '我市将累计建成10万亩农田',
  ])('%s', (text) => {
    const kinds = scanClaims(text).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind !== 'count' || !text.includes('三家'))).toEqual(['target']);
  });

  test('what has been done is none, though a plan is named', () => {
    expect(
      found('制定三年行动计划，打造了12个示范点，较好完成目标任务的103%').map((claim) => claim.split('|')[0]),
    ).toEqual(['count', 'rate']);
    expect(scanClaims('计划投资3亿元的云溪港项目已完成投资1.2亿元').map(({ kind }) => kind)).toEqual([
      'target',
      'money',
    ]);
    expect(scanClaims('将7个街道纳入考核').map(({ kind }) => kind)).toEqual(['count']);
  });

  test('what an outlook counts is planned', () => {
    expect(scanClaims('新建学校3所。', { isOutlook: true }).map(({ kind }) => kind)).toEqual(['target']);
  });

  test('what is to be reached by the article’s own year is a result', () => {
    expect(scanClaims('到2025年底，建成泊位3个。', { year: 2025 }).map(({ kind }) => kind)).toEqual([
      'count',
    ]);
  });
});

describe('what is around a claim', () => {
  test.each([
    ['近三年，各协会聚焦乡村振兴等中心工作献计献智，提交建议218篇', 'multi_year', '近三年'],
    ['在2025年11月抗击洪水过程中，爱心企业捐款130余万元', 'explicit', '2025年11月'],
    ['去年12月，走访企业32家', 'relative', '去年12月'],
    ['每年召开会议2次', 'per_year', '每年'],
    ['累计发放贷款2.2亿元', 'cumulative', '累计'],
    ['截至2025年底，建成泊位3个', 'cumulative', '截至2025年底'],
    ['走访企业32家', 'reporting_year', ''],
    ['过去一年，走访企业32家', 'reporting_year', '过去一年'],
    ['比上年增长7.5%', 'reporting_year', ''],
  ])('the period of %s', (text, type, words) => {
    expect(scanClaims(text)[0]?.period).toEqual({ type, text: words });
  });

  test('of a figure and what it grew to, each has its own period, and both count the same', () => {
    const inPeriods = (text: string) =>
      scanClaims(text).map(({ value, counted, period }) => [value, counted, period.text]);
    expect(inPeriods('群众满意度由上年的95.2%提升至97.8%')).toEqual([
      [95.2, '群众满意度', '上年'],
      [97.8, '群众满意度', ''],
    ]);
    expect(inPeriods('幼儿园从2023年的10所增加到2025年的12所')).toEqual([
      [10, '幼儿园', '2023年'],
      [12, '幼儿园', '2025年'],
    ]);
    expect(inPeriods('从2024年起，免费体检3.2万人次')).toEqual([[32_000, '免费体检', '2024年']]);
    expect(inPeriods('去年立案12件，比前年多3件')).toEqual([
      [12, '立案', '去年'],
      [3, '立案', '去年'],
    ]);
  });

  test.each([
    [
      '受理案件12件，结案率、服判率分别上升5.6%、7.2%和4.3%',
      ['案件', ...Array<string>(3).fill('结案率、服判率')],
    ],
    ['接待观众46万人次，其中未成年人占三成', ['观众', '未成年人']],
    ['成功率达到71%，较去年高出3.8个百分点', ['成功率', '成功率']],
  ])('what the figures of %s count', (text, counted) => {
    expect(scanClaims(text).map((claim) => claim.counted)).toEqual(counted);
  });

  test.each([
    ['采样23万人份', '人份'],
    ['授予锦旗156面', '面'],
    ['编印志书12卷', '卷'],
  ])('%s is counted in %s', (text, unit) => {
    expect(scanClaims(text).map((claim) => claim.unit)).toEqual([unit]);
  });

  test('what is to be reached by a year is of that year', () => {
    expect(scanClaims('到2027年，建成体育公园15个', { year: 2025 })[0]).toMatchObject({
      kind: 'target',
      period: { type: 'explicit', text: '2027年' },
    });
  });

  test('the place of a rank and a first', () => {
    expect(scanClaims('增速居全省第3位，在全国率先推行新政').map(({ place }) => place)).toEqual([
      '全省',
      '全国',
    ]);
  });

  test('claims of one statement share a group, the next has its own, and one alone has none', () => {
    expect(
      scanClaims('走访企业32家、解决问题18件；培训60人，发证55本。开会3次。').map(({ group }) => group),
    ).toEqual([1, 1, 2, 2, null]);
  });

  test('累计 ends with its statement', () => {
    expect(scanClaims('累计受理投诉34件；走访企业12家').map(({ qualifiers }) => qualifiers)).toEqual([
      ['累计'],
      [],
    ]);
  });
});

describe('rows with tabs are a table', () => {
  test('heads of row and column say what is counted and in what', () => {
    const text = '单位\t企业数（家）\t产值（万元）\t增速\n东街\t12\t3,400\t5.2%\n西街\t8\t1200.5\t-';
    expect(scanClaims(text).map(({ kind, value, unit, counted }) => [kind, value, unit, counted])).toEqual([
      ['count', 12, '家', '东街 企业数'],
      ['money', 34_000_000, '元', '东街 产值'],
      ['rate', 5.2, '%', '东街 增速'],
      ['count', 8, '家', '西街 企业数'],
      ['money', 12_005_000, '元', '西街 产值'],
    ]);
  });

  test('a column of units, years and numbers of rows count nothing', () => {
    expect(scanClaims('指标\t年份\t数量\n新增企业（家）\t2025\t12').map(({ value }) => value)).toEqual([12]);
    const text = '序号\t指标\t单位\t2024年\t2025年\n1\t新增企业\t家\t30\t42\n2\t税收\t亿元\t1.1\t1.3';
    expect(scanClaims(text).map(({ value, unit, counted }) => [value, unit, counted])).toEqual([
      [30, '家', '新增企业 2024年'],
      [42, '家', '新增企业 2025年'],
      [110_000_000, '元', '税收 2024年'],
      [130_000_000, '元', '税收 2025年'],
    ]);
  });
});

const PIECES =
  '累计 近 超 约 第 前 首个 率先 全市 全省 连续 零 翻 番 三 两 十 百 千 万 亿 〇 廿 1 2 30 1.5 ２ , ， 。 ; 、 “ ” 《 》 ( ) （ ） - ~ 至 到 + % 成 倍 个百分点 个 名 家 次 元 万元 亩 吨 余 多 年 月 日 企业 项目 全覆盖 计划 将 2025年 其中 \t \n 　 10⁶ ×'.split(
    ' ',
  );

test('the places of a claim cut its text out of what was scanned, in order and apart', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      let last = 0;
      for (const { start, end, text: words, valueText } of scanClaims(text)) {
        expect(text.slice(start, end)).toBe(words);
        expect(words.replace(/\s/g, '')).toContain(valueText);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
    }),
    { numRuns: 2000 },
  );
});
