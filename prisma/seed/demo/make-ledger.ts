import { importFacts } from '@/lib/facts/commands/import-facts';
import type { Cast } from './cast';
import type { DemoTimes } from './demo-times';
import { LEDGER_FIGURES, LEDGER_FIRST } from './ledger-figures';
import type { Step } from './step';
import { workdayFrom } from './workdays';

const HEADING = '指标 同义词 单位 主体 分项 时期 数值 状态 依据'.split(' ');
const FIRST_YEAR = 2023;
const AREA = '云溪区';

/** The office's ledger: what its articles say, brought in as a sheet, and some figures settled a week later. */
export function makeLedger(cast: Cast, { seasonStart }: DemoTimes): Step[] {
  const bringIn = async (fileName: string, rows: string[][], reason: string) => {
    await importFacts(await cast('linxw'), {
      ...{ fileName, rows: [HEADING, ...rows], agreed: null, reason, isWhole: true },
    });
  };
  return [
    {
      at: workdayFrom(seasonStart, 1, '09:20'),
      take: () => bringIn('云溪区历年数据.xlsx', rowsOf(LEDGER_FIRST), ''),
    },
    {
      at: workdayFrom(seasonStart, 8, '16:10'),
      take: () => bringIn('2025年核定数.xlsx', rowsOf(null), '年终统计核定，原表有漏报'),
    },
  ];
}

/** With `first`: everything, these figures as they stood first; without: the ones that came to follow. */
function rowsOf(first: Readonly<Record<string, string>> | null): string[][] {
  return LEDGER_FIGURES.flatMap(({ metric, synonyms = '', unit, body = AREA, breakdown = '', of }) =>
    of.flatMap((figure, index) => {
      const year = FIRST_YEAR + index;
      const key = `${metric} ${year}`;
      if (figure === '' || (first === null && !(key in LEDGER_FIRST))) return [];
      const isEarly = breakdown === '' && first !== null && key in first;
      const status = isEarly || year === FIRST_YEAR + 3 ? '初步数' : '核定数';
      const value = isEarly ? (first[key] ?? figure) : figure;
      return [[metric, synonyms, unit, body, breakdown, `${year}年`, value, status, `${year}年度工作统计表`]];
    }),
  );
}
