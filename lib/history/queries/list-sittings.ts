import { can } from '@/lib/domain/permissions/can';
import { NotFound } from '@/lib/domain/errors';
import type { Reading } from '@/lib/db/context';
import type { Reader } from '@/lib/db/client';
import { isId } from '@/lib/input/is-id';
import { measureSittings, type Amount } from '@/lib/history/measure-sittings';
import { sittingsOf, type Change } from '@/lib/history/sittings-of';

/** `sections`: whose text was saved in it; `isArranged`: the head or the set and order of sections changed. */
export type SittingEntry = Amount & {
  personId: string | null;
  displayName: string | null;
  from: Date;
  to: Date;
  sectionIds: string[];
  isArranged: boolean;
};
/** The page stands for the time from `since` on and before `until`; null where there is no end to it. */
export type Sittings = { entries: SittingEntry[]; total: number; since: Date | null; until: Date | null };

export const SITTINGS_A_PAGE = 20;

/**
 * Who changed the working draft when, and by how much: of the whole article or of one section, newest first.
 * @throws NotFound `article`
 */
export async function listSittings(
  { actor, db }: Reading,
  { articleId, sectionId = null, page = 1 }: { articleId: string; sectionId?: string | null; page?: number },
): Promise<Sittings> {
  if (!isId(articleId) || !can(actor, 'article.read', {}).allowed) throw new NotFound('article');
  const [changes, revisions] = await Promise.all([
    listChanges(db, articleId, sectionId),
    db.revision.findMany({ where: { articleId }, select: { createdAt: true } }),
  ]);
  const sittings = sittingsOf(
    changes,
    revisions.map(({ createdAt }) => createdAt),
  );
  const [start, end] = [(page - 1) * SITTINGS_A_PAGE, page * SITTINGS_A_PAGE];
  const shown = sittings.slice(start, end);
  const [names, amounts] = await Promise.all([namesOf(db, shown), measureSittings(db, changes, shown)]);
  const entries = shown.map(({ personId, from, to, changes: made }, index) => ({
    personId,
    displayName: names.get(personId ?? '') ?? null,
    from,
    to,
    sectionIds: [...new Set(made.flatMap((change) => change.sectionId ?? []))],
    isArranged: made.some((change) => change.sectionId === null),
    ...(amounts[index] ?? { charactersAdded: 0, charactersRemoved: 0 }),
  }));
  return {
    entries,
    total: sittings.length,
    since: (end < sittings.length && sittings[end - 1]?.to) || null,
    until: sittings[start - 1]?.to ?? null,
  };
}

/** The first version of a section is empty or comes with the section: the structure tells of that. */
function listChanges(db: Reader, articleId: string, sectionId: string | null): Promise<Change[]> {
  return db.$queryRaw<Change[]>`
    SELECT v."savedById" AS "personId", v."savedAt" AS at, v."sectionId", v.version
    FROM "SectionVersion" v JOIN "Section" s ON s.id = v."sectionId"
    WHERE s."articleId" = ${articleId}::uuid AND (${sectionId}::uuid IS NULL OR s.id = ${sectionId}::uuid)
    UNION ALL
    SELECT "savedById", "savedAt", NULL, version FROM "HeadVersion"
    WHERE "articleId" = ${articleId}::uuid AND ${sectionId}::uuid IS NULL
    UNION ALL
    SELECT "changedById", "changedAt", NULL, version FROM "StructureVersion"
    WHERE "articleId" = ${articleId}::uuid AND ${sectionId}::uuid IS NULL
    ORDER BY 2, 3 NULLS FIRST, 4`;
}

async function namesOf(db: Reader, sittings: { personId: string | null }[]): Promise<Map<string, string>> {
  const ids = sittings.flatMap(({ personId }) => personId ?? []);
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, displayName: true },
  });
  return new Map(people.map(({ id, displayName }) => [id, displayName]));
}
