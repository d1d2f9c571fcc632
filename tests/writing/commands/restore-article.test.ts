import { beforeEach, expect, test } from 'vitest';
import { assembleContent } from '@/lib/articles/assemble-content';
import { Conflict, Forbidden, NotFound } from '@/lib/domain/errors';
import type { ArticleContent } from '@/lib/domain/article/content';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { addSection } from '@/lib/writing/commands/add-section';
import { moveSections } from '@/lib/writing/commands/move-sections';
import { removeSection } from '@/lib/writing/commands/remove-section';
import { restoreArticle } from '@/lib/writing/commands/restore-article';
import { saveHead } from '@/lib/writing/commands/save-head';
import { saveSection } from '@/lib/writing/commands/save-section';
import { testDb } from '../../support/database';
import { articleWithText, ctxOf, paragraphs, person } from '../../support/office';

const db = testDb();
let lin: PersonActor;
let articleId: string;
let before: ArticleContent;
const at = (minute: number) => new Date(Date.UTC(2031, 0, 5, 9, minute));
const draft = { kind: 'draft', at: at(0).toISOString() };

/** An article of which the head, the order, the set and a text have been changed. */
beforeEach(async () => {
  lin = await person(db, { roles: ['writer'] });
  const made = await articleWithText(db, lin);
  articleId = made.articleId;
  const [lead = '', first = '', second = '', outlook = ''] = made.sectionIds;
  before = await assembleContent(db, articleId);
  const ctx = ctxOf(db, lin, at(10));
  await removeSection(ctx, { articleId, sectionId: first });
  const { sectionId } = await addSection(ctx, { articleId, afterSectionId: lead, role: 'body' });
  const { structureVersion } = await seen();
  const order = [lead, second, sectionId, outlook];
  await moveSections(ctx, { articleId, baseVersion: structureVersion, sectionIds: order });
  await saveSection(ctx, {
    articleId,
    sectionId: second,
    baseVersion: 2,
    headingLines: [],
    document: paragraphs('全改了。'),
  });
  const { bodyName, year, byline, heading } = before;
  const head = { bodyName, year, byline, heading: { ...heading, headline: ['改题'] } };
  await saveHead(ctx, { articleId, baseVersion: 2, ...head });
});

async function seen() {
  const article = await db.article.findUniqueOrThrow({
    where: { id: articleId },
    include: { sections: { where: { removedAt: null } } },
  });
  const { headVersion, structureVersion, sections } = article;
  const versions = Object.fromEntries(sections.map(({ id, version }) => [id, version]));
  return { headVersion, structureVersion, versions };
}

test('the whole article comes back as it was, and what it had become comes back after that', async () => {
  const changed = await assembleContent(db, articleId);
  await restoreArticle(ctxOf(db, lin, at(20)), { articleId, state: draft, seen: await seen() });
  expect(await assembleContent(db, articleId)).toEqual(before);
  const event = await db.event.findFirst({ where: { articleId }, orderBy: { seq: 'desc' } });
  expect(event).toMatchObject({ type: 'article.restored', payload: { textOf: draft.at } });

  const state = { kind: 'draft', at: at(15).toISOString() };
  await restoreArticle(ctxOf(db, lin, at(30)), { articleId, state, seen: await seen() });
  expect(await assembleContent(db, articleId)).toEqual(changed);
});

test('over anything that changed since it was seen it is refused, and nothing is changed', async () => {
  const old = await seen();
  const [sectionId = ''] = Object.keys(old.versions);
  const stale = [
    { ...old, headVersion: old.headVersion - 1 },
    { ...old, structureVersion: old.structureVersion - 1 },
    { ...old, versions: { ...old.versions, [sectionId]: 99 } },
    { ...old, versions: {} },
  ];
  const changed = await assembleContent(db, articleId);
  for (const one of stale) {
    const refused = restoreArticle(ctxOf(db, lin, at(20)), { articleId, state: draft, seen: one });
    await expect(refused).rejects.toThrow(Conflict);
  }
  expect(await assembleContent(db, articleId)).toEqual(changed);
});

test('it is for the article’s writers, and for a state the article was in', async () => {
  const he = await person(db, { roles: ['writer'] });
  const input = { articleId, state: draft, seen: await seen() };
  await expect(restoreArticle(ctxOf(db, he, at(20)), input)).rejects.toThrow(Forbidden);
  const state = { kind: 'revision', number: 7 };
  await expect(restoreArticle(ctxOf(db, lin, at(20)), { ...input, state })).rejects.toThrow(NotFound);
  const never = { kind: 'draft', at: '2001-01-01T00:00:00Z' };
  await expect(restoreArticle(ctxOf(db, lin, at(20)), { ...input, state: never })).rejects.toThrow(NotFound);
});
