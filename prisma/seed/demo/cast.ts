import type { Db } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import type { DemoClock } from './demo-clock';

/** The demo's people by sign-in name, each as the context their commands run in, at the demo's time. */
export type Cast = (signInName: string) => Promise<Ctx>;

const HOUR_MS = 3_600_000;

/** Each acts in a session of their own, as at a desk; `leaveDesks` ends them. */
export function castOf(db: Db, clock: DemoClock): Cast {
  const desks = new Map<string, Promise<string>>();
  return async (signInName) => {
    const person = await db.person.findUniqueOrThrow({
      where: { signInName },
      select: { id: true, displayName: true, roles: true, departmentId: true },
    });
    const sessionId = await (desks.get(person.id) ?? takeDesk(db, desks, person.id));
    return { db, now: await clock.tick(), actor: { kind: 'person', sessionId, ...person } };
  };
}

function takeDesk(db: Db, desks: Map<string, Promise<string>>, personId: string): Promise<string> {
  const endsAt = new Date(Date.now() + HOUR_MS);
  const opened = db.session.create({ data: { personId, endsAt }, select: { id: true } }).then(({ id }) => id);
  desks.set(personId, opened);
  return opened;
}

/** Ends every session the cast acted in: nobody signed in with them, and nobody will. */
export async function leaveDesks(db: Db): Promise<void> {
  await db.session.updateMany({ where: { revokedAt: null }, data: { revokedAt: new Date() } });
}
