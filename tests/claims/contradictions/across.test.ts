import { describe, expect, test } from 'vitest';
import { acrossArticles } from '@/lib/claims/contradictions/across-articles';
import { againstFacts } from '@/lib/claims/contradictions/against-facts';
import type { LedgerFact } from '@/lib/claims/figures/ledger-fact';
import { sameAsLastYear } from '@/lib/claims/contradictions/same-as-last-year';
import { scanClaims } from '@/lib/claims/scan-claims';

const claims = (text: string) => scanClaims(text, { year: 2026, isOutlook: false });

describe('last year', () => {
  const same = (now: string, then: string) =>
    sameAsLastYear(claims(now), claims(then)).map(({ claim }) => claim.text);

  test('a figure that stands as it did to the last digit is told', () => {
    expect(same('办结群众诉求4127件。', '办结群众诉求4127件。')).toEqual(['4127件']);
  });

  test.each([
    ['a small figure that often stays', '打造示范点11个。', '打造示范点11个。'],
    ['a round one', '培训党员干部1000人。', '培训党员干部1000人。'],
    ['another thing', '办结群众诉求4127件。', '审结民事案件4127件。'],
    ['one that changed', '办结群众诉求4128件。', '办结群众诉求4127件。'],
  ])('nothing is said of %s', (_, now, then) => {
    expect(same(now, then)).toEqual([]);
  });
});

describe('the articles of a season', () => {
  const article = (articleId: string, text: string, bodyName = '区政协') => ({
    articleId,
    bodyName,
    year: 2026,
    claims: claims(text),
  });

  test('two values of one metric of one body are told', () => {
    const found = acrossArticles([article('a', '办结重点提案36件。'), article('b', '办结重点提案38件。')]);
    expect(found.map(({ one, other }) => [one.articleId, other.articleId])).toEqual([['a', 'b']]);
  });

  test.each([
    ['other bodies', article('a', '办结重点提案36件。'), article('b', '办结重点提案38件。', '区工商联')],
    ['one value in two forms', article('a', '惠及辖区居民1.66万人。'), article('b', '惠及辖区居民16600人。')],
  ])('nothing is said of %s', (_, one, other) => {
    expect(acrossArticles([one, other])).toEqual([]);
  });
});

describe('the ledger', () => {
  const fact: LedgerFact = {
    id: 'f1',
    metric: '重点提案',
    synonyms: ['重点督办提案'],
    body: '区政协',
    year: 2026,
    period: '2026',
    metricId: 'm1',
    breakdown: '',
    value: 36,
    unit: '件',
    decimals: 0,
    scale: 0,
  };
  const told = (text: string, facts = [fact]) =>
    againstFacts(claims(text), facts, { body: '区政协', year: 2026 }).map(({ claim }) => claim.text);

  test('a figure the ledger gainsays is told, under either name', () => {
    expect(told('办结重点提案38件。')).toEqual(['38件']);
    expect(told('办结重点督办提案38件。')).toEqual(['38件']);
  });

  test('nothing is said of one that agrees, of another year, another body or a part', () => {
    expect(told('办结重点提案36件。')).toEqual([]);
    expect(told('办结重点提案38件。', [{ ...fact, year: 2025, period: '2025' }])).toEqual([]);
    expect(told('办结重点提案38件。', [{ ...fact, body: '区工商联' }])).toEqual([]);
    expect(told('办结重点提案38件。', [{ ...fact, breakdown: '主席督办' }])).toEqual([]);
    expect(told('办结重点提案38件。', [{ ...fact, period: '2026-H1' }])).toEqual([]);
  });
});
