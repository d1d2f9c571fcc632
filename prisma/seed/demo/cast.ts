import type { Db } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';

/** The demo's people by sign-in name, each as the context their commands run in. */
export type Cast = (signInName: string) => Promise<Ctx>;

export function castOf(db: Db): Cast {
  return async (signInName) => {
    const person = await db.person.findUniqueOrThrow({
      where: { signInName },
      select: { id: true, displayName: true, roles: true, departmentId: true },
    });
    return { db, now: new Date(), actor: { kind: 'person', ...person } };
  };
}
