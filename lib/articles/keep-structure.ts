import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';

/** Keeps which sections the article now has, in which order; called by whatever changes it, when it has. */
export async function keepStructure(tx: Tx, { actor, now }: Ctx, articleId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "StructureVersion" ("articleId", version, "sectionIds", "changedById", "changedAt")
    SELECT id, "structureVersion", ARRAY(
      SELECT s.id FROM "Section" s WHERE s."articleId" = "Article".id AND s."removedAt" IS NULL ORDER BY s.position, s.id
    ), ${actor.id}::uuid, ${now}
    FROM "Article" WHERE id = ${articleId}::uuid`;
}
