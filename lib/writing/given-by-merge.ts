import type { Tx } from '@/lib/db/client';

/** What a section has of the one merged into it that no passage tells: comments on it as a whole, requests for it. */
export type Given = { commentIds: string[]; requestIds: string[] };

/** What `sectionId` is about to be given by merging `nextSectionId` into it; taking the merge back gives it back. */
export async function givenByMerge(tx: Tx, sectionId: string, nextSectionId: string): Promise<Given> {
  const comments = await tx.comment.findMany({
    where: {
      sectionId: nextSectionId,
      parentId: null,
      OR: [{ anchorStart: null }, { passageRemovedAt: { not: null } }],
    },
    select: { id: true },
  });
  const requests = await tx.requestedSection.findMany({
    where: { sectionId: nextSectionId, request: { sections: { none: { sectionId } } } },
    select: { requestId: true },
  });
  return {
    commentIds: comments.map(({ id }) => id),
    requestIds: requests.map(({ requestId }) => requestId),
  };
}
