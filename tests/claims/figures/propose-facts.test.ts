import { describe, expect, test } from 'vitest';
import type { LedgerFact } from '@/lib/claims/figures/ledger-fact';
import { proposeFacts, yearOfClaim } from '@/lib/claims/figures/propose-facts';
import { scanClaims } from '@/lib/claims/scan-claims';

function fact(metric: string, value: number, unit: string, more: Partial<LedgerFact> = {}): LedgerFact {
  const year = more.year ?? 2025;
  return {
    id: `${metric} ${year} ${more.breakdown ?? ''}`,
    metricId: metric,
    metric,
    synonyms: [],
    body: '云溪区',
    period: String(year),
    year,
    breakdown: '',
    value,
    unit,
    scale: 0,
    decimals: 0,
    ...more,
  };
}

const LEDGER = [
  fact('困难问题解决数', 481, '个', { synonyms: ['解决困难问题', '困难问题'] }),
  fact('困难问题解决数', 402, '个', { year: 2024, synonyms: ['解决困难问题', '困难问题'] }),
  fact('示范点', 11, '个'),
  fact('示范点', 3, '个', { breakdown: '省级' }),
  fact('调研课题', 11, '项'),
  fact('招商签约额', 20_500_000_000, '元', { scale: 8 }),
  fact('新增注册企业', 481, '家'),
];

const proposed = (sentence: string, nth = 0) => {
  const claim = scanClaims(sentence)[nth];
  if (!claim) throw new Error(`no figure in ${sentence}`);
  return proposeFacts(claim, { sentence, at: claim.start, year: 2025, body: '云溪区' }, LEDGER);
};
const names = (...about: Parameters<typeof proposed>) => proposed(...about).map(({ fact: { id } }) => id);

describe('the facts a figure may be', () => {
  test('are named by the words beside it, the one of the year and the value first', () => {
    expect(names('推动解决481个困难问题')[0]).toBe('困难问题解决数 2025 ');
  });

  test('hold the one of last year where the sentence says so', () => {
    expect(names('比去年的402个困难问题增加79个')[0]).toBe('困难问题解决数 2024 ');
  });

  test('are of the figure’s own unit: eleven points are no eleven projects', () => {
    expect(names('打造11个示范点')).toEqual(['示范点 2025 ']);
  });

  test('prefer the part where the sentence names it', () => {
    expect(names('打造示范点，其中省级示范点3个')[0]).toBe('示范点 2025 省级');
  });

  test('hold one of another value where the words leave no doubt, and say so', () => {
    expect(proposed('推动解决困难问题490个')[0]).toMatchObject({ agrees: false, fact: { value: 481 } });
  });

  test('hold one by its value alone only where the figure is special', () => {
    expect(names('签约205亿元')).toEqual(['招商签约额 2025 ']);
    expect(names('购置11项设备')).toEqual([]);
  });

  test('are not those that another clause speaks of', () => {
    expect(names('打造11个示范点，解决困难问题377个')).toEqual(['示范点 2025 ']);
  });

  test('are none for a figure nothing is like', () => {
    expect(names('种树37棵')).toEqual([]);
  });
});

test('the year of a figure is the one it names, the year before for 去年, else the article’s', () => {
  const year = (text: string) => yearOfClaim({ period: { type: 'explicit', text } }, 2025);
  expect([year('2023年'), year('去年'), year('上年'), year('前年'), year('')]).toEqual([
    2023, 2024, 2024, 2023, 2025,
  ]);
});
