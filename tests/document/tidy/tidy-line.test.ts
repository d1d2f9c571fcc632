import { describe, expect, test } from 'vitest';
import type { LinePlace } from '@/lib/document/document-lines';
import { TIDY_KINDS, type TidyKind } from '@/lib/document/tidy/tidy-kinds';
import { tidyLine } from '@/lib/document/tidy/tidy-line';

const ALL: ReadonlySet<TidyKind> = new Set(TIDY_KINDS);
const tidied = (text: string, place: LinePlace = 'paragraph') => tidyLine({ text, place }, ALL).text;

describe('half-width marks between Chinese characters become full-width', () => {
  test.each([
    ['会议强调,要抓好落实;要压实责任:一级抓一级', '会议强调，要抓好落实；要压实责任：一级抓一级'],
    ['全年走访企业120家,解决问题34件,其中3件为难题', '全年走访企业120家，解决问题34件，其中3件为难题'],
    ['增长5.2%,高于全市,GDP破千亿', '增长5.2%，高于全市，GDP破千亿'],
    ['打造“A+”,“B+”品牌,气温25℃,pH值适宜', '打造“A+”，“B+”品牌，气温25℃，pH值适宜'],
    ['什么是初心?就是为民!', '什么是初心？就是为民！'],
    ['工作取得实效.', '工作取得实效。'],
    ['他说“工作取得实效.”', '他说“工作取得实效。”'],
    ['工作取得实效. 下一步要再接再厉', '工作取得实效。 下一步要再接再厉'],
    ['各县(市、区)委书记', '各县（市、区）委书记'],
    ['国内生产总值(GDP)增长', '国内生产总值（GDP）增长'],
    ['GDP(国内生产总值)增长', 'GDP（国内生产总值）增长'],
    ['(一)加强学习', '（一）加强学习'],
    ['(1)加强学习', '（1）加强学习'],
    ['全年(含补报）共12件', '全年（含补报）共12件'],
    ['时间:9:30,地点:会议室', '时间：9:30，地点：会议室'],
    ['官网http://www.yunxi.gov.cn,同步公开', '官网http://www.yunxi.gov.cn，同步公开'],
    ['𠮷田,𠮶村', '𠮷田，𠮶村'],
  ])('%s', (text, wanted) =>
    expect(tidyLine({ text, place: 'paragraph' }, new Set(['marks'])).text).toBe(wanted),
  );
});

describe('what is no Chinese prose stays', () => {
  test.each([
    '总额1,234.56万元',
    '占比3.5%',
    '比分3:1，时间9:30—10:15',
    '全年召开1-2次会议',
    '2020-2025年',
    '地址http://a.cn/b?x=1,2&y=(3)',
    '地址https://a.cn/文件,一.html',
    '邮箱zhang.san@yunxi.gov.cn',
    '电话0755-28945678、(0755)28945678',
    '附件见报告(终稿).docx',
    '存于D:\\资料\\报告,终稿.txt',
    '版本V1.2.3，型号A(2)B',
    '函数f(x)=2',
    '口号是“Hello, world. Nice to meet you!”',
    'He said, “Good work.”',
    '1.加强学习',
    '1,加强学习',
    '一.加强学习',
    'a)加强学习',
    '作家马克.吐温',
    'Yahoo!中国',
    '身高6\'2"',
    "Xi'an与rock'n'roll",
    '目录......12',
    'A--B',
    '北京—上海',
    '空格&nbsp;中文',
    'ＧＤＰ增长１２％',
  ])('%s', (text) => expect(tidied(text)).toBe(text));
});

describe('doubled marks are one, but for what the standard lets stand', () => {
  test.each([
    ['同心，，同向', '同心，同向'],
    ['落实。。', '落实。'],
    ['落实，。', '落实。'],
    ['一、、二', '一、二'],
    ['真的吗？。', '真的吗？'],
    ['同心,,同向', '同心，同向'],
    ['真的吗？！', '真的吗？！'],
    ['冲啊！！！', '冲啊！！！'],
    ['为什么？？', '为什么？？'],
  ])('%s', (text, wanted) => expect(tidied(text)).toBe(wanted));
});

describe('spaces between Chinese characters go, where they part nothing', () => {
  test.each([
    ['坚持稳中求进，推 动高质量发展，取得实效。', '坚持稳中求进，推动高质量发展，取得实效。'],
    ['坚持 ，推动； 发展', '坚持，推动；发展'],
    ['（ 试行 ）', '（试行）'],
    ['坚持“一条线” 织起“一张网”，全面推进。', '坚持“一条线” 织起“一张网”，全面推进。'],
    ['会上，他围绕 “一条线”讲话，大家深受启发。', '会上，他围绕“一条线”讲话，大家深受启发。'],
    ['增长 5.2 个百分点，GDP 达到 1000 亿元。', '增长 5.2 个百分点，GDP 达到 1000 亿元。'],
    ['　　全年工作', '　　全年工作'],
    ['出席：张　三、李四光。', '出席：张　三、李四光。'],
    ['出席会议的有：王小明、张 三、李四光。', '出席会议的有：王小明、张 三、李四光。'],
    ['新年伊始，本报讯（记者 张三 通讯员 李四）近日。', '新年伊始，本报讯（记者 张三 通讯员 李四）近日。'],
    ['走在前，“绿水青山 金山银山”深入人心。', '走在前，“绿水青山 金山银山”深入人心。'],
    ['党建引领 龙头带动，全面推进。', '党建引领 龙头带动，全面推进。'],
    ['以实干践行使命 以团结凝聚力量', '以实干践行使命 以团结凝聚力量'],
    ['单位：甲区委 地址：某路，邮编。', '单位：甲区委 地址：某路，邮编。'],
    ['工作有成，见实效。 强化支持，推进合作 协助区委定计划，落实好。', null],
  ])('%s', (text, wanted) => expect(tidied(text)).toBe(wanted ?? text));

  test.each(['heading', 'caption', 'cell', 'byline'] as const)('a %s keeps its own', (place) => {
    expect(tidied('议在关键处 行到百姓前', place)).toBe('议在关键处 行到百姓前');
    expect(tidied('签约现场。 张三 摄', place)).toBe('签约现场。 张三 摄');
  });
});

describe('straight quotes become Chinese ones, in pairs', () => {
  test.each([
    ['坚持"两个健康"和"亲清"关系', '坚持“两个健康”和“亲清”关系'],
    ['他说"要讲好\'统战\'故事"', '他说“要讲好‘统战’故事”'],
    ['他说“要讲好"统战"故事”', '他说“要讲好‘统战’故事”'],
    ['打造"A+B"模式', '打造“A+B”模式'],
    ['32"显示屏和"同心"屏', '32"显示屏和“同心”屏'],
    ["Xi'an的'同心'品牌", "Xi'an的‘同心’品牌"],
    ['the "best" one 最好', 'the "best" one 最好'],
  ])('%s', (text, wanted) => expect(tidied(text)).toBe(wanted));

  test('one without a fellow is left with the others of its line, and named', () => {
    const line = tidyLine({ text: '坚持"亲清关系,和"同心"品牌', place: 'paragraph' }, ALL);
    expect(line.text).toBe('坚持"亲清关系，和"同心"品牌');
    expect(line.unpaired).toEqual([2, 9, 12]);
  });

  test('both halves are one change', () => {
    const { changes } = tidyLine({ text: '坚持"亲清"关系', place: 'paragraph' }, ALL);
    expect(changes).toEqual([
      {
        kind: 'quotes',
        edits: [
          { from: 2, to: 3, after: '“' },
          { from: 5, to: 6, after: '”' },
        ],
      },
    ]);
  });
});

describe('ellipses and dashes have the form of the standard', () => {
  test.each([
    ['同心同向...', '同心同向……'],
    ['同心、同向......', '同心、同向……'],
    ['同心。。。', '同心……'],
    ['同心…同向', '同心……同向'],
    ['同心……同向', '同心……同向'],
    ['同心…………', '同心…………'],
    ['品牌--同心圆', '品牌——同心圆'],
    ['--云溪区工作综述', '——云溪区工作综述'],
    ['—云溪区工作综述', '——云溪区工作综述'],
    ['品牌— —同心圆', '品牌——同心圆'],
    ['品牌――同心圆', '品牌——同心圆'],
    ['6月--12月', '6月--12月'],
    ['--', '--'],
  ])('%s', (text, wanted) => expect(tidied(text)).toBe(wanted));
});

describe('the list of changes', () => {
  test('names each in places of the line as it was', () => {
    const text = '强调,,要"抓 好"。';
    const { changes, text: after } = tidyLine({ text, place: 'paragraph' }, ALL);
    expect(after).toBe('强调，要“抓 好”。');
    expect(
      changes.map(({ kind, edits }) => [kind, edits.map(({ from, to }) => text.slice(from, to))]),
    ).toEqual([
      ['doubled', [',,']],
      ['quotes', ['"', '"']],
    ]);
  });

  test('has nothing of a kind that is off', () => {
    const text = '强调,,要"抓好"...落实';
    const off = (kind: TidyKind) => new Set(TIDY_KINDS.filter((other) => other !== kind));
    expect(tidyLine({ text, place: 'paragraph' }, off('marks')).text).toBe('强调,,要“抓好”……落实');
    expect(tidyLine({ text, place: 'paragraph' }, off('quotes')).text).toBe('强调，要"抓好"……落实');
    expect(tidyLine({ text, place: 'paragraph' }, off('doubled')).text).toBe('强调，，要“抓好”……落实');
    expect(tidyLine({ text, place: 'paragraph' }, off('ellipses')).text).toBe('强调，要“抓好”...落实');
  });

  test('leaves raised text alone', () => {
    const isRaised = (at: number) => at === 2;
    expect(tidyLine({ text: '面积,约', place: 'paragraph', isRaised }, ALL).changes).toEqual([]);
  });
});
