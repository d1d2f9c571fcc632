import { anyOf } from './any-of';
import { clauseBefore } from './clause-before';
import { readNumber } from './numerals';
import { saidInWords, type RawClaim } from './raw-claim';

const WITHIN = '全国 全省 全市 全区 全县 全州 世界 全球';
/** What says before 第三 that it is a place: near it, or a little farther for verbs that can mean nothing else. */
const PLACED = new RegExp(
  anyOf(
    '(?:居|位列|名列|排名?)[^,，。;；]{0,14}$',
    `${anyOf('列 名次 位次 跃 升 夺 蝉联 荣获 获得? 取得 保持 稳坐 摘得', WITHIN)}[^,，。;；]{0,8}$`,
  ),
);
const FIRST_OF_ALL = /(?:[放摆]在|人民|安全)$/;
const RANK_ENDS = /^(?:$|[,，。;；、:：!！)）”\s]|的|并|和|与|及)/;

/** 第一名, 第2位, 居全省第三: a place reached, no 第四届 and no 第一书记. */
export function readRank(line: string, at: number): RawClaim | null {
  const number = readNumber(line, at + 1);
  if (!number || number.form === 'bare' || number.decimals > 0) return null;
  const step = /^(?:位|名)(?!的|次|额|单|列)/.exec(line.slice(number.end, number.end + 2))?.[0];
  const end = number.end + (step?.length ?? 0);
  const before = clauseBefore(line, at);
  const isEnd = step !== undefined || RANK_ENDS.test(line.slice(end, end + 1));
  return PLACED.test(before) && isEnd && !FIRST_OF_ALL.test(before) ? rank(at, end, number.low) : null;
}

/** 第一方阵 and 第一梯队 are places without a number. */
export function readFront(line: string, at: number): RawClaim | null {
  if (!line.startsWith('第一方阵', at) && !line.startsWith('第一梯队', at)) return null;
  const isPlaced = /(?:居|列|位于|跻身|进入|迈入|保持|处于)[^,，。;；]{0,6}$/.test(clauseBefore(line, at));
  return isPlaced ? rank(at, at + 4, null) : null;
}

const AMONG = new RegExp(
  `${anyOf('居 列 排 跻身 进入 入围 跨入 迈入 挺进 百强 医院 学校', WITHIN)}[^,，。;；]{0,10}$`,
);
const AMONG_ENDS = /^(?:$|[,，。;；、!！)）]|的|行列)/;

/** 前十, 前3名, 全省前列 */
export function readLeading(line: string, at: number): RawClaim | null {
  if (line.startsWith('前列', at) || line.startsWith('前茅', at)) return readForefront(line, at);
  const number = readNumber(line, at + 1);
  if (!number || number.form === 'bare' || number.scale > 0 || number.decimals > 0) return null;
  const step = /^(?:位|名|强)/.exec(line.slice(number.end, number.end + 1))?.[0];
  const end = number.end + (step?.length ?? 0);
  const before = clauseBefore(line, at);
  const isPlaced = AMONG.test(before) && !/[目此之年月日]$/.test(before);
  if (!isPlaced || !AMONG_ENDS.test(line.slice(end, end + 2))) return null;
  return { ...rank(at, end, number.low), words: ['前'] };
}

const FIELD = new RegExp(`${anyOf(WITHIN, '国内 省内 市内 行业 系统 同类[^,，]{0,4}')}$`);
const FOREFRONT = /(?:居|列|位于|排名?|处于|跻身|进入|保持|迈入|走在|站在)(?:在)?$/;

function readForefront(line: string, at: number): RawClaim | null {
  const before = clauseBefore(line, at);
  const field = FIELD.exec(before)?.[0] ?? '';
  const isNamed = field !== '' || line.charAt(at + 1) === '茅';
  const isPlaced = FOREFRONT.test(before.slice(0, before.length - field.length));
  return isNamed && isPlaced ? { ...rank(at - field.length, at + 2, null), unit: '' } : null;
}

/** 位居首位, 位居榜首 */
export function readTop(line: string, at: number): RawClaim | null {
  if (!line.startsWith('首位', at) && !line.startsWith('榜首', at)) return null;
  const isPlaced = /(?:居|列|排名?|蝉联|登上|登顶|获|夺)[^,，。;；]{0,4}$/.test(clauseBefore(line, at));
  return isPlaced ? rank(at, at + 2, 1) : null;
}

function rank(start: number, end: number, value: number | null): RawClaim {
  return { ...saidInWords('rank', start, end, value), unit: value === null ? '' : '位' };
}
