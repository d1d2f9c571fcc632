import { Prisma } from '@/lib/db/generated/client';

/** Comments pinned to a passage that still stands; their answers are not pinned. */
export const STANDING_PIN = {
  parentId: null,
  passageRemovedAt: null,
  anchorStart: { not: null },
} satisfies Prisma.CommentWhereInput;

/** The same in SQL, of a "Comment" the statement calls c. */
export const standingPinSql = Prisma.sql`c."parentId" IS NULL AND c."passageRemovedAt" IS NULL AND c."anchorStart" IS NOT NULL`;
