import { beforeEach, expect, test } from 'vitest';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { recordDownload } from '@/lib/outputs/commands/record-download';
import { getOutputPreview } from '@/lib/outputs/queries/get-output-preview';
import { getWechatPost } from '@/lib/outputs/queries/get-wechat-post';
import { listOutputs } from '@/lib/outputs/queries/list-outputs';
import { WECHAT_THEMES } from '@/lib/outputs/wechat/themes';
import { publishArticle } from '@/lib/publications/commands/publish-article';
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
  (await listOutputs({ db, actor }, articleId)).outputs.map(({ outlet, standing }) => [outlet, standing]);

test('a draft has its own text only, and says what may be made of it', async () => {
  const room = await newsroom(db);
  const { articleId } = await articleWithText(db, room.writer);
  const desk = await listOutputs({ db, actor: room.writer }, articleId);
  expect(desk.texts.map(({ key }) => key)).toEqual(['draft']);
  const ofDrafts = desk.formats.filter(({ texts }) => texts.includes('draft')).map(({ outlet }) => outlet);
  expect(ofDrafts).toEqual(['docx', 'pdf', 'reading_docx', 'reading_pdf']);
  expect(desk).toMatchObject({ outputs: [], change: null, may: { make: true, download: true } });
});

test('what is under review is read in a reading copy of it, and never to be reissued', async () => {
  const room = await newsroom(db);
  const { articleId, sectionIds, reviewId } = await submittedArticle(db, room);
  const revisionId = await revisionOf(db, reviewId);
  const desk = await listOutputs({ db, actor: room.first }, articleId);
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
  const themeOf = async (actor: PersonActor) => (await listOutputs({ db, actor }, articleId)).wechatTheme;
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
  const desk = await listOutputs({ db, actor: room.auditor }, articleId);
  expect(desk.may).toEqual({ make: false, download: true });
  expect(desk.texts.map(({ key }) => key)).toEqual(['approved']);
  await expect(listOutputs({ db, actor: room.contributor }, articleId)).rejects.toMatchObject({
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
  const desk = await listOutputs({ db, actor: room.writer }, articleId);
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
  const desk = await listOutputs({ db, actor: room.writer }, articleId);
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
