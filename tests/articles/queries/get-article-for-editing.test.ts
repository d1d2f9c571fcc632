import { beforeEach, expect, test } from 'vitest';
import { publishArticle } from '@/lib/publications/commands/publish-article';
import { reopenArticle } from '@/lib/reviews/commands/reopen-article';
import { addSection } from '@/lib/writing/commands/add-section';
import { mergeSections } from '@/lib/writing/commands/merge-sections';
import { removeSection } from '@/lib/writing/commands/remove-section';
import { getArticleForEditing } from '@/lib/articles/queries/get-article-for-editing';
import { getArticleSummary } from '@/lib/articles/queries/get-article-summary';
import type { PersonActor, Role } from '@/lib/domain/permissions/roles';
import { approve, newsroom, revisionOf, submit } from '../../support/newsroom';
import { articleWithText, ctxOf, paragraphs, person } from '../../support/office';
import { resetDb, testDb } from '../../support/database';

const db = testDb();
beforeEach(() => resetDb());

async function draft() {
  const writer = await person(db, { name: '林晓雯', roles: ['writer'] });
  return { writer, ctx: ctxOf(db, writer), ...(await articleWithText(db, writer)) };
}

test('the editor gets head, sections with their texts and versions, and removed ones apart', async () => {
  const { ctx, writer, articleId, sectionIds } = await draft();
  const [leadId, firstId = '', secondId, outlookId] = sectionIds;
  await removeSection(ctx, { articleId, sectionId: firstId });
  const article = await getArticleForEditing(ctx, articleId);
  expect(article).toMatchObject({
    bodyName: '云溪区委统战部',
    year: 2025,
    heading: { kicker: [], headline: ['同心向前 共绘新卷'], subhead: '', seriesLabel: '' },
    byline: [{ role: 'text', outlet: '', name: '林晓雯' }],
    headVersion: 2,
    status: 'drafting',
    publication: 'none',
    address: null,
    writers: [{ id: writer.id, displayName: '林晓雯' }],
    removedSections: [
      {
        id: firstId,
        headingLines: ['凝聚共识 筑牢根基'],
        firstWords: '全年举办主题宣讲四十二场。\n建成同心教育基地六处。',
        removedBy: '林晓雯',
        isOffered: true,
      },
    ],
  });
  expect(article.sections.map((section) => section.id)).toEqual([leadId, secondId, outlookId]);
  expect(article.sections[1]).toMatchObject({
    role: 'body',
    headingLines: ['服务发展 汇聚力量'],
    document: paragraphs('走访民营企业三百一十二家。'),
    version: 2,
    savedBy: { displayName: '林晓雯' },
  });
});

test('a removed section is offered back until the article is published without it, not when empty or merged', async () => {
  const room = await newsroom(db);
  const { writer, publisher } = room;
  const ctx = ctxOf(db, writer);
  const { articleId, sectionIds } = await articleWithText(db, writer);
  const [leadId = '', firstId = '', secondId = '', outlookId = ''] = sectionIds;
  const offered = async () =>
    (await getArticleForEditing(ctx, articleId)).removedSections.flatMap(({ id, isOffered }) =>
      isOffered ? [id] : [],
    );
  await removeSection(ctx, { articleId, sectionId: firstId });
  const empty = await addSection(ctx, { articleId, afterSectionId: leadId, role: 'body' });
  await removeSection(ctx, { articleId, sectionId: empty.sectionId });
  const versions = { baseVersion: 2, nextSectionId: outlookId, nextBaseVersion: 2 };
  await mergeSections(ctx, { articleId, sectionId: secondId, ...versions });
  expect(await offered()).toEqual([firstId]);

  const reviewId = await submit(db, writer, articleId);
  await approve(db, reviewId, room.first, room.second, room.third);
  const revisionId = await revisionOf(db, reviewId);
  await publishArticle(ctxOf(db, publisher), { articleId, revisionId, slug: 'yunxi' });
  expect(await offered()).toEqual([]);
  await reopenArticle(ctxOf(db, writer), { articleId });
  await removeSection(ctxOf(db, writer), { articleId, sectionId: leadId });
  expect(await offered()).toEqual([leadId]);
});

test('what a person may do depends on who they are and where the article stands', async () => {
  const { writer, articleId } = await draft();
  const may = async (actor: PersonActor) => (await getArticleForEditing(ctxOf(db, actor), articleId)).may;
  const none = { edit: false, submit: false, reopen: false, comment: false };
  const reviewer = await person(db, { roles: ['reviewer'] });
  const otherWriter = await person(db, { roles: ['writer'] });
  const auditor = await person(db, { roles: ['auditor'] });

  expect(await may(writer)).toEqual({ edit: true, submit: true, reopen: false, comment: true });
  expect(await may(reviewer)).toEqual({ ...none, comment: true });
  expect(await may(otherWriter)).toEqual(none);
  expect(await may(auditor)).toEqual(none);
  await db.article.update({ where: { id: articleId }, data: { status: 'in_review' } });
  expect(await may(writer)).toEqual({ ...none, comment: true });
});

test.each<[Role[]]>([[['contributor']], [['admin']], [['admin', 'contributor']]])(
  'for %j there is no such article',
  async (roles) => {
    const { articleId } = await draft();
    const ctx = ctxOf(db, await person(db, { roles }));
    await expect(getArticleForEditing(ctx, articleId)).rejects.toMatchObject({ code: 'not_found' });
    await expect(getArticleSummary(ctx, articleId)).rejects.toMatchObject({ code: 'not_found' });
  },
);

test.each(['00000000-0000-7000-8000-000000000000', 'not-an-id', ''])(
  '"%s" is not found',
  async (articleId) => {
    const { ctx } = await draft();
    await expect(getArticleForEditing(ctx, articleId)).rejects.toMatchObject({ code: 'not_found' });
    await expect(getArticleSummary(ctx, articleId)).rejects.toMatchObject({ code: 'not_found' });
  },
);

test('the summary says what an article is and where it stands', async () => {
  const { ctx, writer, articleId } = await draft();
  expect(await getArticleSummary(ctx, articleId)).toMatchObject({
    id: articleId,
    headline: ['同心向前 共绘新卷'],
    status: 'drafting',
    publication: 'none',
    address: null,
    writers: [{ id: writer.id, displayName: '林晓雯' }],
  });
});
