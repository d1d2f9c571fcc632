import { beforeEach, expect, test } from 'vitest';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { recordDownload } from '@/lib/outputs/commands/record-download';
import { getOutputPreview } from '@/lib/outputs/queries/get-output-preview';
import { getWechatPost } from '@/lib/outputs/queries/get-wechat-post';
import { listOutputs } from '@/lib/outputs/queries/list-outputs';
import { WECHAT_THEMES } from '@/lib/outputs/wechat/themes';
import { publishArticle } from '@/lib/publications/commands/publish-article';
import { keepOutputFile } from '@/lib/outputs/output-files';
import { postPage } from '@/lib/outputs/post-page';
import { withdrawPublication } from '@/lib/publications/commands/withdraw-publication';
import { recallReview } from '@/lib/reviews/commands/recall-review';
import { resetDb, testDb } from '../../support/database';
import {
  approve,
  approvedArticle,
  newsroom,
  publishedArticle,
  revisionOf,
  submit,
  submittedArticle,
} from '../../support/newsroom';
import { articleWithText, ctxOf } from '../../support/office';
import { approvedAnew, correct, emptyOutputFolder, madeOutput, testSetting } from '../../support/outputs';
import { revise } from '../../support/revise';

const db = testDb();

beforeEach(async () => {
  await resetDb();
  await emptyOutputFolder();
});

const standings = async (actor: Parameters<typeof listOutputs>[0]['actor'], articleId: string) =>
  (await listOutputs({ db, actor }, articleId, await testSetting())).outputs.map(({ outlet, standing }) => [
    outlet,
    standing,
  ]);

test('a draft has its own text only, and says what may be made of it', async () => {
  const room = await newsroom(db);
  const { articleId } = await articleWithText(db, room.writer);
  const desk = await listOutputs({ db, actor: room.writer }, articleId, await testSetting());
  expect(desk.texts.map(({ key }) => key)).toEqual(['draft']);
  const ofDrafts = desk.formats.filter(({ texts }) => texts.includes('draft')).map(({ outlet }) => outlet);
  expect(ofDrafts).toEqual(['docx', 'pdf', 'reading_docx', 'reading_pdf']);
  expect(desk).toMatchObject({ outputs: [], change: null, may: { make: true, download: true } });
});

test('what is under review is read in a reading copy of it, and never to be reissued', async () => {
  const room = await newsroom(db);
  const { articleId, sectionIds, reviewId } = await submittedArticle(db, room);
  const revisionId = await revisionOf(db, reviewId);
  const desk = await listOutputs({ db, actor: room.first }, articleId, await testSetting());
  expect(desk.texts.map(({ key, revision }) => [key, revision?.number])).toEqual([
    ['review', 1],
    ['draft', undefined],
  ]);
  const ofReview = desk.formats.filter(({ texts }) => texts.includes('review')).map(({ outlet }) => outlet);
  expect(ofReview).toEqual(['reading_docx', 'reading_pdf']);
  await madeOutput(db, room.first, { articleId, outlet: 'reading_docx', revisionId });
  expect(await standings(room.writer, articleId)).toEqual([['reading_docx', 'under_review']]);

  await recallReview(ctxOf(db, room.writer), { reviewId });
  await revise(db, room.writer, sectionIds[1] ?? '', '全年举办主题宣讲四十六场。');
  const next = await submit(db, room.writer, articleId);
  await approve(db, next, room.first, room.second, room.third);
  await publishArticle(ctxOf(db, room.publisher), {
    articleId,
    revisionId: await revisionOf(db, next),
    slug: 'tongxin-2025',
  });
  expect(await standings(room.writer, articleId)).toEqual([['reading_docx', 'older']]);
});

test('the style of a post that was chosen last is there again, a person’s own before the office’s', async () => {
  const room = await newsroom(db);
  const { articleId, revisionId } = await approvedArticle(db, room);
  const themeOf = async (actor: PersonActor) =>
    (await listOutputs({ db, actor }, articleId, await testSetting())).wechatTheme;
  expect(await themeOf(room.writer)).toBe('seal');
  const post = { articleId, outlet: 'wechat' as const, revisionId };
  await madeOutput(db, room.writer, { ...post, options: { theme: 'pine' } });
  await madeOutput(db, room.first, { ...post, options: { theme: 'ink' } });
  expect(await themeOf(room.writer)).toBe('pine');
  expect(await themeOf(room.publisher)).toBe('ink');
});

test('an auditor may look and download, not make; a contributor finds nothing', async () => {
  const room = await newsroom(db);
  const { articleId } = await approvedArticle(db, room);
  const desk = await listOutputs({ db, actor: room.auditor }, articleId, await testSetting());
  expect(desk.may).toEqual({ make: false, download: true });
  expect(desk.texts.map(({ key }) => key)).toEqual(['approved']);
  await expect(
    listOutputs({ db, actor: room.contributor }, articleId, await testSetting()),
  ).rejects.toMatchObject({
    reason: 'article',
  });
});

test('after a correction what is of the old text is to be reissued, with who took it', async () => {
  const room = await newsroom(db);
  const article = await publishedArticle(db, room);
  const { articleId, revisionId } = article;
  const old = await madeOutput(db, room.writer, { articleId, outlet: 'text', revisionId });
  await recordDownload(ctxOf(db, room.publisher), { articleId, outputIds: [old.id], way: 'file' });
  const newer = await approvedAnew(db, room, article);
  expect(await standings(room.writer, articleId)).toEqual([['text', 'current']]);

  await madeOutput(db, room.writer, { articleId, outlet: 'text', revisionId: newer });
  await correct(db, room, articleId, newer);
  expect(await standings(room.writer, articleId)).toEqual([
    ['text', 'current'],
    ['text', 'to_reissue'],
  ]);
  const desk = await listOutputs({ db, actor: room.writer }, articleId, await testSetting());
  expect(desk.change).toMatchObject({ kind: 'reissue', contentHash: desk.outputs[0]?.contentHash });
  expect(desk.outputs[1]?.downloads).toMatchObject([{ by: '沈若兰', way: 'file' }]);
});

test.each([
  ['in_error', 'to_recall', 'recall'],
  ['out_of_date', 'current', 'reissue'],
] as const)('after a withdrawal %s what was made is %s', async (kind, standing, change) => {
  const room = await newsroom(db);
  const { articleId, revisionId } = await publishedArticle(db, room);
  await madeOutput(db, room.writer, { articleId, outlet: 'text', revisionId });
  await withdrawPublication(ctxOf(db, room.publisher), {
    articleId,
    kind,
    reason: '数字有误',
    publicWords: '本文已经过时。',
    replacementId: null,
  });
  expect(await standings(room.writer, articleId)).toEqual([['text', standing]]);
  const desk = await listOutputs({ db, actor: room.writer }, articleId, await testSetting());
  expect(desk.change?.kind).toBe(change);
  expect(desk.texts.map(({ key }) => key)).toEqual(kind === 'in_error' ? [] : ['approved']);
});

test('a post is shown with what is to be said of it, to whoever may read it', async () => {
  const room = await newsroom(db);
  const { articleId, revisionId } = await approvedArticle(db, room);
  const options = { theme: 'pine' as const };
  const { id: outputId } = await madeOutput(db, room.writer, {
    articleId,
    outlet: 'wechat',
    revisionId,
    options,
  });
  const post = await getWechatPost({ db, actor: room.auditor }, { articleId, outputId }, await testSetting());
  expect(post.title).toBe('同心向前 共绘新卷');
  expect(post.plainText).toContain('四十二场');
  const shown = await getOutputPreview({ db, actor: room.auditor }, { articleId, outputId });
  expect(shown.bytes.toString()).toContain(post.html);
  expect(post.html).toContain(WECHAT_THEMES.pine.accent);
  for (const read of [
    getWechatPost({ db, actor: room.contributor }, { articleId, outputId }, await testSetting()),
    getOutputPreview({ db, actor: room.contributor }, { articleId, outputId }),
  ])
    await expect(read).rejects.toMatchObject({ reason: 'output' });
});

test('a file says whether it would be the same if it were made now', async () => {
  const room = await newsroom(db);
  const { articleId, revisionId } = await publishedArticle(db, room);
  await madeOutput(db, room.writer, { articleId, outlet: 'text', revisionId });
  const setting = await testSetting();
  const isSame = async (over: Partial<typeof setting>) => {
    const desk = await listOutputs({ db, actor: room.writer }, articleId, { ...setting, ...over });
    return desk.outputs.map((output) => output.isSame);
  };
  expect(await isSame({})).toEqual([true]);
  expect(await isSame({ origin: 'https://other.example.gov.cn' })).toEqual([false]);
  expect(await isSame({ officeName: '云溪区融媒体中心' })).toEqual([false]);
  expect(await isSame({ make: 'another' })).toEqual([false]);
});

test('so does one of a draft', async () => {
  const room = await newsroom(db);
  const { articleId } = await articleWithText(db, room.writer);
  await madeOutput(db, room.writer, { articleId, outlet: 'docx', revisionId: null });
  const setting = await testSetting();
  const { outputs } = await listOutputs({ db, actor: room.writer }, articleId, setting);
  expect(outputs.map((output) => output.isSame)).toEqual([true]);
});

test('the last few downloads are told, and how many there were', async () => {
  const room = await newsroom(db);
  const { articleId, revisionId } = await approvedArticle(db, room);
  const { id: outputId } = await madeOutput(db, room.writer, { articleId, outlet: 'text', revisionId });
  const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));
  await db.outputDownload.createMany({
    data: Array.from({ length: 50 }, (_, minute) => ({
      ...{ outputId, personName: `第${minute}人`, way: 'file' as const, at: at(minute) },
    })),
  });
  const desk = await listOutputs({ db, actor: room.writer }, articleId, await testSetting());
  expect(desk.outputs[0]).toMatchObject({ downloadCount: 50 });
  expect(desk.outputs[0]?.downloads.map(({ by }) => by)).toEqual(
    [44, 45, 46, 47, 48, 49].map((minute) => `第${minute}人`),
  );
});

test('what is copied of a post is the file that was kept, and nothing where that is lost', async () => {
  const room = await newsroom(db);
  const { articleId, revisionId } = await approvedArticle(db, room);
  const { id: outputId } = await madeOutput(db, room.writer, { articleId, outlet: 'wechat', revisionId });
  const fileHash = await keepOutputFile(Buffer.from(postPage('题目', '<section>当时的样子</section>')));
  await db.output.updateMany({ data: { fileHash } });
  const read = async () =>
    getWechatPost({ db, actor: room.auditor }, { articleId, outputId }, await testSetting());
  const post = await read();
  expect(post.html).toBe('<section>当时的样子</section>');
  expect(post.report.measures.content.length).toBe(post.html.length);
  await emptyOutputFolder();
  await expect(read()).rejects.toMatchObject({ code: 'not_possible', reason: 'output_file_gone' });
});
