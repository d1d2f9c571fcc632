import type { Tx } from '@/lib/db/client';

/** Hands all comments of a section to the one its text was added to, `offset` units further on. */
export async function mergeCommentAnchors(
  tx: Tx,
  fromId: string,
  toId: string,
  offset: number,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Comment" SET
      "sectionId" = ${toId}::uuid,
      "anchorStart" = "anchorStart" + ${offset}::int,
      "anchorEnd" = "anchorEnd" + ${offset}::int
    WHERE "sectionId" = ${fromId}::uuid`;
}
