import { describe, expect, test } from 'vitest';
import type { BlockRole } from '@/lib/intake/plan';
import { makePlan } from '@/lib/intake/make-plan';
import { guessSubject } from '@/lib/intake/rows/guess-subject';
import { sourceOf } from '../../support/plan-of';
import { seedTexts } from '../../support/seed-texts';

const head = {
  kicker: [],
  headline: [],
  subhead: null,
  series: null,
  byline: [],
  published: null,
  blocks: [],
  photos: [],
};
const piece = (text: string) => ({ text, spans: [] });
const block = (role: BlockRole, ...paragraphs: string[]) => {
  return {
    role,
    heading: [],
    topics: [],
    paragraphs: paragraphs.map((text) => ({ ...piece(text), subhead: '' })),
  };
};
const bodyOf = (...paragraphs: string[]) =>
  guessSubject({ ...head, blocks: [block('lead', ...paragraphs)] }).bodyName;
const yearOf = (...paragraphs: string[]) =>
  guessSubject({ ...head, blocks: [block('lead', ...paragraphs)] }).year;

test('the subhead says which body and year an article looks back on', () => {
  const article = { ...head, subhead: piece('——2025年云溪区委统战部工作综述') };
  expect(guessSubject(article)).toEqual({ bodyName: '云溪区委统战部', year: 2025 });
});

test('an article that does not say leaves both open', () => {
  expect(guessSubject({ ...head, headline: [piece('同心向前')] })).toEqual({ bodyName: '', year: null });
});

describe('the body', () => {
  test('is never the words that stand before its name', () => {
    const headline = [piece('奋力谱写云溪区委统战部工作新篇章')];
    expect(guessSubject({ ...head, headline }).bodyName).toBe('');
    const blocks = [block('lead', '云溪区聚焦中心工作，云溪区各界人士同心同行。')];
    expect(guessSubject({ ...head, headline, blocks }).bodyName).toBe('云溪区委统战部');
  });

  test('is the one named most, by its whole name', () => {
    const text =
      '青石经济开发区统战部走访企业。近日，青石经济开发区统战部获评先进。云溪区政协、全区统战部门参加，开发区再添活力。';
    expect(bodyOf(text)).toBe('青石经济开发区统战部');
  });

  test('is the unit that supplied the text where the text names none', () => {
    const byline = [{ role: 'supplied_by' as const, outlet: '', name: '云溪区政协', spans: [] }];
    expect(guessSubject({ ...head, byline }).bodyName).toBe('云溪区政协');
    const person = [{ ...byline[0], role: 'supplied_by' as const, outlet: '', name: '李三', spans: [] }];
    expect(guessSubject({ ...head, byline: person }).bodyName).toBe('');
  });

  test.each([
    ['two named as often', '云溪区委统战部与青石县委统战部结对。云溪区委统战部、青石县委统战部共建。'],
    ['every one of its kind', '全区统战部门、各县市委统战部、全市委统战部、各区委统战部。'],
    ['people of one', '云溪区政协委员建言，云溪区政协委员履职。'],
  ])('stays open for %s', (_, text) => {
    expect(bodyOf(text)).toBe('');
  });
});

describe('the year', () => {
  test.each([
    ['the one looked back on, not the next', '回顾2024年，成绩可喜。', '2025年，云溪区将再启新程。', 2024],
    ['not the one it was founded in', '2012年成立的同心社，2025年度服务万人。', '', 2025],
    ['not an anniversary’s', '建于2005年的基地，2025年迎来20周年，2025年以来接待万人。', '', 2025],
    ['not of a plan for years', '“十四五”规划（2021—2025年）实施以来，2024年工作回顾。', '', 2024],
    ['written in Han digits', '二〇二五年，云溪区凝心聚力。', '', 2025],
    ['in full-width digits', '２０２５年，云溪区凝心聚力。', '', 2025],
    ['none where two are named alike', '2024年走访八十户。2025年走访九十户。', '', null],
    ['none where none is named', '一年来，云溪区凝心聚力。', '', null],
  ])('is %s', (_, first, second, year) => {
    expect(yearOf(first, second)).toBe(year);
  });

  test('is not the year it was printed in: in January an article is about the year before', () => {
    const published = { outlet: '云溪日报', date: '2026-01-12', page: '', url: '', spans: [] };
    expect(guessSubject({ ...head, published }).year).toBeNull();
    const blocks = [block('lead', '2025年，云溪区凝心聚力。')];
    expect(guessSubject({ ...head, published, blocks }).year).toBe(2025);
  });

  test('is not one that the outlook names', () => {
    const blocks = [block('lead', '一年来，成绩可喜。'), block('outlook', '2026年，再谱新篇。')];
    expect(guessSubject({ ...head, blocks }).year).toBeNull();
  });
});

test.skipIf(seedTexts().size === 0)('six real articles', () => {
  const guesses = [...seedTexts()].flatMap(([number, text]) =>
    makePlan(sourceOf(text)).articles.map((article) => {
      const { bodyName, year } = guessSubject(article);
      return [number, bodyName, year];
    }),
  );
  expect(guesses).toEqual([
    ['000', '龙岗区委统战部', 2022],
    ['001', '张湾区统战部', 2022],
    ['001', '十堰经济技术开发区统战部', 2022],
    ['002', '', 2022],
    ['003', '江门市委统战部', null],
    ['004', '龙岗区政协', 2024],
  ]);
});
