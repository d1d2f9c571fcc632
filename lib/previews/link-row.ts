import type { Prisma } from '@/lib/db/generated/client';
import { previewStanding, type PreviewStanding } from '@/lib/domain/previews';

/** What must be read of a link to know where it stands. */
export const PREVIEW_LINK = {
  id: true,
  recipient: true,
  expiresAt: true,
  createdAt: true,
  endedAt: true,
  endedHow: true,
  createdBy: { select: { id: true, displayName: true, roles: true, disabledAt: true } },
  revision: {
    select: {
      id: true,
      number: true,
      contentHash: true,
      article: { select: { id: true, writers: { select: { personId: true } } } },
    },
  },
} satisfies Prisma.PreviewLinkSelect;

type Row = Prisma.PreviewLinkGetPayload<{ select: typeof PREVIEW_LINK }>;

/** Asked anew at every request, of what the database says then. */
export function standingOfPreview({ createdBy, revision, ...link }: Row, now: Date): PreviewStanding {
  const isWriter = revision.article.writers.some(({ personId }) => personId === createdBy.id);
  const maker = { isClosed: createdBy.disabledAt !== null, roles: createdBy.roles, isWriter };
  return previewStanding({ ...link, maker }, now);
}
