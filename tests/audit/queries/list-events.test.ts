import { beforeEach, expect, test } from 'vitest';
import { listEvents } from '@/lib/audit/queries/list-events';
import { resetDb, testDb } from '../../support/database';
import { newsroom, publishedArticle, submittedArticle } from '../../support/newsroom';

const db = testDb();
beforeEach(() => resetDb());

test('the auditor filters by type, person, article, day and words', async () => {
  const room = await newsroom(db);
  const { articleId } = await publishedArticle(db, room);
  const other = await submittedArticle(db, room);
  const list = async (filter: object) =>
    (await listEvents({ db, actor: room.auditor }, filter, { limit: 500 })).events;
  const types = async (filter: object) => (await list(filter)).map((event) => event.type);

  expect(await types({ type: 'review.' })).toEqual([
    'review.approved',
    'review.stage_approved',
    'review.stage_approved',
  ]);
  expect(await types({ actorId: room.publisher.id })).toEqual(['publication.published']);
  expect(new Set((await list({ articleId: other.articleId })).map((event) => event.articleId))).toEqual(
    new Set([other.articleId]),
  );
  expect(await types({ text: 'tongxin-2025' })).toEqual(['publication.published']);
  expect(await types({ text: '100%' })).toEqual([]);
  expect(await types({ type: 'review.', text: room.second.displayName, articleId })).toEqual([
    'review.stage_approved',
  ]);
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  expect(await types({ type: 'publication.', from: today, to: today })).toEqual(['publication.published']);
  expect(await types({ to: '2020-01-01' })).toEqual([]);
  expect(await types({ type: '', actorId: '', articleId: '', from: '', to: '', text: '' })).toHaveLength(
    await db.event.count(),
  );
  expect((await list({ type: 'publication.' }))[0]).toMatchObject({
    actorName: room.publisher.displayName,
    articleHeadline: '同心向前 共绘新卷',
    payload: { slug: 'tongxin-2025' },
  });
});

test('what the list says is found in whatever words it says it', async () => {
  const room = await newsroom(db);
  const { articleId } = await publishedArticle(db, room);
  await db.$executeRaw`
    INSERT INTO "Event" (type, "actorName", "subjectId", payload)
    VALUES ('person.changed', '系统', ${room.writer.id}, '{"after": {"roles": ["publisher"]}}')`;
  const saidIn = (word: string) => ({
    types: word === '终审' ? ['review.approved'] : [],
    groups: word === '发布' ? ['publication.'] : [],
    values: word === '签发' ? ['publisher'] : [],
  });
  const types = async (text: string) =>
    (await listEvents({ db, actor: room.auditor }, { text }, { saidIn })).events.map(({ type }) => type);

  expect(await types('终审')).toEqual(['review.approved']);
  expect(await types('发布')).toEqual(['publication.published']);
  expect(await types('签发')).toEqual(['person.changed']);
  expect(await types(room.writer.displayName)).toContain('person.changed');
  expect(await types('共绘新卷')).toHaveLength(await db.event.count({ where: { articleId } }));
  expect(await types('  共绘新卷　发布 ')).toEqual(['publication.published']);
  expect(await types('共绘新卷 签发')).toEqual([]);
});

test('page follows page without a gap or a repetition', async () => {
  await db.$executeRaw`INSERT INTO "Event" (type, "actorName") SELECT 'article.created', '系统' FROM generate_series(1, 25)`;
  const { auditor } = await newsroom(db);
  const seen: number[] = [];
  let before: number | undefined;
  for (let pages = 0; pages < 3; pages++) {
    const page = await listEvents({ db, actor: auditor }, {}, { before, limit: 10 });
    seen.push(...page.events.map((event) => event.seq));
    before = page.nextBefore ?? undefined;
  }
  const last = seen[0] ?? 0;
  expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => last - index));
  expect(before).toBeUndefined();
});

test('nobody else reads the log', async () => {
  const room = await newsroom(db);
  for (const actor of [room.writer, room.first, room.publisher, room.contributor]) {
    await expect(listEvents({ db, actor }, {})).rejects.toMatchObject({
      code: 'forbidden',
      reason: 'needs_auditor',
    });
  }
});
