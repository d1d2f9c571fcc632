import { beforeEach, describe, expect, test } from 'vitest';
import { createArticle } from '@/lib/articles/commands/create-article';
import { saveSection } from '@/lib/writing/commands/save-section';
import { articleWithText, ctxOf, department, paragraphs, person } from '../../support/office';
import { resetDb, testDb } from '../../support/database';

const db = testDb();
beforeEach(() => resetDb());

const head = { bodyName: '云溪区政协', year: 2025 };
const sectionsOf = (articleId: string) =>
  db.section.findMany({ where: { articleId, removedAt: null }, orderBy: { position: 'asc' } });

test('a writer begins an empty article with lead, one body section and outlook, and is its writer', async () => {
  const writer = await person(db, { roles: ['writer'] });
  const { articleId, sectionIds } = await createArticle(ctxOf(db, writer), {
    ...head,
    from: { kind: 'empty' },
  });

  const sections = await sectionsOf(articleId);
  expect(sections.map((section) => section.role)).toEqual(['lead', 'body', 'outlook']);
  expect(sections.map((section) => section.id)).toEqual(sectionIds);
  expect(await db.articleWriter.findMany({ select: { personId: true } })).toEqual([{ personId: writer.id }]);
  expect(await db.articleAuthor.findMany({ select: { personId: true } })).toEqual([{ personId: writer.id }]);
  const [event] = await db.event.findMany();
  expect(event).toMatchObject({ type: 'article.created', articleId, actorId: writer.id });
});

test('every section has its first version kept', async () => {
  const writer = await person(db, { roles: ['writer'] });
  const { sectionIds } = await createArticle(ctxOf(db, writer), { ...head, from: { kind: 'empty' } });
  expect(await db.sectionVersion.count({ where: { sectionId: { in: sectionIds }, version: 1 } })).toBe(3);
});

test('a template gives its sections with hints, guidance, topics, departments and targets', async () => {
  const writer = await person(db, { roles: ['writer'] });
  const departmentId = await department(db, '区侨办');
  const details = {
    headingHint: '凝聚侨心',
    guidance: '写清楚活动场次',
    topicIds: ['overseas-chinese'],
    departmentId,
    targetLength: 400,
    isRequired: true,
  };
  const template = await db.template.create({
    data: {
      name: '年度回眸',
      sections: {
        create: [
          { position: 1, role: 'body', ...details },
          { position: 0, role: 'lead' },
        ],
      },
    },
  });
  const { articleId } = await createArticle(ctxOf(db, writer), {
    ...head,
    from: { kind: 'template', templateId: template.id },
  });
  const [lead, body] = await sectionsOf(articleId);
  expect(lead).toMatchObject({ role: 'lead' });
  expect(body).toMatchObject({ role: 'body', headingLines: [], ...details });
});

test('an archived template cannot be used', async () => {
  const writer = await person(db, { roles: ['writer'] });
  const template = await db.template.create({ data: { name: '旧模板', archivedAt: new Date() } });
  const from = { kind: 'template', templateId: template.id };
  await expect(createArticle(ctxOf(db, writer), { ...head, from })).rejects.toMatchObject({
    code: 'not_found',
    reason: 'template',
  });
});

describe("from last year's article of the same body", () => {
  async function lastYears() {
    const [veteran, writer] = [
      await person(db, { roles: ['writer'] }),
      await person(db, { roles: ['writer'] }),
    ];
    const { articleId } = await articleWithText(db, veteran, { year: 2024, headline: ['同心筑梦'] });
    return { veteran, writer, articleId, ctx: ctxOf(db, writer) };
  }

  test('its structure comes with headings as hints, without text or names', async () => {
    const { ctx, writer, articleId: previousId } = await lastYears();
    const from = { kind: 'previous', articleId: previousId, withText: false };
    const { articleId } = await createArticle(ctx, { ...head, from });

    const sections = await sectionsOf(articleId);
    expect(sections.map((section) => section.headingHint)).toEqual([
      '',
      '凝聚共识 筑牢根基',
      '服务发展 汇聚力量',
      '',
    ]);
    expect(sections.every((section) => section.plainText === '' && section.headingLines.length === 0)).toBe(
      true,
    );
    const article = await db.article.findUniqueOrThrow({
      where: { id: articleId },
      include: { authors: true },
    });
    expect(article).toMatchObject({ headline: [], byline: [], status: 'drafting', headVersion: 1 });
    expect(article.authors.map((author) => author.personId)).toEqual([writer.id]);
  });

  test('asked for, its text comes too, and whoever wrote that text counts as an author', async () => {
    const { ctx, writer, veteran, articleId: previousId } = await lastYears();
    const from = { kind: 'previous', articleId: previousId, withText: true };
    const { articleId } = await createArticle(ctx, { ...head, from });

    const sections = await sectionsOf(articleId);
    expect(sections[1]).toMatchObject({
      headingLines: ['凝聚共识 筑牢根基'],
      plainText: '全年举办主题宣讲四十二场。\n建成同心教育基地六处。',
    });
    const article = await db.article.findUniqueOrThrow({
      where: { id: articleId },
      include: { authors: true },
    });
    expect(article.headline).toEqual(['同心筑梦']);
    expect(article.authors.map((author) => author.personId).sort()).toEqual([veteran.id, writer.id].sort());
  });

  test('the new article is apart from the old', async () => {
    const { ctx, articleId: previousId } = await lastYears();
    const from = { kind: 'previous', articleId: previousId, withText: true };
    const { articleId, sectionIds } = await createArticle(ctx, { ...head, from });
    const [sectionId] = sectionIds;
    await saveSection(ctx, {
      articleId,
      sectionId,
      baseVersion: 1,
      headingLines: [],
      document: paragraphs('今年的导语。'),
    });
    const [lead] = await sectionsOf(previousId);
    expect(lead?.plainText).toContain('2025年');
  });
});

test('an article that is not there cannot be started from', async () => {
  const writer = await person(db, { roles: ['writer'] });
  const from = { kind: 'previous', articleId: writer.id, withText: false };
  await expect(createArticle(ctxOf(db, writer), { ...head, from })).rejects.toMatchObject({
    code: 'not_found',
  });
});

test.each(['reviewer', 'publisher', 'contributor', 'auditor', 'admin'] as const)(
  'a %s cannot begin an article',
  async (role) => {
    const someone = await person(db, { roles: [role] });
    await expect(
      createArticle(ctxOf(db, someone), { ...head, from: { kind: 'empty' } }),
    ).rejects.toMatchObject({
      code: 'forbidden',
      reason: 'needs_writer',
    });
    expect(await db.article.count()).toBe(0);
  },
);

test('body and year must be given', async () => {
  const writer = await person(db, { roles: ['writer'] });
  const input = { bodyName: '  ', year: 25, from: { kind: 'empty' } };
  await expect(createArticle(ctxOf(db, writer), input)).rejects.toMatchObject({
    fields: { bodyName: 'required', year: 'invalid' },
  });
});
