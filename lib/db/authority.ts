import { Forbidden, Unauthenticated } from '@/lib/domain/errors';
import { haveSameRoles, type Actor, type LinkActor, type PersonActor } from '@/lib/domain/permissions/roles';
import type { Tx } from './client';
import { Prisma } from './generated/client';

const checked = new WeakMap<Tx, Set<string>>();

/**
 * Reads again, inside the transaction, whether the actor may still act: the session, the account, its roles and its
 * department, or the link. What it read stays so until the transaction ends (FOR SHARE). `transaction()` calls it when
 * the work is done, so after every lock the work waited for; a command that ends its own actor's authority calls it
 * before it does so, `ending`, which lets no other that ends it in between. The database refuses an event in the name
 * of a person who was not checked.
 * @throws Unauthenticated `signed_out`; Forbidden `duties_changed`, `link_ended`
 */
export async function requireAuthority(
  tx: Tx,
  actor: Actor,
  { ending }: { ending: boolean } = { ending: false },
): Promise<void> {
  if (actor.kind === 'system' || actor.kind === 'stranger') return;
  const key = actor.kind === 'person' ? actor.sessionId : actor.linkId;
  const before = checked.get(tx) ?? new Set();
  if (before.has(key)) return;
  await (actor.kind === 'person' ? requireSession(tx, actor, ending) : requireLink(tx, actor));
  checked.set(tx, before.add(key));
}

async function requireSession(tx: Tx, actor: PersonActor, ending: boolean): Promise<void> {
  const lock = ending ? Prisma.sql`FOR NO KEY UPDATE` : Prisma.sql`FOR SHARE`;
  // The person before the session, the order in which an account is closed: the other way round they would deadlock.
  // The name is set from what was locked, not beside it: the row may have changed while the lock was waited for.
  const [standing] = await tx.$queryRaw<{ roles: string[]; departmentId: string | null }[]>`
    WITH standing AS MATERIALIZED (
      SELECT person.id, person.roles, person."departmentId"
      FROM "Person" person JOIN "Session" s ON s."personId" = person.id
      WHERE s.id = ${actor.sessionId}::uuid AND person.id = ${actor.id}::uuid AND s."revokedAt" IS NULL
        AND s."endsAt" > clock_timestamp() AND person."disabledAt" IS NULL
      ${lock})
    SELECT roles::text[] AS roles, "departmentId", set_config('huimou.actor', id::text, true) FROM standing`;
  if (!standing) throw new Unauthenticated('signed_out');
  const isSame = standing.departmentId === actor.departmentId && haveSameRoles(standing.roles, actor.roles);
  if (!isSame) throw new Forbidden('duties_changed');
}

async function requireLink(tx: Tx, actor: LinkActor): Promise<void> {
  const standing = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "RequestLink"
    WHERE id = ${actor.linkId}::uuid AND "requestId" = ${actor.requestId}::uuid AND "revokedAt" IS NULL
      AND "expiresAt" > clock_timestamp()
    FOR SHARE`;
  if (standing.length === 0) throw new Forbidden('link_ended');
}
