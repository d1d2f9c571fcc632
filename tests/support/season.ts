import type { Db } from '@/lib/db/client';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { openSeason } from '@/lib/seasons/commands/open-season';
import { sendRequests } from '@/lib/seasons/commands/send-requests';
import { articleWithText, ctxOf, department, person } from './office';

export const OPENED = new Date('2025-12-01T02:00:00Z');
export const DUE = new Date('2025-12-20T10:00:00Z');

export function daysAfter(from: Date, days: number): Date {
  return new Date(from.getTime() + days * 24 * 60 * 60 * 1000);
}

export type SeasonOffice = {
  writer: PersonActor;
  liaison: PersonActor;
  departmentId: string;
  otherId: string;
  articleId: string;
  /** A lead, two body sections and an outlook. */
  sectionIds: string[];
  seasonId: string;
};

/** An open season in which nobody has been asked yet; the liaison is of the first department. */
export async function seasonOffice(db: Db): Promise<SeasonOffice> {
  const writer = await person(db, { name: '林晓雯', roles: ['writer'] });
  const departmentId = await department(db, '区工商联');
  const otherId = await department(db, '区侨办');
  const liaison = await person(db, { name: '何苗', roles: ['contributor'], departmentId });
  const { articleId, sectionIds } = await articleWithText(db, writer);
  const { seasonId } = await openSeason(ctxOf(db, writer, OPENED), {
    year: 2025,
    name: '2025年度回眸',
    guidance: '请围绕全年重点工作。',
    dueAt: DUE,
  });
  return { writer, liaison, departmentId, otherId, articleId, sectionIds, seasonId };
}

/** Asks a department on the day the season opened; the request's id. */
export async function ask(
  db: Db,
  { writer, seasonId }: SeasonOffice,
  departmentId: string,
  sectionIds: string[],
): Promise<string> {
  const requests = [{ departmentId, sectionIds, guidance: '写清数据来源。' }];
  const { requestIds } = await sendRequests(ctxOf(db, writer, OPENED), { seasonId, requests });
  return requestIds[0] ?? '';
}

type HandedIn = { requestId: string; sectionId: string | null; at: Date; replacesId?: string };

/** A submission as it lies in the database; its id. */
export async function handIn(db: Db, { requestId, sectionId, at, replacesId }: HandedIn): Promise<string> {
  const { id } = await db.submission.create({
    data: {
      requestId,
      sectionId,
      text: '全年走访企业三百一十二家。',
      contributorName: '何苗',
      submittedAt: at,
      replacesId: replacesId ?? null,
    },
    select: { id: true },
  });
  return id;
}

/** That a section's text holds a passage of a submission, first taken at that time. */
export async function take(db: Db, submissionId: string, sectionId: string, at: Date): Promise<void> {
  await db.submission.update({ where: { id: submissionId }, data: { takenAt: at } });
  await db.sectionSource.create({ data: { submissionId, sectionId } });
}
