import type { FlagKind } from '@/lib/intake/plan';

type FlagPattern = { kind: FlagKind; test: RegExp };

const HAN = '\\u4e00-\\u9fff';
const TONED = 'a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü';
const UNITS = '万|亿|千|百|元|条|人|家|个|名|件|项|次|%|吨|亩|公里';

/** What a folded text shows of its faults, each found by itself; half the work of a proof-reader's first look. */
export const FLAG_PATTERNS: FlagPattern[] = [
  { kind: 'half_width_stop', test: new RegExp(`(?<=[${HAN}”》)])\\.(?![\\w.])`, 'g') },
  {
    kind: 'foreign_word',
    test: new RegExp(
      `(?<=[${HAN}”》] ?)(?<![A-Za-z])(?!x+(?![a-z]))[a-z]{2,20}(?![A-Za-z\\d./@_-])(?= ?[${HAN}“《])`,
      'g',
    ),
  },
  { kind: 'doubled_word', test: new RegExp(`(?!一)([${HAN}]{2,6})\\1`, 'g') },
  { kind: 'doubled_word', test: /([\u4e00-\u9fff])(?:内外|上下|前后|左右)\1[内外上下前后左右]/g },
  { kind: 'missing_word', test: new RegExp(`“\\d{1,4}”(?=、?“\\d{1,4}[${HAN}]”)`, 'g') },
  {
    kind: 'missing_word',
    test: /良好围(?![绕棋巾栏墙])|营造[\u4e00-\u9fff]{0,6}(?<!氛|范|周|包)围(?![绕棋巾栏墙])/g,
  },
  { kind: 'broken_number', test: /(?<!\d)\d+\s{0,4}[\r\n]+\s{0,4}\d{1,2}、\d[\d.]{0,12}/g },
  { kind: 'broken_number', test: /\d{1,9}、\d{2}\.\d{1,4}(?=万|亿|元)/g },
  { kind: 'odd_decimal', test: new RegExp(`\\d{1,9}[·・•]\\d{1,4}(?=${UNITS})`, 'g') },
  { kind: 'broken_date', test: /(?<![\d.])\d{3,4}日(?!报|本)/g },
  {
    kind: 'broken_date',
    test: /(?<!\d)\d{4}月(?:\d{1,2}日)?|年(?:1[3-9]|[2-9]\d|00?)月|月(?:3[2-9]|[4-9]\d|00?)日/g,
  },
  { kind: 'garbled', test: /&#?\w{2,8};|[XxＸ]\d{3,5};|\ufffd|\d%[oO0](?!\w)|锟斤拷|烫烫烫/g },
  {
    kind: 'garbled',
    test: /效劳(?=经济|企业|中心|大局|群众|社会|发展|基层|人民|意识|保障|平台)|(?<=优质|公共|提供|惠民|志愿)效劳/g,
  },
  { kind: 'converted_script', test: new RegExp(`[${HAN}]\\([${TONED}]{1,7}\\)`, 'g') },
  {
    kind: 'suspected_spam',
    test: /(?<!福利|体育)(?:彩票|博彩|时时彩|百家乐|老虎机|六合彩|真人娱乐|娱乐城|棋牌)(?=.{0,6}(?:安卓|下载|苹果|官网|平台|注册|开户|投注|APP|app|网址))/g,
  },
  { kind: 'masked', test: /\*{2,}|[×╳]{2,}/g },
  {
    kind: 'unfilled',
    test: new RegExp(
      `(?<![A-Za-z])(?:[xX]{2,6})(?![A-Za-z])|某某|_{3,}|[Xx×](?=[县市区镇乡村](?![${HAN}]?级))|〇〇`,
      'g',
    ),
  },
];
