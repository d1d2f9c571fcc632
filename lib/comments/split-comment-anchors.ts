import type { Tx } from '@/lib/db/client';

/** `leftEnd`: length of the anchor text that stays. `rightStart`: where the other half begins in the old anchor text. */
type Cut = { leftEnd: number; rightStart: number };

/**
 * Hands the comments pinned behind a cut, and their answers, to the section that has that text now. A comment
 * across the cut stays where it begins.
 */
export async function splitCommentAnchors(tx: Tx, fromId: string, toId: string, cut: Cut): Promise<void> {
  const { leftEnd, rightStart } = cut;
  await tx.$executeRaw`
    UPDATE "Comment" SET
      "sectionId" = ${toId}::uuid,
      "anchorStart" = greatest("anchorStart" - ${rightStart}::int, 0),
      "anchorEnd" = "anchorEnd" - ${rightStart}::int
    WHERE "sectionId" = ${fromId}::uuid AND "anchorStart" >= ${leftEnd}::int AND "anchorEnd" > ${rightStart}::int`;
  await tx.$executeRaw`
    UPDATE "Comment" SET "anchorEnd" = ${leftEnd}::int
    WHERE "sectionId" = ${fromId}::uuid AND "anchorEnd" > ${leftEnd}::int`;
  await tx.$executeRaw`
    UPDATE "Comment" answer SET "sectionId" = ${toId}::uuid
    FROM "Comment" opening
    WHERE answer."parentId" = opening.id AND opening."sectionId" = ${toId}::uuid
      AND answer."sectionId" = ${fromId}::uuid`;
}
