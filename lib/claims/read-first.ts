import { anyOf } from './any-of';
import { clauseBefore } from './clause-before';
import { NAMES_AREA } from './places';
import { saidInWords, type RawClaim } from './raw-claim';

const OF_ITS_KIND = new RegExp(
  `^首${anyOf('个 家 例 创(?!精神|者) 座 单(?!位) 条 部 支 台 款 艘 笔 套 所 架 趟 列(?!车) 辆 次 颗 宗')}`,
);
const OF_MANY = /^首(?:批|场|项|推|本|张|期|片|站|发)/;

/** 首个, 首次; 首批 and its like, which are the first of many, only within a named area. */
export function readFirst(line: string, at: number): RawClaim | null {
  const words = line.slice(at, at + 4);
  const isFirst = OF_ITS_KIND.test(words) || (OF_MANY.test(words) && isInArea(line, at));
  return isFirst ? saidInWords('first', at, at + 2) : null;
}

/** 第一个, 第一家 within a named area. */
export function readFirstOne(line: string, at: number): RawClaim | null {
  const isFirst = /^第一(?:个|家|座|条|例|批|所|部|支|台)/.test(line.slice(at, at + 3));
  return isFirst && isInArea(line, at) ? saidInWords('first', at, at + 3) : null;
}

const SET_AN_EXAMPLE = new RegExp(`^${anyOf('垂范 示范 作为 发展 突破 学 做 行动 带头 发力 争先')}`);
const DID_FIRST = new RegExp(
  `^${anyOf(
    '建成 建立 建设 实现 完成 出台 推 开展 启动 成立 探索 试点 通过 在全 在省 在市 制定 发布 开通 投 达 起草 实施 创 打造 开发',
    '引进 研 编 设立 获 上线 运用 启用 挂牌 入',
  )}`,
);

/** 率先 with what was done first, or within a named area; not 率先垂范. */
export function readAhead(line: string, at: number): RawClaim | null {
  if (!line.startsWith('率先', at)) return null;
  const next = line.slice(at + 2, at + 5);
  if (SET_AN_EXAMPLE.test(next)) return null;
  return isInArea(line, at) || DID_FIRST.test(next) ? saidInWords('first', at, at + 2) : null;
}

/** 唯一 within a named area, or 唯一一家; not 唯一标准. */
export function readOnly(line: string, at: number): RawClaim | null {
  if (!line.startsWith('唯一', at)) return null;
  const next = line.slice(at + 2, at + 4);
  if (/^(?:性|标准|正确|途径|路径|来源|目的|出路|选择)/.test(next)) return null;
  const isTold = isInArea(line, at) || /^(?:一|入选|获|上榜|代表)/.test(next);
  return isTold ? saidInWords('first', at, at + 2) : null;
}

function isInArea(line: string, at: number): boolean {
  return NAMES_AREA.test(clauseBefore(line, at));
}
