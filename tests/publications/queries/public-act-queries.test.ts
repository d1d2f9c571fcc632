import { beforeEach, expect, test } from 'vitest';
import { withdrawPublication } from '@/lib/publications/commands/withdraw-publication';
import { checkAddress } from '@/lib/publications/queries/check-address';
import { getPublicPreview } from '@/lib/publications/queries/get-public-preview';
import { getPublicTexts } from '@/lib/publications/queries/get-public-texts';
import { listReplaced } from '@/lib/publications/queries/list-replaced';
import { listReplacements } from '@/lib/publications/queries/list-replacements';
import { proposeAddress } from '@/lib/publications/queries/propose-address';
import { reopenArticle } from '@/lib/reviews/commands/reopen-article';
import { resetDb, testDb } from '../../support/database';
import {
  approve,
  approvedArticle,
  newsroom,
  publishedArticle,
  revisionOf,
  submit,
} from '../../support/newsroom';
import { ctxOf, person } from '../../support/office';
import { revise } from '../../support/revise';

const db = testDb();
beforeEach(() => resetDb());

const at = new Date('2026-03-01T01:00:00Z');

test('a publisher sees the approved text as readers will, and nobody but the desk does', async () => {
  const room = await newsroom(db);
  const { articleId, revisionId } = await approvedArticle(db, room);
  const asked = { articleId, act: 'publish', revisionId, slug: 'tongxin' };
  expect(await getPublicPreview({ db, actor: room.publisher }, asked, at)).toMatchObject({
    ...{ state: 'live', year: 2025, slug: 'tongxin', title: '同心向前 共绘新卷', publishedAt: at },
    ...{ errata: [], correctedAt: null, outOfDate: null },
  });
  const byLiaison = getPublicPreview({ db, actor: room.contributor }, asked, at);
  await expect(byLiaison).rejects.toMatchObject({ code: 'not_found' });
  const withdrawn = getPublicPreview({ db, actor: room.publisher }, { ...asked, act: 'withdraw' }, at);
  await expect(withdrawn).rejects.toMatchObject({ reason: 'revision' });
});

test('a correction is seen with its note, a withdrawal as readers will find it, and the text as approved', async () => {
  const room = await newsroom(db);
  const { articleId, revisionId: liveId, sectionIds } = await publishedArticle(db, room, 'old');
  await publishedArticle(db, room, 'other');
  await reopenArticle(ctxOf(db, room.writer), { articleId });
  await revise(db, room.writer, sectionIds[0] ?? '', '改过的导语。');
  const reviewId = await submit(db, room.writer, articleId);
  await approve(db, reviewId, room.first, room.second, room.third);
  const revisionId = await revisionOf(db, reviewId);
  const see = (asked: object) => getPublicPreview({ db, actor: room.publisher }, { articleId, ...asked }, at);

  expect(await see({ act: 'correct', revisionId, note: '一处更正' })).toMatchObject({
    ...{
      slug: 'old',
      summary: '改过的导语。',
      errata: [{ note: '一处更正', issuedAt: at }],
      correctedAt: at,
    },
  });
  await expect(see({ act: 'correct', revisionId: liveId })).rejects.toMatchObject({ reason: 'revision' });
  const gone = { act: 'withdraw', revisionId: liveId, publicWords: '说明' };
  const [replacement] = await listReplacements({ db, actor: room.publisher }, articleId);
  expect(await see({ ...gone, kind: 'out_of_date' })).toMatchObject({
    outOfDate: { since: at, words: '说明' },
  });
  expect(await see({ ...gone, kind: 'replaced', replacementId: replacement?.articleId })).toMatchObject({
    state: 'withdrawn',
    words: '说明',
    replacement: { slug: 'other' },
  });
  expect(await getPublicTexts({ db, actor: room.publisher }, articleId)).toMatchObject({
    ...{ approved: { id: revisionId, number: 2, reviewId }, shown: { id: liveId, number: 1 } },
  });
});

test('who takes down an article sees which were withdrawn in its favour', async () => {
  const room = await newsroom(db);
  const { articleId } = await publishedArticle(db, room, 'first');
  const { articleId: replacementId } = await publishedArticle(db, room, 'second');
  const publisher = { db, actor: room.publisher };
  expect(await listReplaced(publisher, replacementId)).toEqual([]);
  await withdrawPublication(ctxOf(db, room.publisher), {
    ...{ articleId, replacementId, kind: 'replaced', reason: '另有新稿' },
  });
  expect(await listReplaced(publisher, replacementId)).toEqual([{ articleId, title: '同心向前 共绘新卷' }]);
  expect(await listReplaced(publisher, articleId)).toEqual([]);
  const liaison = await person(db, { roles: ['contributor'] });
  expect(await listReplaced({ db, actor: liaison }, replacementId)).toEqual([]);
});

test('an address is proposed from the headline, free this year, with the one the body has in others', async () => {
  const room = await newsroom(db);
  const proposed = 'tong-xin-xiang-qian-gong-hui-xin-juan';
  const { articleId } = await publishedArticle(db, room, proposed);
  const { articleId: next } = await approvedArticle(db, room);
  const { approved } = await getPublicTexts({ db, actor: room.publisher }, next);
  const content = approved?.content ?? expect.unreachable();
  expect(await proposeAddress({ db }, content)).toEqual({ slug: `${proposed}-2`, earlier: null });
  expect(await proposeAddress({ db }, { ...content, year: 2026 })).toEqual({
    slug: proposed,
    earlier: proposed,
  });

  const check = (slug: string, id = next) =>
    checkAddress({ db, actor: room.publisher }, { articleId: id, slug });
  expect(await check(proposed)).toEqual({ takenBy: '同心向前 共绘新卷' });
  expect(await check(proposed, articleId)).toEqual({ takenBy: null });
  await expect(check('feed')).rejects.toMatchObject({ fields: { slug: 'slug_reserved' } });
  await withdrawPublication(ctxOf(db, room.publisher), { articleId, kind: 'in_error', reason: '误' });
  expect(await check(proposed)).toEqual({ takenBy: '同心向前 共绘新卷' });
});
