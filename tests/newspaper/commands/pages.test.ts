import { beforeEach, describe, expect, it, test } from 'vitest';
import { changePageLimits } from '@/lib/office/commands/change-page-limits';
import { getPageLimits } from '@/lib/office/page-limits';
import { withdrawPublication } from '@/lib/publications/commands/withdraw-publication';
import { downloadPage } from '@/lib/newspaper/commands/download-page';
import { makePage } from '@/lib/newspaper/commands/make-page';
import { removePage } from '@/lib/newspaper/commands/remove-page';
import { savePage } from '@/lib/newspaper/commands/save-page';
import { getPage } from '@/lib/newspaper/queries/get-page';
import { getPageText } from '@/lib/newspaper/queries/get-page-text';
import { listPages } from '@/lib/newspaper/queries/list-pages';
import { listPlaceable } from '@/lib/newspaper/queries/list-placeable';
import type { Db } from '@/lib/db/client';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { resetDb, testDb } from '../../support/database';
import { eventTypes, lastEvent } from '../../support/events';
import { PRINTED_WORDS } from '../../support/newspaper';
import { approvedArticle, newsroom, publishedArticle, type Newsroom } from '../../support/newsroom';
import { articleWithText, ctxOf, person } from '../../support/office';
import { approvedAnew } from '../../support/outputs';
import { revise } from '../../support/revise';

const db = testDb();
beforeEach(() => resetDb());

const ALONE = { columns: null, bands: null, size: null };
const SETTING = { words: PRINTED_WORDS, officeName: '云溪区委宣传部' };

async function pageWith(room: Newsroom, articles: { articleId: string; revisionId: string | null }[]) {
  const input = { name: '年终专版', paper: 'broadsheet', articles };
  return (await makePage(ctxOf(db, room.publisher), input)).pageId;
}

/** What the form sends of a page as it stands. */
async function formOf(actor: PersonActor, pageId: string) {
  const page = await getPage({ db, actor }, pageId);
  const { id: _, texts, limits: _limits, advances: _advances, ...facts } = page;
  return {
    ...facts,
    pageId,
    articles: texts.map(({ articleId, revisionId }) => ({ articleId, revisionId })),
  };
}

const take = (of: Db, actor: PersonActor, pageId: string, isForPrinter = false) =>
  downloadPage(ctxOf(of, actor), { pageId, isForPrinter }, SETTING);

describe('a page', () => {
  it('is made of an approved article, arranged, saved and listed, each step on record', async () => {
    const room = await newsroom(db);
    const { articleId, revisionId } = await approvedArticle(db, room);
    const pageId = await pageWith(room, [{ articleId, revisionId }]);
    const arrangement = {
      ...ALONE,
      columns: 5,
      articles: [{ columns: 4, photos: [{ at: 'top', column: 1, span: 2 }] }],
    };
    const form = {
      ...(await formOf(room.writer, pageId)),
      outletName: '云溪日报',
      date: '2026-12-02',
      slogans: ['新使命', ''],
      arrangement,
    };
    expect(await savePage(ctxOf(db, room.writer), form)).toEqual({ version: 2 });
    const page = await getPage({ db, actor: room.auditor }, pageId);
    expect(page).toMatchObject({
      outletName: '云溪日报',
      date: '2026-12-02',
      slogans: ['新使命'],
      arrangement,
      version: 2,
      texts: [{ articleId, revisionId, revision: 1, isApproved: true, newer: null, isTakenBack: false }],
    });
    expect((await listPages({ db, actor: room.auditor })).map(({ name }) => name)).toEqual(['年终专版']);
    expect((await eventTypes(db)).slice(-2)).toEqual(['newspaper.made', 'newspaper.changed']);
    const { payload } = await lastEvent(db);
    expect(payload).toMatchObject({ version: 2, texts: [{ articleId, revision: 1 }] });
  });

  it('begins with the furniture of the one made last', async () => {
    const room = await newsroom(db);
    const first = await pageWith(room, []);
    const form = {
      ...(await formOf(room.writer, first)),
      outletName: '云溪日报',
      editors: ['责任编辑 陈砚秋'],
    };
    await savePage(ctxOf(db, room.writer), form);
    const second = await pageWith(room, []);
    expect(await getPage({ db, actor: room.writer }, second)).toMatchObject({
      outletName: '云溪日报',
      editors: ['责任编辑 陈砚秋'],
      date: '',
    });
  });

  it('is not saved over what another just saved, nor deleted', async () => {
    const room = await newsroom(db);
    const pageId = await pageWith(room, []);
    const form = await formOf(room.writer, pageId);
    await savePage(ctxOf(db, room.writer), { ...form, number: '08' });
    const stale = { code: 'conflict', reason: 'stale', details: { version: 2 } };
    await expect(savePage(ctxOf(db, room.publisher), { ...form, number: '09' })).rejects.toMatchObject(stale);
    await expect(removePage(ctxOf(db, room.publisher), { pageId, version: 1 })).rejects.toMatchObject(stale);
    expect(await getPage({ db, actor: room.writer }, pageId)).toMatchObject({ number: '08' });
    await removePage(ctxOf(db, room.publisher), { pageId, version: 2 });
    await expect(getPage({ db, actor: room.writer }, pageId)).rejects.toMatchObject({ reason: 'newspaper' });
    expect(await lastEvent(db)).toMatchObject({ type: 'newspaper.removed', payload: { name: '年终专版' } });
  });

  it('holds four articles at most, each once, and only texts that may go out', async () => {
    const room = await newsroom(db);
    const { articleId, revisionId } = await approvedArticle(db, room);
    const twice = {
      name: '专版',
      paper: 'tabloid',
      articles: [
        { articleId, revisionId },
        { articleId, revisionId: null },
      ],
    };
    await expect(makePage(ctxOf(db, room.writer), twice)).rejects.toMatchObject({
      fields: { articles: 'invalid' },
    });
    const newer = await approvedAnew(db, room, await approvedParts(articleId));
    const old = { name: '专版', paper: 'tabloid', articles: [{ articleId, revisionId }] };
    await expect(makePage(ctxOf(db, room.writer), old)).rejects.toMatchObject({
      reason: 'output_other_text',
    });
    const pageId = await pageWith(room, [{ articleId, revisionId: newer }]);
    const form = await formOf(room.writer, pageId);
    const five = Array.from({ length: 5 }, (_, at) => ({
      articleId: `00000000-0000-4000-8000-00000000000${at}`,
      revisionId: null,
    }));
    await expect(savePage(ctxOf(db, room.writer), { ...form, articles: five })).rejects.toMatchObject({
      fields: { articles: 'too_many' },
    });
    await expect(savePage(ctxOf(db, room.writer), { ...form, date: '明天' })).rejects.toMatchObject({
      fields: { date: 'invalid' },
    });
  });

  it('keeps the revision it has and tells of a newer one, which takes its place when it is saved', async () => {
    const room = await newsroom(db);
    const { articleId, revisionId } = await approvedArticle(db, room);
    const pageId = await pageWith(room, [{ articleId, revisionId }]);
    const newer = await approvedAnew(db, room, await approvedParts(articleId));
    const page = await getPage({ db, actor: room.writer }, pageId);
    expect(page.texts).toMatchObject([
      { revisionId, revision: 1, newer: { revisionId: newer, revision: 2 } },
    ]);
    await savePage(ctxOf(db, room.writer), await formOf(room.writer, pageId));
    const { text } = await getPageText({ db, actor: room.writer }, articleId);
    expect(text).toMatchObject({ revisionId: newer, revision: 2, newer: null });
    const form = await formOf(room.writer, pageId);
    await savePage(ctxOf(db, room.writer), { ...form, articles: [{ articleId, revisionId: newer }] });
    expect((await getPage({ db, actor: room.writer }, pageId)).texts).toMatchObject([
      { revision: 2, newer: null },
    ]);
  });
});

async function approvedParts(articleId: string) {
  const sections = await db.section.findMany({
    where: { articleId },
    orderBy: { position: 'asc' },
    select: { id: true },
  });
  return { articleId, sectionIds: sections.map(({ id }) => id) };
}

describe('the PDF of a page', () => {
  it('is of what was saved, and who took it is on record with every text on it', async () => {
    const room = await newsroom(db);
    const { articleId, revisionId } = await approvedArticle(db, room);
    const pageId = await pageWith(room, [{ articleId, revisionId }]);
    const { fileName, bytes } = await take(db, room.auditor, pageId);
    expect(fileName).toMatch(/^年终专版-[0-9a-f]{8}\.pdf$/);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await take(db, room.auditor, pageId, true)).fileName).toMatch(/^年终专版-印刷-/);
    expect(await lastEvent(db)).toMatchObject({
      type: 'newspaper.downloaded',
      subjectId: pageId,
      actorName: '许正',
      payload: { name: '年终专版', isForPrinter: true, texts: [{ articleId, revision: 1 }] },
    });
  });

  it('of a working copy says in its name and on the page that nobody approved it', async () => {
    const room = await newsroom(db);
    const { articleId } = await articleWithText(db, room.writer);
    const pageId = await pageWith(room, [{ articleId, revisionId: null }]);
    expect((await take(db, room.writer, pageId)).fileName).toMatch(/^年终专版-未审定-/);
    expect((await getPage({ db, actor: room.writer }, pageId)).texts).toMatchObject([
      { revision: null, isApproved: false },
    ]);
  });

  it('is not made of an empty page, nor of a text that was taken back', async () => {
    const room = await newsroom(db);
    const empty = await pageWith(room, []);
    await expect(take(db, room.writer, empty)).rejects.toMatchObject({ reason: 'newspaper_empty' });
    const { articleId, revisionId } = await publishedArticle(db, room);
    const pageId = await pageWith(room, [{ articleId, revisionId }]);
    await withdrawPublication(ctxOf(db, room.publisher), {
      articleId,
      kind: 'in_error',
      reason: '数据有误',
      publicWords: '',
    });
    await expect(take(db, room.writer, pageId)).rejects.toMatchObject({ reason: 'output_withdrawn_text' });
    expect(await eventTypes(db)).not.toContain('newspaper.downloaded');
  });

  it('is not made where not everything has room', async () => {
    const room = await newsroom(db);
    const { articleId, sectionIds } = await articleWithText(db, room.writer);
    const long = '同心向前，共绘新卷。'.repeat(2500);
    await revise(db, room.writer, sectionIds[1] ?? '', long);
    const pageId = await pageWith(room, [{ articleId, revisionId: null }]);
    await expect(take(db, room.writer, pageId)).rejects.toMatchObject({ reason: 'newspaper_overfull' });
    expect(await eventTypes(db)).not.toContain('newspaper.downloaded');
  });
});

test('contributors and administrators arrange no page and see none; auditors see them', async () => {
  const room = await newsroom(db);
  const pageId = await pageWith(room, []);
  const admin = await person(db, { roles: ['admin'] });
  const form = await formOf(room.writer, pageId);
  for (const actor of [room.contributor, admin, room.auditor]) {
    const forbidden = { code: 'forbidden', reason: 'needs_output_role' };
    const ctx = ctxOf(db, actor);
    await expect(makePage(ctx, { name: '专版', paper: 'tabloid' })).rejects.toMatchObject(forbidden);
    await expect(savePage(ctx, form)).rejects.toMatchObject(forbidden);
    await expect(removePage(ctx, { pageId, version: 1 })).rejects.toMatchObject(forbidden);
    expect(await listPlaceable({ db, actor })).toEqual([]);
  }
  for (const actor of [room.contributor, admin]) {
    expect(await listPages({ db, actor })).toEqual([]);
    await expect(getPage({ db, actor }, pageId)).rejects.toMatchObject({ reason: 'newspaper' });
    await expect(take(db, actor, pageId)).rejects.toMatchObject({ reason: 'needs_desk_role' });
  }
  expect(await listPages({ db, actor: room.auditor })).toHaveLength(1);
});

test('the office sets within what a page fits itself; others do not, and not the wrong way round', async () => {
  const admin = ctxOf(db, await person(db, { roles: ['admin'] }));
  expect(await getPageLimits(db)).toEqual({ sizeMin: 8.5, sizeMax: 11.5, leadingMin: 130, leadingMax: 165 });
  const limits = { sizeMin: 9, sizeMax: 10.5, leadingMin: 135, leadingMax: 150 };
  await changePageLimits(admin, limits);
  expect(await getPageLimits(db)).toEqual(limits);
  expect(await lastEvent(db)).toMatchObject({
    type: 'office.page_limits_changed',
    payload: { after: limits },
  });
  await expect(changePageLimits(admin, { ...limits, sizeMax: 8 })).rejects.toMatchObject({
    fields: { sizeMax: 'below_least' },
  });
  await expect(changePageLimits(admin, { ...limits, leadingMin: 90 })).rejects.toMatchObject({
    fields: { leadingMin: 'page_leading_range' },
  });
  const writer = ctxOf(db, await person(db, { roles: ['writer'] }));
  await expect(changePageLimits(writer, limits)).rejects.toMatchObject({ reason: 'needs_admin' });
});
