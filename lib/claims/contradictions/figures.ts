import type { Claim } from '@/lib/claims/claim';

/** Things that are counted one by one: without 万 and decimals their figure is not rounded. */
const COUNTED_SINGLY = new Set(
  (
    '个 名 人 位 家 户 项 件 条 篇 份 次 场 支 期 处 所 座 台 辆 架 艘 只 头 匹 株 棵 栋 幢 间 套 册 部 幅 枚 起 例 宗 笔 批 轮 张 块 片 ' +
    '门 种 对 人次 场次 家次 件次 户次 台次 车次 架次 班次 批次 项次 村 床 封 集 段 类 名次 例次'
  ).split(' '),
);

export type Range = { low: number; high: number };

export function stepOf({ scale, decimals }: Pick<Claim, 'scale' | 'decimals'>): number {
  return 10 ** (scale - decimals);
}

/** Whether the figure is what was counted, and no rounded form of it. */
export function isCounted({ unit, scale, decimals }: Claim): boolean {
  return scale === 0 && decimals === 0 && COUNTED_SINGLY.has(unit);
}

/** What may stand behind a printed figure. */
export function printedRange(claim: Claim): Range {
  const value = claim.value ?? 0;
  const half = isCounted(claim) ? 0 : stepOf(claim) / 2;
  return { low: value - half, high: value + half };
}

/** Within what binary fractions add. */
export function overlap(one: Range, other: Range): boolean {
  const slack = 1e-9 * Math.max(1, Math.abs(one.high), Math.abs(other.high));
  return one.low <= other.high + slack && other.low <= one.high + slack;
}

/**
 * How far the sum of parts may be from the whole: half a unit of the last place of each, which is (n + 1) / 2 units where
 * all are printed to one place; nothing for what was counted.
 */
export function toleranceOf(parts: readonly Claim[], whole: Claim): number {
  const halves = [...parts, whole].map((claim) => (isCounted(claim) ? 0 : stepOf(claim) / 2));
  const all = halves.reduce((sum, half) => sum + half, 0);
  return all * (1 + 1e-6) + 1e-9;
}

export function sumOf(claims: readonly Claim[]): number {
  return claims.reduce((sum, { value }) => sum + (value ?? 0), 0);
}

const MULTIPLIERS = new Map([
  [3, '千'],
  [4, '万'],
  [7, '千万'],
  [8, '亿'],
]);

/** A number as this figure prints its own: 3.5万. */
export function printedAs(value: number, { scale, decimals, unit }: Claim): string {
  const multiplier = MULTIPLIERS.get(scale);
  const shown = multiplier ? value / 10 ** scale : value;
  return `${plainNumber(shown, multiplier || scale === 0 ? decimals : 0)}${multiplier ?? ''}${unit}`;
}

export function plainNumber(value: number, decimals = 2): string {
  return String(Number(value.toFixed(Math.min(6, decimals + (Number.isInteger(value) ? 0 : 2)))));
}
