import { beforeEach, describe, expect, test } from 'vitest';
import type { Tx } from '@/lib/db/client';
import { toJson } from '@/lib/db/json';
import { transaction } from '@/lib/db/transaction';
import { saveSection } from '@/lib/writing/commands/save-section';
import { articleWithText, ctxOf, paragraphs, person } from '../../support/office';
import { resetDb, testDb } from '../../support/database';
import { system } from '../../support/jobs';

const db = testDb();
beforeEach(() => resetDb());

async function draft() {
  const writer = await person(db, { roles: ['writer'] });
  const { articleId, sectionIds } = await articleWithText(db, writer);
  const [, sectionId = '', otherId = ''] = sectionIds;
  const { version } = await db.section.findUniqueOrThrow({ where: { id: sectionId } });
  const ctx = ctxOf(db, writer);
  const save = (text: string, baseVersion = version) =>
    saveSection(ctx, {
      articleId,
      sectionId,
      baseVersion,
      headingLines: ['标题'],
      document: paragraphs(text),
    });
  return { writer, ctx, articleId, sectionId, otherId, version, save };
}

const standing = (id: string) => db.section.findUniqueOrThrow({ where: { id } });
const savesOf = (subjectId: string) => db.event.count({ where: { type: 'section.saved', subjectId } });

test('a save stores the text, its length and who saved it, keeps the version and leaves an event', async () => {
  const { writer, articleId, sectionId, version, save } = await draft();
  const saved = await save('全年走访民营企业312家。');
  expect(saved).toMatchObject({ version: version + 1, characterCount: 13 });
  expect(await standing(sectionId)).toMatchObject({
    headingLines: ['标题'],
    plainText: '全年走访民营企业312家。',
    version: version + 1,
    savedById: writer.id,
  });
  const kept = await db.sectionVersion.findMany({ where: { sectionId }, orderBy: { version: 'asc' } });
  expect(kept.map((row) => row.version)).toEqual([1, 2, 3]);
  const event = await db.event.findFirstOrThrow({ orderBy: { seq: 'desc' } });
  expect(event).toMatchObject({ type: 'section.saved', articleId, subjectId: sectionId, actorId: writer.id });
});

test('a save based on an older version is refused with the text that stands there', async () => {
  const { sectionId, version, save } = await draft();
  await save('先保存的文字。');
  await expect(save('后来的文字。', version)).rejects.toMatchObject({
    code: 'conflict',
    reason: 'section_changed',
    details: {
      theirs: { version: version + 1, headingLines: ['标题'], document: paragraphs('先保存的文字。') },
    },
  });
  expect(await standing(sectionId)).toMatchObject({ plainText: '先保存的文字。' });
});

test('the same save again, after a lost answer, succeeds and changes nothing', async () => {
  const { sectionId, version, save } = await draft();
  const first = await save('文字。');
  const events = await savesOf(sectionId);
  expect(await save('文字。', version)).toEqual(first);
  expect(await savesOf(sectionId)).toBe(events);
});

test('fifty saves at once on the same version: one is stored, the others are told', async () => {
  const { sectionId, version, save } = await draft();
  const texts = Array.from({ length: 50 }, (_, index) => `第${index}稿`);
  const outcomes = await Promise.allSettled(texts.map((text) => save(text)));

  const winners = texts.filter((_, index) => outcomes[index]?.status === 'fulfilled');
  const refusals = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [outcome.reason.reason] : [],
  );
  expect(winners).toHaveLength(1);
  expect(refusals).toEqual(Array(49).fill('section_changed'));
  expect(await standing(sectionId)).toMatchObject({ plainText: winners[0], version: version + 1 });
  expect(await db.sectionVersion.count({ where: { sectionId } })).toBe(version + 1);
});

/** What `save` comes to when the article is free only after `first` was committed. */
async function saveBehind(first: (tx: Tx) => Promise<unknown>, save: () => Promise<unknown>) {
  const { outcome } = await transaction({ db, actor: system }, async (tx) => {
    await first(tx);
    const outcome = save().catch((error: unknown) => error);
    await expect.poll(somebodyWaits, { timeout: 60_000 }).toBe(true);
    return { outcome };
  });
  return outcome;
}

async function somebodyWaits() {
  const [row] = await db.$queryRaw<{ waits: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock') AS waits`;
  return row?.waits;
}

test('a save that had to wait for another is refused with the text the other left', async () => {
  const { ctx, articleId, sectionId, version, save } = await draft();
  const text = { headingLines: [], document: paragraphs('先保存的文字。') };
  const outcome = await saveBehind(
    (tx) => saveSection({ ...ctx, db: tx }, { articleId, sectionId, baseVersion: version, ...text }),
    () => save('后来的文字。'),
  );
  expect(outcome).toMatchObject({
    reason: 'section_changed',
    details: { theirs: { version: version + 1, ...text } },
  });
});

test('saves of different sections at once all succeed', async () => {
  const { ctx, articleId, sectionId, otherId, version } = await draft();
  const { version: otherVersion } = await standing(otherId);
  await Promise.all([
    saveSection(ctx, {
      articleId,
      sectionId,
      baseVersion: version,
      headingLines: [],
      document: paragraphs('甲'),
    }),
    saveSection(ctx, {
      articleId,
      sectionId: otherId,
      baseVersion: otherVersion,
      headingLines: [],
      document: paragraphs('乙'),
    }),
  ]);
  expect((await standing(sectionId)).plainText).toBe('甲');
  expect((await standing(otherId)).plainText).toBe('乙');
});

test('a pinned comment moves on with its passage', async () => {
  const { writer, articleId, sectionId, save } = await draft();
  await save('建成基地六处。');
  const comment = await db.comment.create({
    data: {
      articleId,
      sectionId,
      authorId: writer.id,
      text: '核实',
      quote: '六处',
      anchorStart: 4,
      anchorEnd: 6,
    },
  });
  await save('今年建成基地六处。', (await standing(sectionId)).version);
  expect(await db.comment.findUniqueOrThrow({ where: { id: comment.id } })).toMatchObject({
    anchorStart: 6,
    anchorEnd: 8,
  });
});

describe('is refused', () => {
  test('to a writer who is not on the article', async () => {
    const { articleId, sectionId, version } = await draft();
    const stranger = ctxOf(db, await person(db, { roles: ['writer'] }));
    const input = {
      articleId,
      sectionId,
      baseVersion: version,
      headingLines: [],
      document: paragraphs('字'),
    };
    await expect(saveSection(stranger, input)).rejects.toMatchObject({
      code: 'forbidden',
      reason: 'not_on_article',
    });
  });

  test.each(['contributor', 'admin'] as const)('to a %s as if there were no such article', async (role) => {
    const { articleId, sectionId, version } = await draft();
    const someone = ctxOf(db, await person(db, { roles: [role] }));
    const input = {
      articleId,
      sectionId,
      baseVersion: version,
      headingLines: [],
      document: paragraphs('字'),
    };
    await expect(saveSection(someone, input)).rejects.toMatchObject({ code: 'not_found', reason: 'article' });
  });

  test('while the article is in review', async () => {
    const { articleId, save } = await draft();
    await db.article.update({ where: { id: articleId }, data: { status: 'in_review' } });
    await expect(save('改')).rejects.toMatchObject({ code: 'not_possible', reason: 'not_editable' });
  });

  test('for a removed section, and for a section of another article', async () => {
    const { writer, sectionId, save, ctx, version } = await draft();
    const { articleId: anotherId } = await articleWithText(db, writer);
    const input = { sectionId, baseVersion: version, headingLines: [], document: paragraphs('字') };
    await expect(saveSection(ctx, { ...input, articleId: anotherId })).rejects.toMatchObject({
      reason: 'section',
    });
    await db.section.update({ where: { id: sectionId }, data: { removedAt: new Date() } });
    await expect(save('字')).rejects.toMatchObject({ code: 'not_found', reason: 'section' });
  });

  test('for a document outside the grammar', async () => {
    const { ctx, articleId, sectionId, version } = await draft();
    const document = { schemaVersion: 1, doc: { type: 'doc', content: [{ type: 'script' }] } };
    const input = { articleId, sectionId, baseVersion: version, headingLines: [], document };
    await expect(saveSection(ctx, input)).rejects.toMatchObject({ fields: { document: 'document_invalid' } });
  });
});

test('a text saved with marks that show nothing is kept as it is seen', async () => {
  const { sectionId, save } = await draft();
  await save('走访\u202e企业\u200b⼈员\ud842。');
  expect(await standing(sectionId)).toMatchObject({
    plainText: '走访企业人员\ufffd。',
    document: paragraphs('走访企业人员\ufffd。'),
  });
});

test('an older text with such marks is not changed by a save that changes nothing seen', async () => {
  const { sectionId, version, save } = await draft();
  const saved = await save('走访企业。');
  const older = paragraphs('走访\u200b企业。');
  await db.section.update({ where: { id: sectionId }, data: { document: toJson(older) } });
  expect(await save('走访企业。', saved.version)).toMatchObject({ version: version + 1 });
  expect(await standing(sectionId)).toMatchObject({ version: version + 1, document: older });
  await save('走访企业。又及。', saved.version);
  expect(await standing(sectionId)).toMatchObject({ document: paragraphs('走访企业。又及。') });
});
