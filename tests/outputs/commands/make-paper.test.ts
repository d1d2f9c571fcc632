import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { cancelOutput } from '@/lib/outputs/commands/cancel-output';
import { carryOutOutput } from '@/lib/outputs/commands/carry-out-output';
import { makePaper } from '@/lib/outputs/commands/make-paper';
import { recordDownload } from '@/lib/outputs/commands/record-download';
import { readOutputFile } from '@/lib/outputs/output-files';
import { getPaper, type PaperAsked } from '@/lib/outputs/queries/get-paper';
import { withdrawPublication } from '@/lib/publications/commands/withdraw-publication';
import { resetDb, testDb } from '../../support/database';
import { lastEvent } from '../../support/events';
import { clearJobs, queuedJobs, system } from '../../support/jobs';
import { approve, newsroom, publishedArticle, submittedArticle, type Newsroom } from '../../support/newsroom';
import { ctxOf } from '../../support/office';
import { emptyOutputFolder, testSetting } from '../../support/outputs';
import { taggedPdf } from '../../support/read-back-pdf';
import { propose } from '../../support/proposals';
import { seasonOffice } from '../../support/season';

const db = testDb();
let room: Newsroom;

beforeEach(async () => {
  await resetDb();
  await clearJobs(db);
  await emptyOutputFolder();
});

async function made(actor: PersonActor, asked: PaperAsked) {
  const { outputId } = await makePaper(ctxOf(db, actor), asked, await testSetting(), { waits: true });
  return db.output.findUniqueOrThrow({ where: { id: outputId } });
}

const bytesOf = async ({ fileHash }: { fileHash: string | null }) =>
  (await readOutputFile(fileHash ?? '')) ?? Buffer.alloc(0);

describe('审核表', () => {
  beforeEach(async () => {
    room = await newsroom(db);
  });

  test('is asked for from the queue, made with what was decided, and another paper after the next decision', async () => {
    const { articleId, reviewId } = await submittedArticle(db, room);
    const asked = { outlet: 'record_pdf' as const, reviewId };
    const { outputId } = await makePaper(ctxOf(db, room.first), asked, await testSetting());
    expect((await queuedJobs(db)).map(({ name }) => name)).toContain('make-output');
    expect((await getPaper({ db, actor: room.auditor }, asked)).latest).toMatchObject({ state: 'waiting' });
    await carryOutOutput(ctxOf(db, system), { outputId }, await testSetting());
    const first = await db.output.findUniqueOrThrow({ where: { id: outputId } });
    expect(first).toMatchObject({ state: 'made', articleId, reviewId });
    expect((await taggedPdf(await bytesOf(first))).text).toContain('稿件审核表');
    expect(await lastEvent(db)).toMatchObject({
      type: 'output.made',
      payload: { outlet: 'record_pdf', revision: 1 },
    });
    expect((await made(room.writer, asked)).id).toBe(outputId);
    await approve(db, reviewId, room.first);
    expect((await made(room.writer, asked)).fileHash).not.toBe(first.fileHash);
  });

  test('is taken after a withdrawal too: it holds nothing of the text', async () => {
    const { articleId, reviewId } = await publishedArticle(db, room);
    const { id } = await made(room.writer, { outlet: 'record_pdf', reviewId });
    await withdraw(articleId);
    const [sent] = await recordDownload(ctxOf(db, room.auditor), { articleId, outputIds: [id], way: 'file' });
    expect(sent?.fileName).toMatch(/-审核表-[0-9a-f]{8}\.pdf$/);
  });

  test('is made for nobody who may not, and found by no contributor', async () => {
    const { reviewId } = await submittedArticle(db, room);
    const asked = { outlet: 'record_pdf', reviewId } as const;
    const setting = await testSetting();
    await expect(makePaper(ctxOf(db, room.auditor), asked, setting)).rejects.toMatchObject({
      reason: 'needs_output_role',
    });
    await expect(makePaper(ctxOf(db, room.contributor), asked, setting)).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(getPaper({ db, actor: room.contributor }, asked)).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('花脸稿', () => {
  test('is of all proposals or of one, and of a review without any there is none', async () => {
    room = await newsroom(db);
    const { reviewId, articleId, sectionIds } = await submittedArticle(db, room);
    const all = { outlet: 'marked_docx' as const, reviewId, proposalId: null };
    const setting = await testSetting();
    await expect(makePaper(ctxOf(db, room.writer), all, setting)).rejects.toMatchObject({
      code: 'not_found',
      reason: 'proposal',
    });
    const proposalId = await propose(db, room.first, reviewId, sectionIds[1] ?? '', '全年举办四十三场。');
    const ofAll = await made(room.writer, all);
    const ofOne = await made(room.writer, { ...all, proposalId });
    expect(ofAll).toMatchObject({ state: 'made', articleId, options: { proposalId: null } });
    expect(ofOne).toMatchObject({ state: 'made', options: { proposalId } });
    expect((await bytesOf(ofAll)).subarray(0, 2).toString()).toBe('PK');
    expect((await getPaper({ db, actor: room.writer }, all)).file?.id).toBe(ofAll.id);
    expect((await getPaper({ db, actor: room.writer }, { ...all, proposalId })).file?.id).toBe(ofOne.id);
    await propose(db, room.first, reviewId, sectionIds[1] ?? '', '全年举办四十五场。');
    expect((await made(room.writer, all)).id).not.toBe(ofAll.id);
  });
});

describe('a season’s table', () => {
  test('is made as it stands, told in the log by the season’s name, and can be cancelled', async () => {
    const { writer, seasonId } = await seasonOffice(db);
    const asked = { outlet: 'matrix_pdf' as const, seasonId };
    const { outputId } = await makePaper(ctxOf(db, writer), asked, await testSetting());
    await cancelOutput(ctxOf(db, writer), { outputId });
    expect(await lastEvent(db)).toMatchObject({
      type: 'output.cancelled',
      payload: { outlet: 'matrix_pdf', of: '2025年度回眸' },
    });
    const paper = await made(writer, asked);
    expect(paper).toMatchObject({ state: 'made', seasonId, articleId: null });
    expect((await taggedPdf(await bytesOf(paper))).text).toContain('供稿覆盖表');
    const [sent] = await recordDownload(ctxOf(db, writer), {
      articleId: null,
      outputIds: [paper.id],
      way: 'file',
    });
    expect(sent?.fileName).toMatch(/^2025年度回眸-供稿覆盖表-[0-9a-f]{8}\.pdf$/);
  });
});

describe('a year’s volume', () => {
  beforeEach(async () => {
    room = await newsroom(db);
  });

  test('holds what readers read of the year, and is not taken once one of its texts is withdrawn', async () => {
    const { articleId } = await publishedArticle(db, room);
    const asked = { outlet: 'volume_pdf' as const, year: 2025 };
    const volume = await made(room.publisher, asked);
    expect(volume).toMatchObject({ state: 'made', year: 2025 });
    expect((await taggedPdf(await bytesOf(volume))).text).toContain('全年举办主题宣讲四十二场');
    const take = () =>
      recordDownload(ctxOf(db, room.publisher), { articleId: null, outputIds: [volume.id], way: 'file' });
    expect((await take())[0]?.fileName).toMatch(/^2025-年度汇编-[0-9a-f]{8}\.pdf$/);
    expect((await getPaper({ db, actor: room.writer }, asked)).isOutdated).toBe(false);
    await withdraw(articleId);
    await expect(take()).rejects.toMatchObject({ code: 'not_possible', reason: 'output_year_changed' });
    expect((await getPaper({ db, actor: room.writer }, asked)).isOutdated).toBe(true);
    await expect(makePaper(ctxOf(db, room.writer), asked, await testSetting())).rejects.toMatchObject({
      reason: 'output_year_empty',
    });
  });
});

async function withdraw(articleId: string): Promise<void> {
  await withdrawPublication(ctxOf(db, room.publisher), {
    articleId,
    kind: 'in_error',
    reason: '数字有误',
    publicWords: '本文已经撤下。',
    replacementId: null,
  });
}
