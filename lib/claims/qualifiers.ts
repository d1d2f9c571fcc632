import { anyOf } from './any-of';
import type { ClaimBound } from './claim';

/** A word before or behind a figure and how it bounds it. */
type BoundWord = { text: string; bound: ClaimBound };

const BEFORE = boundWords([
  ['at_least', '不少于 不低于 至少 最少 上'],
  ['above', '超过 突破 高于 多于 大于 超出 超 逾 破 过'],
  ['below', '不超过 不足 不到 不满 低于 少于 小于 接近 将近 近'],
  ['about', '大约 约为 约 大概'],
]);
const BEHIND = boundWords([
  ['at_least', '及以上 以上'],
  ['below', '及以下 以下 以内 之内'],
  ['about', '左右 上下'],
]);

/** Words that end in a bound word and bound nothing (节约200万元, 最近3年). */
const OTHER_WORDS = new RegExp(
  `${anyOf(
    '[节签条合预契履违解集公制邀]约 [附最临就靠贴邻]近 [高赶反]超 [打侦爆]破 [不通经度走]过',
    '[网线会路船身岸海街马早晚台山以车桌楼地版场墙送登奉加报]上',
  )}$`,
);

function boundWords(lists: [ClaimBound, string][]): BoundWord[] {
  const all = lists.flatMap(([bound, list]) => list.split(' ').map((text) => ({ text, bound })));
  return all.sort((one, other) => other.text.length - one.text.length);
}

/**
 * The bound word that ends where a figure begins; `start` is its own beginning. `isBare`: the figure has no digit, as
 * those have that 上 bounds (上千人, but 跨上50亿元).
 */
export function boundBefore(
  text: string,
  at: number,
  isBare: boolean,
): (BoundWord & { start: number }) | null {
  for (const word of BEFORE) {
    const start = at - word.text.length;
    if (start < 0 || !text.startsWith(word.text, start)) continue;
    if (word.text === '上' && !isBare) return null;
    return OTHER_WORDS.test(text.slice(Math.max(0, start - 1), at)) ? null : { ...word, start };
  }
  return null;
}

/** The bound word that begins where a figure ends. */
export function boundBehind(text: string, at: number): (BoundWord & { end: number }) | null {
  const word = BEHIND.find((one) => text.startsWith(one.text, at));
  return word ? { ...word, end: at + word.text.length } : null;
}

/** What stands directly before a figure and says how it was reached. */
const LEADS = '达到 达 为 共计 总计 合计 共有 共 累计 折合 平均 年均 其中 均 已'.split(' ');

/** The lead-in words directly before `at`, nearest last: 共, 累计, 达. */
export function leadWords(text: string, at: number): string[] {
  const found: string[] = [];
  for (let end = at; found.length < 4;) {
    const word = LEADS.find((one) => text.startsWith(one, end - one.length) && end >= one.length);
    if (word === undefined) return found;
    if (word !== '为') found.unshift(word);
    end -= word.length;
  }
  return found;
}

/** Words that govern all figures behind them to the end of their statement. */
export const GOVERNING_WORDS = '目前已 累计 先后 共计 总计 合计 每年 年均'.split(' ');

/** Words that govern the figures of their clause. */
export const CLAUSE_WORDS = '目前 全部 人均 亩均 户均 日均 月均 平均 均 已 折合'.split(' ');

/** 共 that counts together (共协助…11项), not 公共, 共同, 共产党: a figure or one of these follows it. */
export const TOGETHER = new RegExp(
  `(?<![公中总一])共(?=${anyOf(
    '[0-9] 有 计 收 开 举 办 完 发 投 组 协助 处 新 建[^共言] 帮 解 受 查 审 培 走 征 接 派 引 签 设 评 整 排 化 提 选 推 为 争',
    '落 募 救 覆盖 惠 印 编 报 打 抓 立 结 执 检 追 安 慰 吸 服务[0-9]',
  )})`,
);
