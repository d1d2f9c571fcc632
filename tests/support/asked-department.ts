import { createHash, randomUUID } from 'node:crypto';
import type { Db } from '@/lib/db/client';
import type { LinkActor, PersonActor } from '@/lib/domain/permissions/roles';
import { articleWithText, department, person } from './office';

export type AskedDepartment = {
  writer: PersonActor;
  liaison: PersonActor;
  link: LinkActor;
  departmentId: string;
  seasonId: string;
  requestId: string;
  articleId: string;
  /** Of the article; the request asks for all of them. */
  sectionIds: string[];
};

const DUE_AT = new Date('2026-01-10T16:00:00Z');

/** A season in which one department is asked for the sections of one article, with a link for it. */
export async function askedDepartment(db: Db, name = '区工商联'): Promise<AskedDepartment> {
  const writer = await person(db, { roles: ['writer'] });
  const departmentId = await department(db, name);
  const liaison = await person(db, { roles: ['contributor'], departmentId });
  const { articleId, sectionIds } = await articleWithText(db, writer);
  const season = await db.season.create({
    data: { year: 2025, name: '2025年度回眸', dueAt: DUE_AT, createdById: writer.id },
    select: { id: true },
  });
  const request = await db.materialRequest.create({
    data: {
      seasonId: season.id,
      departmentId,
      dueAt: DUE_AT,
      sections: { create: sectionIds.map((sectionId) => ({ sectionId })) },
    },
    select: { id: true },
  });
  const link = await linkTo(db, { requestId: request.id, departmentId, madeBy: writer });
  return {
    writer,
    liaison,
    link,
    departmentId,
    seasonId: season.id,
    requestId: request.id,
    articleId,
    sectionIds,
  };
}

export async function linkTo(
  db: Db,
  { requestId, departmentId, madeBy }: { requestId: string; departmentId: string; madeBy: PersonActor },
): Promise<LinkActor> {
  const recipient = '办公室 王敏';
  const { id: linkId } = await db.requestLink.create({
    data: {
      requestId,
      tokenHash: createHash('sha256').update(randomUUID()).digest('hex'),
      recipient,
      expiresAt: new Date('2100-01-01T00:00:00Z'),
      createdById: madeBy.id,
    },
    select: { id: true },
  });
  return { kind: 'link', id: null, displayName: recipient, linkId, requestId, departmentId };
}
