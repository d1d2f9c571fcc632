import { anyOf } from './any-of';

/** Words that make a plan of what stands behind them in the sentence, whatever follows. */
const AHEAD = anyOf(
  '力争 有望 奋力实现 努力实现 打算 下一步 接下来 明年 今后 未来[0-9一二三四五] 预计 预期(?!寿命)',
  '目标(?:是|为|:|任务是|值)',
);
/** What is done with what is planned; in 三年计划 and 将…纳入 no such verb follows. */
const DEEDS =
  '在 到 于 用 总 投 新 建 改 完 实施 开 培 引 安排 今年 明年 打造 发 增 举 组织 筹 再 扩 整 推 达 提 超 突破 覆盖';
const PLAN_WORDS: readonly RegExp[] = [
  new RegExp(AHEAD, 'g'),
  new RegExp(`争取(?=${anyOf('到 在 用 于 实现 今年 明年 年底 年内 使 让')})`, 'g'),
  new RegExp(
    `要(?=${anyOf('实现 达到 完成 建成 新增 新建 确保 力争 努力 培育 引进 继续 持续 突出 聚焦 紧紧 全力')})`,
    'g',
  ),
  new RegExp(`规划(?=${anyOf('建设 到 新 布局 总 投资 面积')})`, 'g'),
  new RegExp(`${anyOf('确立 确定 提出 制定 明确 设定')}了?[^,，。;；]{0,16}目标`, 'g'),
  new RegExp(`计划(?=${anyOf(DEEDS, '招 [0-9] 每年 通过 年 分 将 种 修 争取 利用')})`, 'g'),
  new RegExp(`(?<![模虚比])拟(?=${anyOf(DEEDS, '招[^人] [0-9]')})`, 'g'),
  new RegExp(
    `(?<![大小老主干健名部即])将(?=${anyOf(
      DEEDS,
      '以 继续 全面 深入 进一步 加快 力争 承办 持续 着力 围绕 带动 是 为 有 可 聚焦 坚持 紧 启动 陆续 形成 打 把 探索 分 努力',
      '逐步 重点 统筹 不断 支持 累计 带来 吸纳 惠及 使 让',
    )})`,
    'g',
  ),
  // 把…打造成: what is made of it is yet to come.
  /(?<!已)打造成(?!了)/g,
];
const UNTIL_YEAR = /到(20[0-9]{2})年(?:底|末)?/g;
/** What has been done already takes the plan back. */
const DONE = /已|目前|了(?=[0-9])|截至/g;

/** Where plans begin in a line, and where something done is told again; in order. */
export type PlanMark = { start: number; isPlan: boolean };

/** `year`: the article's own, as far as it is known; what is to be reached by a later one is a plan. */
export function planMarks(line: string, year: number | null): PlanMark[] {
  const marks: PlanMark[] = [];
  for (const words of PLAN_WORDS)
    for (const { index } of line.matchAll(words)) marks.push({ start: index, isPlan: true });
  for (const match of line.matchAll(UNTIL_YEAR))
    if (year === null || Number(match[1]) > year) marks.push({ start: match.index, isPlan: true });
  if (marks.length === 0) return marks;
  for (const { index } of line.matchAll(DONE)) marks.push({ start: index, isPlan: false });
  return marks.sort((one, other) => one.start - other.start);
}

const GOAL = /^(?:以上|左右)?[”’]?的?(?:预期|奋斗|增长|年度)?目标(?![^,，。;；]{0,6}(?:实现|完成|达成))/;
const REACHED_ALREADY = /了|已|圆满|顺利|完成|达成|超额|如期/;

/** …5%的目标: behind a figure, unless the clause says that it was reached. */
export function isGoal(line: string, start: number, end: number): boolean {
  return (
    GOAL.test(line.slice(end, end + 16)) && !REACHED_ALREADY.test(line.slice(Math.max(0, start - 12), start))
  );
}

/** Verbs that say of a figure without digits (百亿产业, 万名青年) that it is to be reached. */
export const REACHING = new RegExp(
  anyOf(
    '打造 形成 培育 建设 建成 迈向 冲刺 力争 加快 做强 做大 壮大 目标 计划 实施 构建 冲击 向着? 瞄准 聚力',
  ),
);
