type Printed = { value: number; unit: string; scale: number; decimals: number };

const MULTIPLIERS: Record<number, string> = { 3: '千', 4: '万', 6: '百万', 7: '千万', 8: '亿', 12: '万亿' };

/** A figure as it was given: 1.66亿元 of 166000000 元 with the multiplier 亿 and two decimals. */
export function printValue({ value, unit, scale, decimals }: Printed): string {
  const multiplier = MULTIPLIERS[scale];
  const places = Math.max(decimals, 0);
  return multiplier === undefined
    ? `${value.toFixed(places)}${unit}`
    : `${(value / 10 ** scale).toFixed(places)}${multiplier}${unit}`;
}
