import { readFile, rm } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeOutput } from '@/lib/outputs/commands/make-output';
import { outputFilePath } from '@/lib/outputs/output-files';
import { outputFileName } from '@/lib/outputs/output-file-name';
import { withdrawPublication } from '@/lib/publications/commands/withdraw-publication';
import { resetDb, testDb } from '../../support/database';
import { eventTypes, lastEvent } from '../../support/events';
import { clearJobs, queuedJobs, system } from '../../support/jobs';
import {
  approvedArticle,
  newsroom,
  publishedArticle,
  submittedArticle,
  revisionOf,
} from '../../support/newsroom';
import { articleWithText, ctxOf } from '../../support/office';
import { revise } from '../../support/revise';
import { approvedAnew, emptyOutputFolder, madeOutput, testSetting } from '../../support/outputs';

const db = testDb();

beforeEach(async () => {
  await resetDb();
  await clearJobs(db);
  await emptyOutputFolder();
});

describe('a short format', () => {
  test.each(['text', 'markdown', 'json', 'wechat'] as const)(
    '%s is made at once and written down',
    async (outlet) => {
      const room = await newsroom(db);
      const { articleId, revisionId } = await approvedArticle(db, room);
      const output = await madeOutput(db, room.writer, { articleId, outlet, revisionId });
      expect(output).toMatchObject({ state: 'made', progress: 100, revisionId, askedByName: '林晓雯' });
      const bytes = await readFile(outputFilePath(output.fileHash ?? ''));
      expect(bytes.byteLength).toBe(output.byteSize);
      expect(bytes.toString()).toContain('全年举办主题宣讲四十二场');
      expect(await lastEvent(db)).toMatchObject({
        type: 'output.made',
        subjectId: output.id,
        actorId: room.writer.id,
        payload: { outlet, revision: 1, contentHash: output.contentHash, fileHash: output.fileHash },
      });
      expect(await queuedJobs(db)).not.toContainEqual(expect.objectContaining({ name: 'make-output' }));
    },
  );

  test('a second making of the same text gives the file that is there, and a lost file is made anew', async () => {
    const room = await newsroom(db);
    const { articleId, revisionId } = await approvedArticle(db, room);
    const asked = { articleId, outlet: 'text' as const, revisionId };
    const first = await madeOutput(db, room.writer, asked);
    const events = await eventTypes(db);
    expect((await madeOutput(db, room.publisher, asked)).id).toBe(first.id);
    expect(await eventTypes(db)).toEqual(events);
    await rm(outputFilePath(first.fileHash ?? ''));
    const second = await madeOutput(db, room.writer, asked);
    expect(second.id).not.toBe(first.id);
    expect(second.fileHash).toBe(first.fileHash);
  });

  test('once the text is public its address is in the file: that is another one', async () => {
    const room = await newsroom(db);
    const { articleId, revisionId } = await publishedArticle(db, room);
    const output = await madeOutput(db, room.writer, { articleId, outlet: 'markdown', revisionId });
    const text = await readFile(outputFilePath(output.fileHash ?? ''), 'utf8');
    expect(text).toContain('https://yunxi.example.gov.cn/2025/tongxin-2025');
  });
});

describe('PDF', () => {
  test('waits for the job queue, and whoever asks again waits for the same', async () => {
    const room = await newsroom(db);
    const { articleId, revisionId } = await approvedArticle(db, room);
    const input = { articleId, outlet: 'pdf', revisionId };
    const { outputId } = await makeOutput(ctxOf(db, room.first), input, await testSetting());
    expect(await makeOutput(ctxOf(db, room.publisher), input, await testSetting())).toEqual({ outputId });
    const jobs = (await queuedJobs(db)).filter(({ name }) => name === 'make-output');
    expect(jobs.map(({ data }) => data)).toEqual([{ outputId }]);
    expect(await db.output.findMany({ select: { state: true } })).toEqual([{ state: 'waiting' }]);
  });

  test('a character no font has is told by name, and no file is made', async () => {
    const room = await newsroom(db);
    const { articleId } = await articleWithText(db, room.writer, {
      sections: [{ headingLines: ['一'], texts: ['代表𠮷田先生发言。'] }],
    });
    const output = await madeOutput(db, room.writer, { articleId, outlet: 'pdf', revisionId: null });
    expect(output).toMatchObject({ state: 'failed', fileHash: null });
    expect(output.refusal).toMatchObject({
      kind: 'missing_characters',
      characters: [{ character: '𠮷', codePoint: 'U+20BB7' }],
    });
    expect(await lastEvent(db)).toMatchObject({
      type: 'output.failed',
      payload: { reason: 'missing_characters', revision: null },
    });
  });

  test('a working copy that is written on is another file', async () => {
    const room = await newsroom(db);
    const { articleId, sectionIds } = await articleWithText(db, room.writer);
    const asked = { articleId, outlet: 'pdf' as const, revisionId: null };
    const output = await madeOutput(db, room.first, asked);
    expect(output).toMatchObject({ state: 'made', revisionId: null });
    expect((await madeOutput(db, room.writer, asked)).id).toBe(output.id);
    await revise(db, room.writer, sectionIds[1] ?? '', '全年举办主题宣讲四十五场。');
    expect((await madeOutput(db, room.writer, asked)).contentHash).not.toBe(output.contentHash);
  });
});

describe('a reading copy', () => {
  test.each(['reading_docx', 'reading_pdf'] as const)(
    '%s is of what is under review, with the numbers of lines or without',
    async (outlet) => {
      const room = await newsroom(db);
      const { articleId, reviewId } = await submittedArticle(db, room);
      const asked = { articleId, outlet, revisionId: await revisionOf(db, reviewId) };
      const plain = await madeOutput(db, room.first, asked);
      const numbered = await madeOutput(db, room.first, { ...asked, options: { lineNumbers: true } });
      expect(plain).toMatchObject({ state: 'made', options: { lineNumbers: false } });
      expect(numbered.fileHash).not.toBe(plain.fileHash);
      expect(outputFileName(numbered)).toMatch(/-送审稿-行号-[0-9a-f]{8}\./);
      expect((await madeOutput(db, room.writer, { ...asked, options: { theme: 'ink' } })).id).toBe(plain.id);
    },
  );

  test('is of nothing that is approved, and of what is under review nothing else is made', async () => {
    const room = await newsroom(db);
    const { articleId, revisionId } = await approvedArticle(db, room);
    const setting = await testSetting();
    await expect(
      makeOutput(ctxOf(db, room.writer), { articleId, outlet: 'reading_pdf', revisionId }, setting),
    ).rejects.toMatchObject({ code: 'not_possible', reason: 'output_other_text' });
    const open = await submittedArticle(db, room);
    const input = {
      articleId: open.articleId,
      outlet: 'docx',
      revisionId: await revisionOf(db, open.reviewId),
    };
    await expect(makeOutput(ctxOf(db, room.writer), input, setting)).rejects.toMatchObject({
      reason: 'output_other_text',
    });
  });
});

describe('what is not made', () => {
  test('a contributor finds no such article; an auditor may not', async () => {
    const room = await newsroom(db);
    const { articleId, revisionId } = await approvedArticle(db, room);
    const input = { articleId, outlet: 'text', revisionId };
    const setting = await testSetting();
    await expect(makeOutput(ctxOf(db, room.contributor), input, setting)).rejects.toMatchObject({
      code: 'not_found',
      reason: 'article',
    });
    await expect(makeOutput(ctxOf(db, room.auditor), input, setting)).rejects.toMatchObject({
      code: 'forbidden',
      reason: 'needs_output_role',
    });
    expect(await db.output.count()).toBe(0);
  });

  test('a revision under review; of a working copy what is for readers', async () => {
    const room = await newsroom(db);
    const submitted = await submittedArticle(db, room);
    const setting = await testSetting();
    const make = (articleId: string, revisionId: string | null, outlet = 'text') =>
      makeOutput(ctxOf(db, room.writer), { articleId, outlet, revisionId }, setting);
    const refused = { code: 'not_possible', reason: 'output_other_text' };
    await expect(make(submitted.articleId, await revisionOf(db, submitted.reviewId))).rejects.toMatchObject(
      refused,
    );
    await expect(make(submitted.articleId, null)).rejects.toMatchObject({
      code: 'not_possible',
      reason: 'output_not_for_drafts',
    });
  });

  test('but what readers read is made, though a newer text is approved', async () => {
    const room = await newsroom(db);
    const article = await publishedArticle(db, room);
    const { articleId, revisionId } = article;
    const newer = await approvedAnew(db, room, article);
    expect(await madeOutput(db, room.writer, { articleId, outlet: 'text', revisionId })).toMatchObject({
      state: 'made',
    });
    expect(await madeOutput(db, room.writer, { articleId, outlet: 'text', revisionId: newer })).toMatchObject(
      {
        state: 'made',
      },
    );
  });

  test('of an approved text that another took the place of, which the person still had before them', async () => {
    const room = await newsroom(db);
    const article = await approvedArticle(db, room);
    const { articleId, revisionId } = article;
    await approvedAnew(db, room, article);
    await expect(
      makeOutput(ctxOf(db, room.writer), { articleId, outlet: 'text', revisionId }, await testSetting()),
    ).rejects.toMatchObject({ code: 'not_possible', reason: 'output_other_text' });
  });

  test('of a text that was withdrawn', async () => {
    const room = await newsroom(db);
    const { articleId, revisionId } = await publishedArticle(db, room);
    await withdrawPublication(ctxOf(db, room.publisher), {
      articleId,
      kind: 'in_error',
      reason: '数字有误',
      publicWords: '',
      replacementId: null,
    });
    await expect(
      makeOutput(ctxOf(db, room.writer), { articleId, outlet: 'text', revisionId }, await testSetting()),
    ).rejects.toMatchObject({ code: 'not_possible', reason: 'output_withdrawn_text' });
    const asDraft = { articleId, outlet: 'docx', revisionId: null };
    await expect(makeOutput(ctxOf(db, room.writer), asDraft, await testSetting())).rejects.toMatchObject({
      reason: 'output_withdrawn_text',
    });
  });

  test('for an outlet that there is none of', async () => {
    const room = await newsroom(db);
    const { articleId, revisionId } = await approvedArticle(db, room);
    await expect(
      makeOutput(ctxOf(db, system), { articleId, outlet: 'fax', revisionId }, await testSetting()),
    ).rejects.toMatchObject({ code: 'invalid', fields: { outlet: 'no_such_choice' } });
  });
});

test('a short one that another process died over is made when it is asked for again', async () => {
  const room = await newsroom(db);
  const { articleId, revisionId } = await approvedArticle(db, room);
  const asked = { articleId, outlet: 'text' as const, revisionId };
  const { id } = await madeOutput(db, room.writer, asked);
  await db.output.update({ where: { id }, data: { state: 'making', fileHash: null, madeAt: null } });
  expect(await madeOutput(db, room.writer, asked)).toMatchObject({ id, state: 'made' });
});
