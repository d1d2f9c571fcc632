import { rm, writeFile } from 'node:fs/promises';
import { beforeEach, expect, test } from 'vitest';
import { recordDownload } from '@/lib/outputs/commands/record-download';
import { getWechatPost } from '@/lib/outputs/queries/get-wechat-post';
import { outputFilePath } from '@/lib/outputs/output-files';
import { withdrawPublication } from '@/lib/publications/commands/withdraw-publication';
import { resetDb, testDb } from '../../support/database';
import { eventTypes } from '../../support/events';
import { approvedArticle, newsroom, publishedArticle } from '../../support/newsroom';
import { ctxOf } from '../../support/office';
import { emptyOutputFolder, madeOutput, testSetting } from '../../support/outputs';

const db = testDb();

beforeEach(async () => {
  await resetDb();
  await emptyOutputFolder();
});

async function twoOutputs() {
  const room = await newsroom(db);
  const { articleId, revisionId } = await approvedArticle(db, room);
  const text = await madeOutput(db, room.writer, { articleId, outlet: 'text', revisionId });
  const json = await madeOutput(db, room.writer, { articleId, outlet: 'json', revisionId });
  return { room, articleId, text, json };
}

test('each download is an event, and says who; the files are named by title and hash', async () => {
  const { room, articleId, text, json } = await twoOutputs();
  const input = { articleId, outputIds: [text.id, json.id], way: 'zip' };
  const sent = await recordDownload(ctxOf(db, room.auditor), input);
  const hash = text.contentHash.slice(0, 8);
  expect(sent.map(({ fileName }) => fileName)).toEqual([
    `同心向前 共绘新卷-${hash}.txt`,
    `同心向前 共绘新卷-${hash}.json`,
  ]);
  expect((await eventTypes(db)).slice(-2)).toEqual(['output.downloaded', 'output.downloaded']);
  const taken = await db.outputDownload.findMany({ select: { personName: true, way: true } });
  expect(taken).toEqual([
    { personName: '许正', way: 'zip' },
    { personName: '许正', way: 'zip' },
  ]);
});

test('a contributor takes nothing, and nobody an output of another article', async () => {
  const { room, articleId, text } = await twoOutputs();
  const input = { articleId, outputIds: [text.id], way: 'file' };
  await expect(recordDownload(ctxOf(db, room.contributor), input)).rejects.toMatchObject({
    code: 'forbidden',
    reason: 'needs_desk_role',
  });
  const other = { ...input, articleId: '00000000-0000-4000-8000-000000000000' };
  await expect(recordDownload(ctxOf(db, room.writer), other)).rejects.toMatchObject({ reason: 'output' });
  expect(await db.outputDownload.count()).toBe(0);
});

test('a file that is lost is told so, and no download is written down', async () => {
  const { room, articleId, text } = await twoOutputs();
  await rm(outputFilePath(text.fileHash ?? ''));
  const input = { articleId, outputIds: [text.id], way: 'file' };
  await expect(recordDownload(ctxOf(db, room.writer), input)).rejects.toMatchObject({
    code: 'not_possible',
    reason: 'output_file_gone',
  });
  expect(await eventTypes(db)).not.toContain('output.downloaded');
});

test('of a text that was taken back nothing leaves the office any more', async () => {
  const room = await newsroom(db);
  const { articleId, revisionId } = await publishedArticle(db, room);
  const text = await madeOutput(db, room.writer, { articleId, outlet: 'text', revisionId });
  const post = await madeOutput(db, room.writer, { articleId, outlet: 'wechat', revisionId });
  await withdrawPublication(ctxOf(db, room.publisher), { articleId, kind: 'in_error', reason: '数字有误' });
  const refused = { code: 'not_possible', reason: 'output_withdrawn_text' };
  const input = { articleId, outputIds: [text.id], way: 'file' };
  await expect(recordDownload(ctxOf(db, room.writer), input)).rejects.toMatchObject(refused);
  const asked = { articleId, outputId: post.id };
  await expect(getWechatPost(ctxOf(db, room.writer), asked, await testSetting())).rejects.toMatchObject(
    refused,
  );
  expect(await eventTypes(db)).not.toContain('output.downloaded');
});

test('a file that is not what was made is not sent, and can be made anew', async () => {
  const { room, articleId, text } = await twoOutputs();
  await writeFile(outputFilePath(text.fileHash ?? ''), 'damaged');
  const input = { articleId, outputIds: [text.id], way: 'file' };
  await expect(recordDownload(ctxOf(db, room.writer), input)).rejects.toMatchObject({
    reason: 'output_file_gone',
  });
  expect(await eventTypes(db)).not.toContain('output.downloaded');
  const { revisionId } = text;
  const again = await madeOutput(db, room.writer, { articleId, outlet: 'text', revisionId });
  expect(await recordDownload(ctxOf(db, room.writer), { ...input, outputIds: [again.id] })).toHaveLength(1);
});
