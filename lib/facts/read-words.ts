import type { FactStatus, PriceBasis } from '@/lib/domain/facts/fact-kinds';

const STATUSES: Record<string, FactStatus> = {
  ...{ 初步数: 'preliminary', 初步: 'preliminary', 快报数: 'preliminary', preliminary: 'preliminary' },
  ...{ 修订数: 'revised', 修订: 'revised', revised: 'revised' },
  ...{ 核定数: 'final', 核定: 'final', 终核数: 'final', 最终数: 'final', final: 'final' },
};
const BASES: Record<string, PriceBasis> = {
  ...{ 现价: 'current', 当年价: 'current', 当年价格: 'current', current: 'current' },
  ...{ 可比价: 'comparable', 可比价格: 'comparable', 不变价: 'comparable', comparable: 'comparable' },
  ...{ 不涉及: 'none', 无: 'none', none: 'none' },
};

/** Undefined: a word that is none. */
export const readStatus = (cell: string): FactStatus | undefined => STATUSES[wordOf(cell)];
export const readPriceBasis = (cell: string): PriceBasis | undefined => BASES[wordOf(cell)];

const wordOf = (cell: string) => cell.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
