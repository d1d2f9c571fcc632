import type { Reader } from '@/lib/db/client';
import { dateInChina } from '@/lib/domain/calendar';

/** Whether a department can be reminded by hand: it has a liaison who can sign in and was not told today. */
export type ReminderStanding = 'possible' | 'no_liaison' | 'reminded_today';

type Request = { id: string; departmentId: string; dueAt: Date };

export const reminderKind = (dueAt: Date, now: Date) => (dueAt > now ? 'request_due' : 'request_overdue');

export const reminderOccasion = (now: Date) => `reminded:${dateInChina(now)}`;

/** By the id of the request. */
export async function reminderStandings(
  db: Reader,
  requests: readonly Request[],
  now: Date,
): Promise<Map<string, ReminderStanding>> {
  const keyOf = ({ id, dueAt }: Request) => `${reminderKind(dueAt, now)}:${id}:${reminderOccasion(now)}`;
  const liaisons = await db.person.findMany({
    where: {
      departmentId: { in: requests.map(({ departmentId }) => departmentId) },
      disabledAt: null,
      roles: { has: 'contributor' },
    },
    select: { id: true, departmentId: true },
  });
  const told = await db.notice.findMany({
    where: { personId: { in: liaisons.map(({ id }) => id) }, dedupeKey: { in: requests.map(keyOf) } },
    select: { personId: true, dedupeKey: true },
  });
  const isTold = new Set(told.map(({ personId, dedupeKey }) => `${personId} ${dedupeKey}`));
  return new Map(
    requests.map((request) => {
      const own = liaisons.filter(({ departmentId }) => departmentId === request.departmentId);
      if (own.length === 0) return [request.id, 'no_liaison'];
      const allTold = own.every(({ id }) => isTold.has(`${id} ${keyOf(request)}`));
      return [request.id, allTold ? 'reminded_today' : 'possible'];
    }),
  );
}
