import type { Reader } from '@/lib/db/client';
import type { Reading } from '@/lib/db/context';
import { can } from '@/lib/domain/permissions/can';
import { measureSittings, type Amount } from '@/lib/history/measure-sittings';
import type { Change } from '@/lib/history/sittings-of';
import { stepsOf, type KeptFor, type SizedChange } from '@/lib/history/steps-of';
import { isId } from '@/lib/input/is-id';

/** A moment within a sitting: what was written since the step before it. */
export type StepEntry = Amount & { at: Date; kept: KeptFor | null; isBeforeLoss: boolean };
type Asked = {
  articleId: string;
  sectionId: string | null;
  sitting: { personId: string | null; from: Date; to: Date };
};

/** The moments within one sitting at which its texts can be looked at, newest first; its end is not among them. */
export async function listSteps(
  { actor, db }: Reading,
  { articleId, sectionId, sitting }: Asked,
): Promise<StepEntry[]> {
  if (!isId(articleId) || !can(actor, 'article.read', {}).allowed) return [];
  const changes = await listSized(db, { articleId, sectionId, sitting });
  const steps = stepsOf(changes).reverse();
  const before = await listBefore(db, changes);
  let from = 0;
  const parts = steps.map(({ ends }) => {
    const made = changes.slice(from, changes.indexOf(ends) + 1);
    from += made.length;
    return { personId: sitting.personId, from: made[0]?.at ?? ends.at, to: ends.at, changes: made };
  });
  const amounts = await measureSittings(db, [...before, ...changes], parts);
  return steps
    .map(({ ends, isBeforeLoss }, index) => ({
      at: ends.at,
      kept: ends.kept,
      isBeforeLoss,
      ...(amounts[index] ?? { charactersAdded: 0, charactersRemoved: 0 }),
    }))
    .reverse();
}

/** As stored, so that no text is unpacked for its size. */
function listSized(db: Reader, { articleId, sectionId, sitting }: Asked): Promise<SizedChange[]> {
  return db.$queryRaw<SizedChange[]>`
    SELECT v."savedById" AS "personId", v."savedAt" AS at, v."sectionId", v.version,
      pg_column_size(v.document) AS size,
      (SELECT k.reason::text FROM "KeptVersion" k WHERE k."sectionId" = v."sectionId" AND k.version = v.version
       ORDER BY k.at LIMIT 1) AS kept
    FROM "SectionVersion" v JOIN "Section" s ON s.id = v."sectionId"
    WHERE s."articleId" = ${articleId}::uuid AND (${sectionId}::uuid IS NULL OR s.id = ${sectionId}::uuid)
      AND v."savedById" IS NOT DISTINCT FROM ${sitting.personId}::uuid
      AND v."savedAt" BETWEEN ${sitting.from} AND ${sitting.to}
    ORDER BY v."savedAt", v."sectionId", v.version`;
}

/** Of each section the version before its first in the sitting, whoever saved it. */
function listBefore(db: Reader, changes: readonly SizedChange[]): Promise<Change[]> {
  const first = new Map<string, number>();
  for (const { sectionId, version } of changes)
    if (sectionId !== null && !first.has(sectionId)) first.set(sectionId, version);
  return db.$queryRaw<Change[]>`
    SELECT v."savedById" AS "personId", v."savedAt" AS at, v."sectionId", v.version
    FROM unnest(${[...first.keys()]}::uuid[], ${[...first.values()]}::int[]) AS begun(id, version)
    JOIN LATERAL (
      SELECT * FROM "SectionVersion" WHERE "sectionId" = begun.id AND version < begun.version
      ORDER BY version DESC LIMIT 1
    ) v ON true`;
}
