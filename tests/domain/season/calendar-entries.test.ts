import { expect, test } from 'vitest';
import { calendarEntries, isLate } from '@/lib/domain/season/calendar-entries';
import { nextDate, type SeasonDates } from '@/lib/domain/season/next-date';

const at = (day: string, clock = '18:00') => new Date(`2026-12-${day}T${clock}:00+08:00`);
const now = at('06', '09:00');
const dates: SeasonDates = {
  material: at('01'),
  draft: at('05'),
  stages: [
    { name: '初审', dueAt: at('08') },
    { name: '终审', dueAt: null },
  ],
  publish: at('20'),
};
const article = (id: string, over: object = {}) => {
  const standing = { status: 'drafting', publication: 'none', stageName: null, ...over } as const;
  const scheduledFor = null;
  const publishedAt = null;
  return {
    id,
    bodyName: '区侨联',
    headline: '',
    scheduledFor,
    publishedAt,
    ...standing,
    next: nextDate(standing, dates, now),
  };
};

test('a season’s dates stand on their days, the missed ones with how many articles are late', () => {
  const days = calendarEntries(dates, [article('a'), article('b')], [], now);
  expect([...days.keys()]).toEqual(['2026-12-01', '2026-12-05', '2026-12-08', '2026-12-20']);
  expect(days.get('2026-12-05')).toEqual([{ kind: 'draft', at: at('05'), late: 2 }]);
  expect([...days.values()].flat().filter(isLate)).toHaveLength(1);
});

test('departments due together are one entry, which names those that have handed in nothing', () => {
  const asked = [
    { departmentName: '区工商联', dueAt: at('03'), isAnswered: true },
    { departmentName: '区侨联', dueAt: at('03'), isAnswered: false },
    { departmentName: '区司法局', dueAt: at('10'), isAnswered: false },
  ];
  const days = calendarEntries(dates, [], asked, now);
  expect(days.get('2026-12-03')).toEqual([
    { kind: 'request', at: at('03'), departments: ['区工商联', '区侨联'], silent: ['区侨联'] },
  ]);
  expect(days.get('2026-12-10')?.filter(isLate)).toEqual([]);
});

test('what goes out and what went out stands on its day under its title, or its body’s name', () => {
  const goesOut = article('a', { publication: 'scheduled', status: 'approved', headline: '侨心' });
  const wentOut = article('b', { publication: 'live', status: 'approved' });
  const articles = [
    { ...goesOut, scheduledFor: at('09', '09:00') },
    { ...wentOut, publishedAt: at('02', '09:00') },
  ];
  const days = calendarEntries(dates, articles, [], now);
  expect(days.get('2026-12-09')).toMatchObject([{ kind: 'scheduled', articleId: 'a', title: '侨心' }]);
  expect(days.get('2026-12-02')).toMatchObject([{ kind: 'published', articleId: 'b', title: '区侨联' }]);
});
