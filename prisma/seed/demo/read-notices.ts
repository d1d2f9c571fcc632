import { markNoticesRead } from '@/lib/notices/mark-notices-read';
import { demoAccounts } from '@/prisma/seed/demo-accounts.mjs';
import type { Cast } from './cast';
import type { Step } from './step';
import { workdayFrom } from './workdays';

const WORKDAY = 26;

/** What came before has been read: what is new stands out. */
export function readNotices(cast: Cast, seasonStart: Date): Step[] {
  return demoAccounts.map(({ signInName }) => ({
    at: workdayFrom(seasonStart, WORKDAY, '08:40'),
    take: async () => markNoticesRead(await cast(signInName), { all: true }),
  }));
}
