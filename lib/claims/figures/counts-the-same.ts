/** Measure words that count the same things. */
const GROUPS = [
  '名 人 位 个',
  '家 户 个 处 所 座',
  '次 场 场次 轮 期',
  '件 起 宗 例 个 项 条',
  '篇 份 件 条 项',
].map((group) => new Set(group.split(' ')));

/** Whether figures in these units can be of one thing: 名 and 人 can, 人 and 人次 cannot. '' is printed for any. */
export function countsTheSame(one: string, other: string): boolean {
  if (one === other || one === '' || other === '') return true;
  return GROUPS.some((group) => group.has(one) && group.has(other));
}
