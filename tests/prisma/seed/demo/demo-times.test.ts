import { describe, expect, test } from 'vitest';
import { dateInChina, hourInChina } from '@/lib/domain/calendar';
import { articleTimes, lastStep } from '@/prisma/seed/demo/article-times';
import { demoTimes, SEASON_WORKDAYS } from '@/prisma/seed/demo/demo-times';
import { HANDED_IN } from '@/prisma/seed/demo/handed-in';
import { SCENARIO } from '@/prisma/seed/demo/scenario';
import { TALKS } from '@/prisma/seed/demo/talk-over';
import { workdayFrom } from '@/prisma/seed/demo/workdays';

const NOWS = [
  '2026-11-29T23:30:00+08:00',
  '2027-01-01T00:00:01+08:00',
  '2028-02-29T12:00:00+08:00',
  '2026-12-31T23:59:59+08:00',
  '2026-03-14T09:00:00+08:00',
  '2026-01-01T08:00:00+08:00',
  '2024-02-29T08:00:00+08:00',
  '2031-07-05T03:00:00+08:00',
];

/** Every moment at which something happens to the articles of a demo made at `now`, in the order of its steps. */
function momentsOf(now: Date) {
  const { pastStart, seasonStart } = demoTimes(now);
  return SCENARIO.map(({ sample, isPast, pace }) => {
    const start = isPast ? pastStart(sample.year, pace.late) : workdayFrom(seasonStart, pace.late, '08:30');
    const {
      begun,
      writes,
      submitted,
      decided,
      public: out,
      withdrawn,
      corrected,
    } = articleTimes(start, pace);
    const { corrected: isCorrected, withdrawn: isWithdrawn } = pace;
    const steps = [begun, ...writes];
    if (pace.submitted) steps.push(submitted, ...decided);
    if (pace.public) steps.push(out);
    if (isWithdrawn) steps.push(withdrawn);
    if (isCorrected) steps.push(corrected.reopened, ...corrected.decided, corrected.issued);
    return { isPast, steps };
  });
}

describe.each(NOWS)('a demo made on %s', (text) => {
  const now = new Date(text);
  const times = demoTimes(now);

  test('has every step of an article behind it, each after the one before, on a workday in working hours', () => {
    for (const { steps } of momentsOf(now)) {
      steps.forEach((at, index) => {
        expect(at.getTime()).toBeGreaterThan(steps[index - 1]?.getTime() ?? times.founded.getTime());
        expect(at.getTime()).toBeLessThan(now.getTime());
        expect([0, 6]).not.toContain(new Date(at.getTime() + 8 * 3_600_000).getUTCDay());
        expect(hourInChina(at)).toBeGreaterThanOrEqual(9);
        expect(hourInChina(at)).toBeLessThan(18);
      });
    }
  });

  test('has the past years out before the season begins, and the season in the last weeks', () => {
    for (const { isPast, steps } of momentsOf(now)) {
      if (isPast) expect(steps.at(-1)?.getTime()).toBeLessThan(times.seasonStart.getTime());
      else expect(steps.at(-1)?.getTime()).toBeGreaterThan(now.getTime() - 60 * 86_400_000);
    }
  });

  test('has dates of the season that passed and others ahead, in their order', () => {
    const { material, draft, stages, publish } = times.dates;
    const dates = [material, draft, ...stages.slice(0, 2), now, ...stages.slice(2), publish].map((at) =>
      at.getTime(),
    );
    expect(dates).toEqual(dates.toSorted((a, b) => a - b));
    expect(times.scheduled.getTime()).toBeGreaterThan(now.getTime());
  });
});

test('nothing of the season is planned for the day the demo is made, or later', () => {
  const workdays = [
    ...SCENARIO.filter(({ isPast }) => !isPast).map(({ pace }) => pace.late + lastStep(pace)),
    ...HANDED_IN.map(({ workday }) => workday),
    ...Object.values(TALKS).flatMap(({ talks }) => talks.map(({ workday }) => workday + 3)),
  ];
  expect(Math.max(...workdays)).toBeLessThan(SEASON_WORKDAYS);
});

test('a workday is counted over weekends, and one asked for on a Sunday is the Friday before', () => {
  const sunday = new Date('2026-11-29T10:00:00+08:00');
  const days = [0, 1, 6, -1, -5].map((count) => dateInChina(workdayFrom(sunday, count, '09:00')));
  expect(days).toEqual(['2026-11-27', '2026-11-30', '2026-12-07', '2026-11-27', '2026-11-23']);
});
