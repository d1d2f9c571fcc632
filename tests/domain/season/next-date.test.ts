import { expect, test } from 'vitest';
import { nextDate, type ArticleStanding, type SeasonDates } from '@/lib/domain/season/next-date';

const at = (day: string) => new Date(`2026-12-${day}T18:00:00+08:00`);
const dates: SeasonDates = {
  material: at('01'),
  draft: at('05'),
  stages: [
    { name: '初审', dueAt: at('08') },
    { name: '复审', dueAt: null },
    { name: '终审', dueAt: at('15') },
  ],
  publish: at('20'),
};
const now = new Date('2026-12-06T09:00:00+08:00');
const standing = (over: Partial<ArticleStanding>): ArticleStanding => ({
  status: 'drafting',
  publication: 'none',
  stageName: null,
  ...over,
});

test.each([
  ['a draft', {}, { step: 'draft', stageName: null, dueAt: at('05'), daysLeft: -1, isOverdue: true }],
  [
    'one in review',
    { status: 'in_review', stageName: '终审' },
    { step: 'stage', stageName: '终审', dueAt: at('15'), daysLeft: 9, isOverdue: false },
  ],
  [
    'one sent back',
    { status: 'changes_requested', stageName: '初审' },
    { step: 'stage', stageName: '初审', dueAt: at('08'), daysLeft: 2, isOverdue: false },
  ],
  [
    'an approved one',
    { status: 'approved' },
    { step: 'publish', stageName: null, dueAt: at('20'), daysLeft: 14, isOverdue: false },
  ],
] as const)('%s has its next date before it', (_, over, expected) => {
  expect(nextDate(standing(over), dates, now)).toEqual(expected);
});

test.each([
  ['at a stage without a date', { status: 'in_review', stageName: '复审' }],
  ['at a stage the office has no more', { status: 'in_review', stageName: '会审' }],
  ['scheduled', { status: 'approved', publication: 'scheduled' }],
  ['live', { status: 'approved', publication: 'live' }],
  ['live and being corrected', { status: 'drafting', publication: 'live' }],
  ['withdrawn', { status: 'approved', publication: 'withdrawn' }],
] as const)('an article %s has none', (_, over) => {
  expect(nextDate(standing(over), dates, now)).toBeNull();
});

test('days are counted by the calendar, and a date is missed when its minute has passed', () => {
  const day = (clock: string) => new Date(`2026-12-05T${clock}:00+08:00`);
  expect(nextDate(standing({}), dates, day('08:00'))).toMatchObject({ daysLeft: 0, isOverdue: false });
  expect(nextDate(standing({}), dates, day('18:01'))).toMatchObject({ daysLeft: 0, isOverdue: true });
});
