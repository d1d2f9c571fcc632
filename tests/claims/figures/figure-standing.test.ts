import { describe, expect, test } from 'vitest';
import { figuresInSection } from '@/lib/claims/figures/figures-in-section';
import type { BoundFact, FigureBinding } from '@/lib/claims/figures/figure-standing';
import { sentencesWithFigures } from '@/lib/claims/figures/sentence-around';
import { doc } from '../../support/documents';

const TEXT = '推动解决481个困难问题。培训180余人，满意率达98.5%。';

function bound(value: number, newest = value): BoundFact {
  const fact = {
    id: `f${value}`,
    metricId: 'm',
    metric: '困难问题',
    synonyms: [],
    body: '云溪区',
    period: '2025',
    year: 2025,
    breakdown: '',
    unit: '个',
    scale: 0,
    decimals: 0,
  };
  return { ...fact, value, newest: { ...fact, id: `f${newest}`, value: newest } };
}

function binding(figure: string, said: { fact?: BoundFact; waiver?: string }): FigureBinding {
  const start = TEXT.indexOf(figure);
  return {
    id: figure,
    start,
    end: start + figure.length,
    figure,
    fact: said.fact ?? null,
    waiver: said.waiver ?? '',
  };
}

function states(
  bindings: FigureBinding[],
  { text = TEXT, lastYear = [] as string[], kept = [] as string[] } = {},
) {
  const figures = figuresInSection({ doc: doc(text), role: 'body' }, bindings, {
    year: 2025,
    lastYear: new Set(lastYear),
    isKept: (factId, newestId) => kept.includes(`${factId} ${newestId}`),
  });
  return figures.map(({ claim, state }) => `${claim.text} ${state}`);
}

describe('a figure', () => {
  test('nobody said anything of is unbound', () => {
    expect(states([])).toEqual(['481个 unbound', '180余人 unbound', '98.5% unbound']);
  });

  test('that is said to be a fact of its value is bound', () => {
    expect(states([binding('481个', { fact: bound(481) })])[0]).toBe('481个 bound');
  });

  test('that says something else than its fact differs', () => {
    expect(states([binding('481个', { fact: bound(480) })])[0]).toBe('481个 differs');
  });

  test('whose fact has a newer value is told of it, until somebody says why it stays', () => {
    const newer = binding('481个', { fact: bound(481, 482) });
    expect(states([newer])[0]).toBe('481个 followed');
    expect(states([newer], { kept: ['f481 f482'] })[0]).toBe('481个 kept');
    expect(states([newer], { kept: ['f481 f483'] })[0]).toBe('481个 followed');
  });

  test('that says the newer value already is bound', () => {
    expect(states([binding('481个', { fact: bound(480, 481) })])[0]).toBe('481个 bound');
  });

  test('is waived as long as it says what it said then', () => {
    const waived = binding('481个', { waiver: '引自市里文件' });
    expect(states([waived])[0]).toBe('481个 waived');
    expect(states([{ ...waived, figure: '480个' }])[0]).toBe('481个 waived_other');
  });

  test('is bound by what covers most of it, and by nothing beside it', () => {
    const beside = { ...binding('481个', { fact: bound(481) }), start: 0, end: 4 };
    expect(states([beside])[0]).toBe('481个 unbound');
  });

  test('that still stands in last year’s sentence is told so, unless it was bound', () => {
    const lastYear = sentencesWithFigures(TEXT);
    expect(states([binding('481个', { fact: bound(481) })], { lastYear })).toEqual([
      '481个 bound',
      '180余人 of_last_year',
      '98.5% of_last_year',
    ]);
    expect(states([], { lastYear, text: TEXT.replace('180', '190') })).toEqual([
      '481个 of_last_year',
      '190余人 unbound',
      '98.5% unbound',
    ]);
  });
});

test('首个, 全覆盖 and 连续三年 ask for no fact', () => {
  expect(states([], { text: '建成全省首个平台，实现全覆盖，连续三年获奖，办结12件。' })).toEqual([
    '12件 unbound',
  ]);
});
