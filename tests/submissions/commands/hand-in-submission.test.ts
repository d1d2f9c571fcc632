import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import sharp from 'sharp';
import { removeSection } from '@/lib/writing/commands/remove-section';
import type { Actor } from '@/lib/domain/permissions/roles';
import { readPhoto } from '@/lib/media/read-photo';
import { handInSubmission } from '@/lib/submissions/commands/hand-in-submission';
import { submissionFilePath } from '@/lib/submissions/files/file-path';
import { transaction } from '@/lib/db/transaction';
import { recordSources } from '@/lib/submissions/record-sources';
import { askedDepartment, linkTo, type AskedDepartment } from '../../support/asked-department';
import { ownerDb, resetDb, testDb } from '../../support/database';
import { lastEvent } from '../../support/events';
import { articleWithText, ctxOf, person } from '../../support/office';
import { drawJpeg } from '../../support/pictures';
import { emptySubmissionFolder, received } from '../../support/received-files';

const db = testDb();
beforeEach(async () => {
  await resetDb();
  await emptySubmissionFolder();
});

const input = ({ requestId, sectionIds }: AskedDepartment, wanted: object = {}) => ({
  requestId,
  sectionId: sectionIds[1] ?? null,
  text: '全年走访民营企业三百一十二家。',
  contributorName: '王敏',
  replacesId: null,
  files: [],
  ...wanted,
});

const handIn = (actor: Actor, asked: AskedDepartment, wanted: object = {}) =>
  handInSubmission(ctxOf(db, actor), input(asked, wanted));

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('who may hand in', () => {
  test('a liaison hands in text for a section, which is kept, logged and told to the writers', async () => {
    const asked = await askedDepartment(db);
    const { submissionId, refused } = await handIn(asked.liaison, asked);
    expect(refused).toEqual([]);
    expect(await db.submission.findUniqueOrThrow({ where: { id: submissionId } })).toMatchObject({
      requestId: asked.requestId,
      sectionId: asked.sectionIds[1],
      text: '全年走访民营企业三百一十二家。',
      contributorName: '王敏',
      submittedById: asked.liaison.id,
      linkId: null,
      takenAt: null,
    });
    expect(await lastEvent(db)).toMatchObject({
      type: 'submission.handed_in',
      subjectId: submissionId,
      actorId: asked.liaison.id,
      payload: { department: '区工商联', files: 0, characterCount: 15 },
    });
    expect(await db.notice.findMany()).toMatchObject([
      {
        personId: asked.writer.id,
        kind: 'submission_received',
        params: {
          season: '2025年度回眸',
          department: '区工商联',
          contributor: '王敏',
          section: '凝聚共识 筑牢根基',
        },
        path: `/desk/articles/${asked.articleId}/edit`,
      },
    ]);
  });

  test('who came through the link of the request hands in without an account', async () => {
    const asked = await askedDepartment(db);
    const { submissionId } = await handIn(asked.link, asked, { sectionId: null });
    expect(await db.submission.findUniqueOrThrow({ where: { id: submissionId } })).toMatchObject({
      sectionId: null,
      submittedById: null,
      linkId: asked.link.linkId,
    });
    expect(await lastEvent(db)).toMatchObject({ actorId: null, actorName: '办公室 王敏' });
    expect(await db.notice.findMany()).toMatchObject([{ params: { section: '' } }]);
  });

  test('the link of another request opens nothing here', async () => {
    const asked = await askedDepartment(db);
    const other = await askedDepartment(db, '区侨联');
    await expect(handIn(other.link, asked)).rejects.toMatchObject({ code: 'not_found', reason: 'request' });
    // Of the same department, but made for its other request.
    const link = { ...other.link, departmentId: asked.departmentId };
    await expect(handIn(link, asked)).rejects.toMatchObject({ code: 'not_found' });
  });

  test.each([{ revokedAt: new Date() }, { expiresAt: new Date(Date.now() - 1000) }])(
    'a link that has ended since the page was opened takes nothing: %o',
    async (data) => {
      const asked = await askedDepartment(db);
      await ownerDb().requestLink.update({ where: { id: asked.link.linkId }, data });
      await expect(handIn(asked.link, asked)).rejects.toMatchObject({ reason: 'link_ended' });
      expect(await db.submission.count()).toBe(0);
    },
  );

  test('a liaison of another department does not find the request', async () => {
    const asked = await askedDepartment(db);
    const { liaison } = await askedDepartment(db, '区侨联');
    await expect(handIn(liaison, asked)).rejects.toMatchObject({ code: 'not_found', reason: 'request' });
  });

  test.each(['writer', 'reviewer', 'publisher', 'auditor'] as const)(
    'a %s sees the request but cannot answer it',
    async (role) => {
      const asked = await askedDepartment(db);
      const somebody = await person(db, { roles: [role], departmentId: asked.departmentId });
      await expect(handIn(somebody, asked)).rejects.toMatchObject({ code: 'forbidden', reason: 'not_asked' });
    },
  );
});

describe('when it is not possible', () => {
  test('a closed season takes nothing', async () => {
    const asked = await askedDepartment(db);
    await db.season.update({ where: { id: asked.seasonId }, data: { closedAt: new Date() } });
    await expect(handIn(asked.liaison, asked)).rejects.toMatchObject({
      code: 'not_possible',
      reason: 'season_closed',
    });
  });

  test('a cancelled request takes nothing', async () => {
    const asked = await askedDepartment(db);
    await db.materialRequest.update({ where: { id: asked.requestId }, data: { cancelledAt: new Date() } });
    await expect(handIn(asked.liaison, asked)).rejects.toMatchObject({ reason: 'request_cancelled' });
  });

  test('a section the department was not asked for, or that has left the article, is not there', async () => {
    const asked = await askedDepartment(db);
    const { sectionIds } = await articleWithText(db, asked.writer);
    const [, sectionId = ''] = asked.sectionIds;
    await removeSection(ctxOf(db, asked.writer), { articleId: asked.articleId, sectionId });
    for (const absent of [sectionIds[0], sectionId]) {
      await expect(handIn(asked.liaison, asked, { sectionId: absent })).rejects.toMatchObject({
        code: 'not_found',
        reason: 'section',
      });
    }
  });

  test('neither a text nor a file is nothing to hand in', async () => {
    const asked = await askedDepartment(db);
    await expect(handIn(asked.liaison, asked, { text: ' \n ' })).rejects.toMatchObject({
      code: 'invalid',
      reason: 'nothing_handed_in',
      details: { fields: { text: 'text_or_file' } },
    });
  });

  test('who contributed is asked for', async () => {
    const asked = await askedDepartment(db);
    await expect(handIn(asked.liaison, asked, { contributorName: ' ' })).rejects.toMatchObject({
      details: { fields: { contributorName: 'required' } },
    });
  });
});

describe('replacing', () => {
  test('a submission is replaced until it is taken, by whoever of the department', async () => {
    const asked = await askedDepartment(db);
    const { submissionId: first } = await handIn(asked.link, asked);
    const { submissionId: second } = await handIn(asked.liaison, asked, { replacesId: first });
    expect(await db.submission.findUniqueOrThrow({ where: { id: second } })).toMatchObject({
      replacesId: first,
    });
  });

  test('what is taken stays as it is', async () => {
    const asked = await askedDepartment(db);
    const { submissionId } = await handIn(asked.liaison, asked);
    await transaction(ctxOf(db, asked.writer), (tx) =>
      recordSources(tx, ctxOf(db, asked.writer), {
        articleId: asked.articleId,
        sectionId: asked.sectionIds[1] ?? '',
        submissionIds: [submissionId],
      }),
    );
    await expect(handIn(asked.liaison, asked, { replacesId: submissionId })).rejects.toMatchObject({
      code: 'not_possible',
      reason: 'submission_taken',
    });
  });

  test('of two that replace the same one, one comes in', async () => {
    const asked = await askedDepartment(db);
    const { submissionId } = await handIn(asked.liaison, asked);
    const tries = await Promise.allSettled(
      [asked.liaison, asked.link].map((actor) => handIn(actor, asked, { replacesId: submissionId })),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'conflict', reason: 'submission_replaced' },
    });
    expect(await db.submission.count()).toBe(2);
  });

  test("another request's submission cannot be replaced", async () => {
    const asked = await askedDepartment(db);
    const other = await askedDepartment(db, '区侨联');
    const { submissionId } = await handIn(other.liaison, other);
    await expect(handIn(asked.liaison, asked, { replacesId: submissionId })).rejects.toMatchObject({
      code: 'not_found',
      reason: 'submission',
    });
  });
});

describe('files', () => {
  test('a document is kept as it came, under its hash, with what was read from it', async () => {
    const asked = await askedDepartment(db);
    const bytes = Buffer.from('全年工作总结\n走访企业三百家。', 'utf8');
    const files = await received({ fileName: 'C:\\桌面\\总结.txt', bytes });
    const { submissionId } = await handIn(asked.liaison, asked, { text: '', files });
    const [file] = await db.submissionFile.findMany({ where: { submissionId } });
    expect(file).toMatchObject({
      kind: 'document',
      fileName: '总结.txt',
      byteSize: bytes.byteLength,
      hash: sha256(bytes),
      photoHash: null,
    });
    expect(file?.text).toContain('走访企业三百家。');
    expect(await readFile(submissionFilePath(sha256(bytes)))).toEqual(bytes);
  });

  test('a photo is kept as it came, and without what the camera noted for the article', async () => {
    const asked = await askedDepartment(db);
    const bytes = await sharp(await drawJpeg())
      .withExif({ IFD0: { Artist: '张三' } })
      .jpeg()
      .toBuffer();
    const files = await received({
      fileName: '座谈会.jpg',
      bytes,
      caption: '座谈会现场',
      credit: '区工商联',
    });
    const { submissionId } = await handIn(asked.link, asked, { files });
    const [file] = await db.submissionFile.findMany({ where: { submissionId } });
    expect(file).toMatchObject({
      kind: 'photo',
      caption: '座谈会现场',
      credit: '区工商联',
      hash: sha256(bytes),
    });
    const photo = await db.photo.findFirstOrThrow();
    expect(file?.photoHash).toBe(photo.hash);
    expect(photo).toMatchObject({ originalName: '座谈会.jpg', uploadedById: null });
    const master = await readPhoto(photo.hash, 'master');
    expect((await sharp(master?.bytes).metadata()).exif).toBeUndefined();
    expect(await readFile(submissionFilePath(sha256(bytes)))).toEqual(bytes);
  });

  test('a bad file is named with its reason and its place; the good ones come in', async () => {
    const asked = await askedDepartment(db);
    const files = await received(
      { fileName: '图片.jpg', bytes: Buffer.from('\xff\xd8\xff broken', 'latin1') },
      { fileName: '总结.txt', bytes: '走访企业三百家。' },
      { fileName: '台账.xlsx', bytes: 'PK\x03\x04 not a workbook' },
      { fileName: '动图.gif', bytes: 'GIF89a........' },
      { fileName: '空.docx', bytes: '' },
      { fileName: '其实是照片.docx', bytes: await drawJpeg() },
    );
    const tooLarge = { fileName: '录像.txt', place: 6, received: null };
    const { submissionId, refused } = await handIn(asked.liaison, asked, { files: [...files, tooLarge] });
    expect(refused.map(({ place }) => place)).toEqual([0, 2, 3, 4, 5, 6]);
    expect(refused).toMatchObject([
      { fileName: '图片.jpg', reason: 'photo_unreadable' },
      { fileName: '台账.xlsx', reason: expect.stringMatching(/^file_/) },
      { fileName: '动图.gif', reason: 'photo_format' },
      { fileName: '空.docx', reason: 'file_empty' },
      { fileName: '其实是照片.docx', reason: expect.stringMatching(/^file_/) },
      { fileName: '录像.txt', reason: 'file_too_large' },
    ]);
    const kept = await db.submissionFile.findMany({ where: { submissionId } });
    expect(kept.map(({ fileName }) => fileName)).toEqual(['总结.txt']);
    expect(await db.photo.count()).toBe(0);
  });

  test('when no file is good and there is no text, nothing comes in and each file is named', async () => {
    const asked = await askedDepartment(db);
    const files = await received({ fileName: '动图.gif', bytes: 'GIF89a........' });
    await expect(handIn(asked.liaison, asked, { text: '', files })).rejects.toMatchObject({
      reason: 'nothing_handed_in',
      details: { refused: [{ fileName: '动图.gif', place: 0, reason: 'photo_format' }] },
    });
    expect([await db.submission.count(), await db.submissionFile.count()]).toEqual([0, 0]);
  });

  test('the same file twice is kept once and handed in twice', async () => {
    const asked = await askedDepartment(db);
    for (const sectionId of [null, asked.sectionIds[0]]) {
      const files = await received({ fileName: '总结.txt', bytes: '走访企业三百家。' });
      await handIn(asked.liaison, asked, { sectionId, files });
    }
    const files = await db.submissionFile.findMany();
    expect(files).toHaveLength(2);
    expect(new Set(files.map(({ hash }) => hash)).size).toBe(1);
  });

  test('more than twenty files are too many', async () => {
    const asked = await askedDepartment(db);
    const files = Array.from({ length: 21 }, (_, place) => ({ fileName: `${place}`, place, received: null }));
    await expect(handIn(asked.liaison, asked, { files })).rejects.toMatchObject({
      details: { fields: { files: 'too_many' } },
    });
  });

  test('files of somebody who may not hand in are not even read', async () => {
    const asked = await askedDepartment(db);
    const other = await linkTo(db, { ...asked, madeBy: asked.writer });
    await db.requestLink.update({ where: { id: other.linkId }, data: { revokedAt: new Date() } });
    const files = await received({ fileName: '照片.jpg', bytes: await drawJpeg() });
    await expect(handIn(other, asked, { files })).rejects.toMatchObject({ reason: 'link_ended' });
    await expect(readFile(submissionFilePath(files[0]?.received.hash ?? ''))).rejects.toThrow('ENOENT');
  });
});
