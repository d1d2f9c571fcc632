import type { Claim } from '@/lib/claims/claim';
import type { LedgerFact } from './ledger-fact';
import { printValue } from './print-value';

/**
 * A fact's value as the text prints the figure it takes the place of: with its multiplier and its unit, and as many
 * decimals as the value needs. Words that bounded the old figure go: they may not hold of the new one.
 */
export function printAs(
  { unit, scale, decimals }: Pick<Claim, 'unit' | 'scale' | 'decimals'>,
  fact: Pick<LedgerFact, 'value' | 'unit' | 'scale' | 'decimals'>,
): string {
  const needed = decimalsOf(fact.value / 10 ** scale);
  const isPrintable = needed <= Math.max(decimals, scale === fact.scale ? fact.decimals : 0, 2);
  const form = isPrintable ? { scale, decimals: needed } : { scale: fact.scale, decimals: fact.decimals };
  return printValue({ value: fact.value, unit, ...form });
}

function decimalsOf(value: number): number {
  const [, digits = ''] = Number(value.toPrecision(12)).toFixed(12).split('.');
  return digits.replace(/0+$/, '').length;
}
