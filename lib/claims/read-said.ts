import { anyOf } from './any-of';
import { readNumber } from './numerals';
import { saidInWords, type RawClaim } from './raw-claim';
import { readAhead, readFirst, readFirstOne, readOnly } from './read-first';
import { readFront, readLeading, readRank, readTop } from './read-rank';

type Reader = (line: string, at: number) => RawClaim | null;

const STILL_TO_DO = new RegExp(
  `^${anyOf('建设 目标 要求 行动 工程 计划 任务 式 检查 排查 监督 巡察 培训 走访 监管 体系 机制 网络')}`,
);

/** 全覆盖 as a state reached, not 全覆盖建设. */
function readCoverage(line: string, at: number): RawClaim | null {
  const words = /^全(?:面|域|员|部|程)?覆盖/.exec(line.slice(at, at + 4))?.[0];
  if (words === undefined) return null;
  const end = at + words.length;
  const isOther =
    STILL_TO_DO.test(line.slice(end, end + 2)) || /[安健完]$/.test(line.slice(Math.max(0, at - 1), at));
  return isOther ? null : saidInWords('coverage', at, end);
}

/** What is good to have none of; 零距离 and 零门槛 say how, not how many. */
const NOTHING_OF = new RegExp(
  `^零的?${anyOf(
    '疫情 突破 事故 责任事故 发生 投诉 上访 信访 非访 进京 越级 感染 病例 传播 新增 返贫 死亡 伤亡 亡人 溺水 溺亡 案件 命案 案发 发案',
    '警情 差错 失误 延误 遗漏 漏报 瞒报 逾期 积压 滞留 舆情 拖欠 欠薪 违规 违纪 失信 差评 退货 缺陷 复发 扩散 输出 聚集 流失',
    '辍学 失学 污染 排放 污水 火灾 火情 隐患 举报 纠纷 复议 败诉 申诉 增长',
  )}`,
);

function readNothing(line: string, at: number): RawClaim | null {
  const words = NOTHING_OF.exec(line.slice(at, at + 7))?.[0];
  return words === undefined ? null : saidInWords('zero', at, at + words.length, 0);
}

/** 连续三年, 连续5个季度, 连续第4年 */
function readStreak(line: string, at: number): RawClaim | null {
  if (!line.startsWith('连续', at)) return null;
  const number = readNumber(line, at + 2 + (line.charAt(at + 2) === '第' ? 1 : 0));
  if (!number || number.form === 'bare') return null;
  const unit = /^个?(?:年|届|次|季度|月|天|轮|期|场|周)/.exec(line.slice(number.end, number.end + 3))?.[0];
  if (unit === undefined) return null;
  return {
    ...saidInWords('streak', at, number.end + unit.length, number.low),
    scale: number.scale,
    unit: unit.replace('个', ''),
    bound: number.hasRest ? 'at_least' : 'exact',
    words: number.hasRest ? ['余'] : [],
  };
}

/** 十九连丰, 5连冠; `at` is where the number begins. */
function readRun(line: string, at: number): RawClaim | null {
  if (!line.slice(at + 1, at + 5).includes('连')) return null;
  const number = readNumber(line, at);
  if (!number || number.form === 'bare' || number.low < 2 || number.decimals > 0) return null;
  if (!/^连[冠增涨丰升胜降优跳快稳]/.test(line.slice(number.end, number.end + 2))) return null;
  return saidInWords('streak', at, number.end + 2, number.low);
}

/** 翻一番, 翻了两番, 翻番 */
function readDoubled(line: string, at: number): RawClaim | null {
  const words = /^翻了?([一两二三1-3])?番/.exec(line.slice(at, at + 4));
  if (!words) return null;
  const times = words[1] === undefined ? 1 : (readNumber(words[1], 0)?.low ?? 1);
  return { ...saidInWords('rate', at, at + words[0].length, times), unit: '番' };
}

/** By the character with which what is said begins. */
const READERS = new Map<string, readonly Reader[]>([
  ['第', [readFirstOne, readFront, readRank]],
  ['前', [readLeading]],
  ['首', [readTop, readFirst]],
  ['榜', [readTop]],
  ['率', [readAhead]],
  ['唯', [readOnly]],
  ['全', [readCoverage]],
  ['零', [readNothing]],
  ['连', [readStreak]],
  ['翻', [readDoubled]],
]);
const NUMERAL = /[0-9二三四五六七八九十两]/;

/** What words alone say at `at` of a folded line: a rank, a first, a coverage, a zero, a streak, a doubling. */
export function readSaid(line: string, at: number): RawClaim | null {
  const char = line.charAt(at);
  for (const reader of READERS.get(char) ?? []) {
    const claim = reader(line, at);
    if (claim) return claim;
  }
  return NUMERAL.test(char) ? readRun(line, at) : null;
}

/** Kinds that are said in the words of a name as well (“零疫情”, “两个全覆盖”). */
export function isSaidInNames({ kind }: RawClaim): boolean {
  return kind === 'zero' || kind === 'coverage' || kind === 'streak';
}
