import type { Prisma } from '@/lib/db/generated/client';

/** Comments pinned to a passage that still stands; their answers are not pinned. */
export const STANDING_PIN = {
  parentId: null,
  passageRemovedAt: null,
  anchorStart: { not: null },
} satisfies Prisma.CommentWhereInput;
