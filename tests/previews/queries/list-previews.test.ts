import { beforeEach, expect, test } from 'vitest';
import { revokePreviewLink } from '@/lib/previews/commands/revoke-preview-link';
import { noteOpening } from '@/lib/previews/note-opening';
import { listPreviews } from '@/lib/previews/queries/list-previews';
import { publishArticle } from '@/lib/publications/commands/publish-article';
import { resetDb, testDb } from '../../support/database';
import { newsroom, type Newsroom } from '../../support/newsroom';
import { ctxOf, person } from '../../support/office';
import { previewedArticle } from '../../support/previews';
import { withdraw } from '../../support/published-articles';

const db = testDb();
let room: Newsroom;

beforeEach(async () => {
  await resetDb();
  room = await newsroom(db);
});

test('the desk sees for whom a link is, how often and when last it was opened, and where it stands', async () => {
  const { articleId, linkId, revisionId, expiresAt } = await previewedArticle(db, room);
  const now = new Date();
  for (const seconds of [60, 30]) await noteOpening(db, new Date(now.getTime() - seconds * 1000), linkId);
  const { contentHash } = await db.revision.findUniqueOrThrow({ where: { id: revisionId } });
  const shortHash = contentHash.slice(0, 8);
  const seen = await listPreviews({ actor: room.auditor, db }, articleId, now);
  expect(seen).toMatchObject({ mayManage: false, isPublic: false });
  expect(seen.links).toMatchObject([
    {
      id: linkId,
      recipient: '区委办 王敏',
      revision: { number: 1, shortHash },
      madeBy: '林晓雯',
      expiresAt,
      standing: 'usable',
      openings: { count: 2, last: new Date(now.getTime() - 30_000) },
    },
  ]);
  expect(seen.revisions).toEqual([{ id: revisionId, number: 1, shortHash }]);
  await revokePreviewLink(ctxOf(db, room.writer), { linkId });
  const [link] = (await listPreviews({ actor: room.writer, db }, articleId, now)).links;
  expect(link?.standing).toBe('revoked');
});

test('its writers, reviewers and publishers may make links; nobody who reads no articles sees any', async () => {
  const { articleId } = await previewedArticle(db, room);
  const may = async (actor: Newsroom['writer']) =>
    (await listPreviews({ actor, db }, articleId, new Date())).mayManage;
  expect(await Promise.all([room.writer, room.first, room.publisher].map(may))).toEqual([true, true, true]);
  expect(await may(await person(db, { roles: ['writer'] }))).toBe(false);
  for (const actor of [room.contributor, await person(db, { roles: ['admin'] })])
    await expect(listPreviews({ actor, db }, articleId, new Date())).rejects.toMatchObject({
      code: 'not_found',
    });
});

test('there is no revision to make a link for while readers read one, nor of what was withdrawn', async () => {
  const { articleId, revisionId } = await previewedArticle(db, room);
  await publishArticle(ctxOf(db, room.publisher), { articleId, revisionId, slug: 'tongxin-2025' });
  const seen = () => listPreviews({ actor: room.writer, db }, articleId, new Date());
  expect(await seen()).toMatchObject({ isPublic: true, revisions: [] });
  await withdraw(db, room, articleId);
  expect(await seen()).toMatchObject({ isPublic: false, revisions: [] });
});
