import { beforeEach, describe, expect, test } from 'vitest';
import { changeSectionDetails } from '@/lib/writing/commands/change-section-details';
import { saveSection } from '@/lib/writing/commands/save-section';
import { articleWithText, ctxOf, department, paragraphs, person } from '../../support/office';
import { resetDb, testDb } from '../../support/database';

const db = testDb();
beforeEach(() => resetDb());

async function draft() {
  await db.topic.createMany({
    data: [
      { id: 'livelihood', name: '民生实事' },
      { id: 'other', name: '其他领域' },
    ],
  });
  const writer = await person(db, { roles: ['writer'] });
  const { articleId, sectionIds } = await articleWithText(db, writer);
  const [, sectionId = ''] = sectionIds;
  const second = await person(db, { roles: ['writer'] });
  await db.articleWriter.create({ data: { articleId, personId: second.id } });
  const change = (changes: object, seen: object, ctx = ctxOf(db, second)) =>
    changeSectionDetails(ctx, { articleId, sectionId, changes, seen });
  const standing = () => db.section.findUniqueOrThrow({ where: { id: sectionId } });
  const isAuthor = async () =>
    (await db.articleAuthor.count({ where: { articleId, personId: second.id } })) === 1;
  return { writer, second, articleId, sectionId, change, standing, isAuthor };
}

test('several details are changed at once; an event says what from and what to', async () => {
  const { writer, articleId, change, standing } = await draft();
  const departmentId = await department(db, '区民政局');
  const changes = {
    topicIds: ['livelihood'],
    ownerId: writer.id,
    departmentId,
    targetLength: 400,
    guidance: '写实',
  };
  const seen = { topicIds: [], ownerId: null, departmentId: null, targetLength: null, guidance: '' };
  const { details, changedAt } = await change(changes, seen);
  expect(details).toEqual({ role: 'body', ...changes });
  expect((await db.article.findUniqueOrThrow({ where: { id: articleId } })).updatedAt).toEqual(changedAt);
  expect(await standing()).toMatchObject(changes);
  const event = await db.event.findFirstOrThrow({ orderBy: { seq: 'desc' } });
  expect(event).toMatchObject({ type: 'section.details_changed', payload: { from: seen, to: changes } });
});

test('typing meanwhile is no conflict, either way', async () => {
  const { writer, articleId, sectionId, change, standing } = await draft();
  const { version } = await standing();
  await change({ targetLength: 300 }, { targetLength: null });
  const document = paragraphs('新的文字');
  const input = { articleId, sectionId, baseVersion: version, headingLines: [], document };
  await saveSection(ctxOf(db, writer), input);
  await change({ targetLength: 400 }, { targetLength: 300 });
  expect(await standing()).toMatchObject({ targetLength: 400, plainText: '新的文字' });
});

test('two people changing different details both succeed', async () => {
  const { change, standing } = await draft();
  await change({ targetLength: 300 }, { targetLength: null });
  await change({ guidance: '写实' }, { guidance: '' });
  expect(await standing()).toMatchObject({ targetLength: 300, guidance: '写实' });
});

test('a detail somebody else has changed meanwhile is refused with what stands', async () => {
  const { change, standing } = await draft();
  await change({ topicIds: ['livelihood'] }, { topicIds: [] });
  await expect(change({ topicIds: ['other'] }, { topicIds: [] })).rejects.toMatchObject({
    code: 'conflict',
    reason: 'details_changed',
    details: { theirs: { topicIds: ['livelihood'] } },
  });
  await expect(change({ topicIds: ['other'] }, {})).rejects.toMatchObject({ reason: 'details_changed' });
  expect((await standing()).topicIds).toEqual(['livelihood']);
});

test('the same change again changes nothing', async () => {
  const { change } = await draft();
  await change({ targetLength: 300 }, { targetLength: null });
  const events = await db.event.count();
  await change({ targetLength: 300 }, { targetLength: null });
  expect(await db.event.count()).toBe(events);
});

describe('who changes', () => {
  test('what readers see, topics or role, counts as an author', async () => {
    const { change, isAuthor } = await draft();
    await change({ topicIds: ['other'] }, { topicIds: [] });
    expect(await isAuthor()).toBe(true);
  });
  test('only how the section is worked on does not', async () => {
    const { change, isAuthor } = await draft();
    await change({ targetLength: 300 }, { targetLength: null });
    expect(await isAuthor()).toBe(false);
  });
});

test.each([
  ['an unknown topic', { topicIds: ['nothing'] }, { topicIds: [] }, { topicIds: 'invalid' }],
  [
    'an unknown department',
    { departmentId: '00000000-0000-7000-8000-000000000000' },
    { departmentId: null },
    { departmentId: 'invalid' },
  ],
  [
    'an owner who does not write on the article',
    { ownerId: '00000000-0000-7000-8000-000000000000' },
    { ownerId: null },
    { ownerId: 'not_a_writer' },
  ],
])('%s is refused', async (_, changes, seen, fields) => {
  const { change } = await draft();
  await expect(change(changes, seen)).rejects.toMatchObject({ code: 'invalid', fields });
});

test('is refused to who is not on the article, and while it is in review', async () => {
  const { articleId, change } = await draft();
  const stranger = ctxOf(db, await person(db, { roles: ['writer'] }));
  const [changes, seen] = [{ targetLength: 300 }, { targetLength: null }];
  await expect(change(changes, seen, stranger)).rejects.toMatchObject({ code: 'forbidden' });
  await db.article.update({ where: { id: articleId }, data: { status: 'in_review' } });
  await expect(change(changes, seen)).rejects.toMatchObject({ code: 'not_possible' });
});
