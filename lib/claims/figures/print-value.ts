import { printFigure } from '@/lib/domain/facts/figure';

type Printed = { value: number; unit: string; scale: number; decimals: number };

/** A figure as it was given: 1.66亿元 of 166000000 元 with the multiplier 亿 and two decimals. */
export function printValue({ value, ...form }: Printed): string {
  // What a number says beyond twelve places is its own rounding.
  const plain = Number(value.toPrecision(15))
    .toFixed(8)
    .replace(/\.?0+$/, '');
  return printFigure({ value: plain, ...form });
}
