import { beforeEach, expect, test } from 'vitest';
import { addComment } from '@/lib/comments/commands/add-comment';
import { answerComment } from '@/lib/comments/commands/answer-comment';
import { resolveComment } from '@/lib/comments/commands/resolve-comment';
import { listOpenThreads } from '@/lib/comments/queries/list-open-threads';
import { resetDb, testDb } from '../../support/database';
import { newsroom } from '../../support/newsroom';
import { articleWithText, ctxOf } from '../../support/office';

const db = testDb();
beforeEach(() => resetDb());

test('the open threads of an article, without answers and without those resolved, for who may read it', async () => {
  const room = await newsroom(db);
  const { articleId } = await articleWithText(db, room.writer);
  const add = async (text: string) =>
    (await addComment(ctxOf(db, room.first), { articleId, text })).commentId;
  const [one, two, done] = [await add('一'), await add('二'), await add('三')];
  await answerComment(ctxOf(db, room.writer), { commentId: one, text: '好' });
  await resolveComment(ctxOf(db, room.writer), { commentId: done });
  expect(await listOpenThreads({ db, actor: room.publisher }, articleId)).toEqual([one, two]);
  expect(await listOpenThreads({ db, actor: room.contributor }, articleId)).toEqual([]);
});
