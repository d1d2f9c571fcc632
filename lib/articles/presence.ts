import type { Reader } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { can } from '@/lib/domain/permissions/can';
import { NotFound } from '@/lib/domain/errors';
import { actingPerson } from '@/lib/domain/permissions/acting-person';
import { parseInput } from '@/lib/input/parse-input';
import { presenceInput } from './input';

/** Three beats of a tab: one may be lost. */
const SEEN_WITHIN_MS = 45_000;

/** Another open tab. `isSelf` when it is the person's own. */
export type Present = { sectionId: string; tabId: string; displayName: string; isSelf: boolean };

/**
 * Tells that a tab has its cursor in a section (in none, when `sectionId` is null), and who else is where in
 * the article. Leaves no event and does not count as the person's doing something.
 * @throws Invalid, Forbidden; NotFound `article` or `section`
 */
export async function touchPresence(ctx: Ctx, raw: unknown): Promise<Present[]> {
  const { articleId, sectionId, tabId } = parseInput(presenceInput, raw);
  const { id: personId } = actingPerson(ctx.actor);
  if (!can(ctx.actor, 'article.read', {}).allowed) throw new NotFound('article');

  const elsewhere = sectionId === null ? {} : { sectionId: { not: sectionId } };
  await ctx.db.presence.deleteMany({ where: { personId, tabId, ...elsewhere } });
  if (sectionId !== null) {
    const touched = await ctx.db.$executeRaw`
      INSERT INTO "Presence" ("sectionId", "personId", "tabId", "lastSeenAt")
      SELECT id, ${personId}::uuid, ${tabId}, ${ctx.now} FROM "Section"
      WHERE id = ${sectionId}::uuid AND "articleId" = ${articleId}::uuid AND "removedAt" IS NULL
      ON CONFLICT ("sectionId", "personId", "tabId") DO UPDATE SET "lastSeenAt" = excluded."lastSeenAt"`;
    if (touched === 0) throw new NotFound('section');
  }
  return listPresent(ctx.db, { articleId, personId, tabId, now: ctx.now });
}

/** Tells that a tab was closed. */
export async function leavePresence(ctx: Ctx, raw: unknown): Promise<void> {
  const { tabId } = parseInput(presenceInput.pick({ tabId: true }), raw);
  const { id: personId } = actingPerson(ctx.actor);
  const forgotten = new Date(ctx.now.getTime() - 10 * SEEN_WITHIN_MS);
  await ctx.db.presence.deleteMany({
    where: { OR: [{ personId, tabId }, { lastSeenAt: { lt: forgotten } }] },
  });
}

async function listPresent(
  db: Reader,
  me: { articleId: string; personId: string; tabId: string; now: Date },
): Promise<Present[]> {
  const rows = await db.presence.findMany({
    where: {
      section: { articleId: me.articleId },
      lastSeenAt: { gt: new Date(me.now.getTime() - SEEN_WITHIN_MS) },
      NOT: { personId: me.personId, tabId: me.tabId },
    },
    orderBy: { lastSeenAt: 'desc' },
    select: { sectionId: true, personId: true, tabId: true, person: { select: { displayName: true } } },
  });
  return rows.map(({ sectionId, personId, tabId, person }) => ({
    sectionId,
    tabId,
    displayName: person.displayName,
    isSelf: personId === me.personId,
  }));
}
