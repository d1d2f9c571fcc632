import { describe, expect, test } from 'vitest';
import type { CoverageCell, CoverageDepartment, CoverageSection } from '@/lib/seasons/coverage';
import { coverageGaps } from '@/lib/seasons/coverage-gaps';

const DUE = new Date('2025-12-20T10:00:00Z');
const hoursFromDue = (hours: number) => new Date(DUE.getTime() + hours * 60 * 60 * 1000);

const blank: CoverageCell = { asked: false, received: 0, late: false, used: 0, confirmed: 'none' };
const department: CoverageDepartment = {
  id: 'd1',
  name: '区工商联',
  requestId: 'r1',
  dueAt: DUE,
  receivedForAll: 0,
};
const section: CoverageSection = {
  id: 's1',
  articleId: 'a1',
  role: 'body',
  headingLines: [],
  headingHint: '',
  characterCount: 0,
  cells: [],
};

type Wanted = { now?: Date; role?: CoverageSection['role']; receivedForAll?: number };

function gaps(
  cells: Partial<CoverageCell>[],
  { now = hoursFromDue(-100), role = 'body', receivedForAll = 0 }: Wanted = {},
) {
  const departments = cells.map((_, index) => ({ ...department, id: `d${index + 1}`, receivedForAll }));
  const sections = [{ ...section, role, cells: cells.map((each) => ({ ...blank, ...each })) }];
  const articles = [{ id: 'a1', title: '', bodyName: '', year: 2025, sections }];
  return coverageGaps({ departments, articles }, now).map(({ kind, departmentId }) => [kind, departmentId]);
}

describe('what an editor would ask about', () => {
  test('a body section asked of nobody; not a lead or an outlook', () => {
    expect(gaps([{}, {}])).toEqual([['asked_of_nobody', null]]);
    expect(gaps([{}, { asked: true }])).toEqual([]);
    expect(gaps([{}], { role: 'lead' })).toEqual([]);
    expect(gaps([{}], { role: 'outlook' })).toEqual([]);
  });

  test('nothing received, from three days before the date', () => {
    expect(gaps([{ asked: true }], { now: hoursFromDue(-73) })).toEqual([]);
    expect(gaps([{ asked: true }], { now: hoursFromDue(-72) })).toEqual([['nothing_near_due', 'd1']]);
    expect(gaps([{ asked: true }], { now: hoursFromDue(0) })).toEqual([['nothing_near_due', 'd1']]);
    expect(gaps([{ asked: true }], { now: hoursFromDue(1) })).toEqual([['nothing_after_due', 'd1']]);
  });

  test('received and not used; for all of a request, only when used nowhere', () => {
    expect(gaps([{ asked: true, received: 1 }])).toEqual([['unused', 'd1']]);
    expect(gaps([{ asked: true }], { receivedForAll: 1, now: hoursFromDue(1) })).toEqual([['unused', 'd1']]);
    expect(gaps([{ asked: true, used: 1, confirmed: 'confirmed' }], { receivedForAll: 1 })).toEqual([]);
  });

  test.each([
    ['none', ['unconfirmed']],
    ['asked', ['unconfirmed']],
    ['outdated', ['unconfirmed']],
    ['confirmed', []],
    ['void', ['void']],
    ['disputed', ['disputed']],
    ['replied', []],
    ['waived', []],
  ] as const)('material used while the word is %s', (confirmed, kinds) => {
    const found = gaps([{ asked: true, received: 1, used: 1, confirmed }]);
    expect(found.map(([kind]) => kind)).toEqual(kinds);
  });

  test('a dispute and a void word stand out though nothing was used', () => {
    expect(gaps([{ asked: true, confirmed: 'disputed' }])).toEqual([['disputed', 'd1']]);
    expect(gaps([{ asked: true, confirmed: 'void' }])).toEqual([['void', 'd1']]);
    expect(gaps([{ asked: true, confirmed: 'asked' }])).toEqual([]);
  });
});
