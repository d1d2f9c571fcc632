import type { Prisma } from '@/lib/db/generated/client';
import type { Ctx } from '@/lib/db/context';
import { NotFound } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import { isId } from '@/lib/input/is-id';
import {
  askedSectionSelect,
  inArticleOrder,
  toAskedSection,
  type AskedSection,
} from '@/lib/seasons/asked-section';
import { owingRequests } from '@/lib/seasons/owing';
import { reminderStandings, type ReminderStanding } from '@/lib/seasons/reminder-standing';

export type LinkState = 'usable' | 'expired' | 'revoked';

/** A link as the office sees it: its token is shown once, when it is made. */
export type RequestLinkRow = {
  id: string;
  recipient: string;
  createdByName: string;
  createdAt: Date;
  expiresAt: Date;
  /** Ends with its request's date, and moves with it. */
  followsDueAt: boolean;
  lastUsedAt: Date | null;
  state: LinkState;
};

export type SeasonRequest = {
  id: string;
  departmentId: string;
  departmentName: string;
  guidance: string;
  dueAt: Date;
  createdAt: Date;
  /** Null while it stands. */
  cancelledAt: Date | null;
  sections: AskedSection[];
  /** Submissions that no other replaces. */
  submissionCount: number;
  takenCount: number;
  lastSubmittedAt: Date | null;
  /** It stands, and something it asks for has not come. */
  isOwing: boolean;
  reminder: ReminderStanding;
  links: RequestLinkRow[];
  version: number;
};

export type SeasonDetail = {
  id: string;
  year: number;
  name: string;
  guidance: string;
  dueAt: Date;
  createdAt: Date;
  closedAt: Date | null;
  version: number;
  /** In the office's order of departments; cancelled ones last. */
  requests: SeasonRequest[];
};

/** A season with what each department is asked for. @throws NotFound `season` */
export async function getSeason({ actor, now, db }: Ctx, seasonId: string): Promise<SeasonDetail> {
  if (!isId(seasonId) || !can(actor, 'season.read', {}).allowed) throw new NotFound('season');
  const season = await db.season.findUnique({ where: { id: seasonId }, select: selected });
  if (!season) throw new NotFound('season');
  const { requests, ...head } = season;
  const [standings, owing] = await Promise.all([
    reminderStandings(db, requests, now),
    owingRequests(db, seasonId),
  ]);
  return {
    ...head,
    requests: requests.map((request) => ({
      ...toRequest(request, now),
      isOwing: owing.has(request.id),
      reminder: standings.get(request.id) ?? 'no_liaison',
    })),
  };
}

const requestSelect = {
  id: true,
  departmentId: true,
  guidance: true,
  dueAt: true,
  createdAt: true,
  cancelledAt: true,
  version: true,
  department: {
    select: {
      name: true,
    },
  },
  sections: {
    where: { section: { removedAt: null } },
    orderBy: inArticleOrder.map((section) => ({ section })),
    select: { section: { select: askedSectionSelect } },
  },
  submissions: {
    where: { replacedBy: null },
    orderBy: { submittedAt: 'asc' },
    select: { submittedAt: true, takenAt: true },
  },
  links: {
    orderBy: { createdAt: 'desc' },
    select: {
      id: true,
      recipient: true,
      createdAt: true,
      expiresAt: true,
      followsDueAt: true,
      revokedAt: true,
      lastUsedAt: true,
      createdBy: { select: { displayName: true } },
    },
  },
} as const satisfies Prisma.MaterialRequestSelect;

const selected = {
  id: true,
  year: true,
  name: true,
  guidance: true,
  dueAt: true,
  createdAt: true,
  closedAt: true,
  version: true,
  requests: {
    orderBy: [
      { cancelledAt: { sort: 'asc', nulls: 'first' } },
      { department: { position: 'asc' } },
      { departmentId: 'asc' },
    ],
    select: requestSelect,
  },
} as const satisfies Prisma.SeasonSelect;

type Loaded = Prisma.MaterialRequestGetPayload<{ select: typeof requestSelect }>;

function toRequest(
  { department, sections, submissions, links, ...request }: Loaded,
  now: Date,
): Omit<SeasonRequest, 'reminder' | 'isOwing'> {
  return {
    ...request,
    departmentName: department.name,
    sections: sections.map(({ section }) => toAskedSection(section)),
    submissionCount: submissions.length,
    takenCount: submissions.filter(({ takenAt }) => takenAt !== null).length,
    lastSubmittedAt: submissions.at(-1)?.submittedAt ?? null,
    links: links.map(({ createdBy, revokedAt, ...link }) => ({
      ...link,
      createdByName: createdBy.displayName,
      state: revokedAt ? 'revoked' : link.expiresAt <= now ? 'expired' : 'usable',
    })),
  };
}
