import type { Reader } from '@/lib/db/client';
import type { Reading } from '@/lib/db/context';
import { NotFound } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import { isAsked } from '@/lib/domain/permissions/is-asked';
import type { Actor } from '@/lib/domain/permissions/roles';
import { isId } from '@/lib/input/is-id';
import {
  askedSectionSelect,
  inArticleOrder,
  toAskedSection,
  type AskedSection,
} from '@/lib/seasons/asked-section';

export type RequestDetail = {
  id: string;
  seasonId: string;
  seasonName: string;
  seasonYear: number;
  /** What the season tells every department. */
  seasonGuidance: string;
  departmentId: string;
  departmentName: string;
  /** What this department is told besides. */
  guidance: string;
  dueAt: Date;
  cancelledAt: Date | null;
  /** Whether material can be handed in now: neither cancelled nor its season closed. */
  isOpen: boolean;
  sections: (Omit<AskedSection, 'topicIds'> & { topics: { id: string; name: string }[] })[];
  version: number;
};

/**
 * A request, for the office or for the department that is asked. The department no longer finds a cancelled request.
 * @throws NotFound `request`
 */
export async function getRequest({ actor, db }: Reading, requestId: string): Promise<RequestDetail> {
  if (!isId(requestId)) throw new NotFound('request');
  const request = await db.materialRequest.findUnique({
    where: { id: requestId },
    select: {
      id: true,
      departmentId: true,
      guidance: true,
      dueAt: true,
      cancelledAt: true,
      version: true,
      department: { select: { name: true } },
      season: { select: { id: true, name: true, year: true, guidance: true, closedAt: true } },
      sections: {
        where: { section: { removedAt: null } },
        orderBy: inArticleOrder.map((section) => ({ section })),
        select: { section: { select: askedSectionSelect } },
      },
    },
  });
  if (!request || !isShownTo(actor, request)) throw new NotFound('request');
  const { season, department, sections, ...rest } = request;
  const asked = sections.map(({ section }) => toAskedSection(section));
  const topics = await topicNames(db, asked);
  return {
    ...rest,
    seasonId: season.id,
    seasonName: season.name,
    seasonYear: season.year,
    seasonGuidance: season.guidance,
    departmentName: department.name,
    isOpen: rest.cancelledAt === null && season.closedAt === null,
    sections: asked.map(({ topicIds, ...section }) => ({
      ...section,
      topics: topics.filter(({ id }) => topicIds.includes(id)),
    })),
  };
}

function isShownTo(
  actor: Actor,
  { id, departmentId, cancelledAt }: { id: string; departmentId: string; cancelledAt: Date | null },
): boolean {
  if (can(actor, 'season.read', {}).allowed) return true;
  const asked = isAsked(actor, { departmentId, requestIds: [id] });
  return cancelledAt === null && can(actor, 'request.read', { isAsked: asked }).allowed;
}

function topicNames(db: Reader, sections: AskedSection[]) {
  const ids = [...new Set(sections.flatMap(({ topicIds }) => topicIds))];
  return db.topic.findMany({
    where: { id: { in: ids } },
    orderBy: { position: 'asc' },
    select: { id: true, name: true },
  });
}
