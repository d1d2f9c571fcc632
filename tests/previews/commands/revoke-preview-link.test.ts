import { beforeEach, expect, test } from 'vitest';
import { ROLES } from '@/lib/domain/permissions/roles';
import { revokePreviewLink } from '@/lib/previews/commands/revoke-preview-link';
import { resetDb, testDb } from '../../support/database';
import { eventTypes } from '../../support/events';
import { lastEvent, newsroom, type Newsroom } from '../../support/newsroom';
import { ctxOf, person } from '../../support/office';
import { previewedArticle } from '../../support/previews';

const db = testDb();
let room: Newsroom;

beforeEach(async () => {
  await resetDb();
  room = await newsroom(db);
});

test('a link is revoked once, by name and on record', async () => {
  const { linkId, articleId } = await previewedArticle(db, room);
  await revokePreviewLink(ctxOf(db, room.publisher), { linkId });
  expect(await lastEvent(db)).toMatchObject({
    type: 'preview_link.revoked',
    articleId,
    subjectId: linkId,
    actorId: room.publisher.id,
    payload: { recipient: '区委办 王敏', revision: 1 },
  });
  const events = await eventTypes(db);
  await expect(revokePreviewLink(ctxOf(db, room.publisher), { linkId })).rejects.toMatchObject({
    code: 'conflict',
    reason: 'stale',
  });
  expect(await eventTypes(db)).toEqual(events);
});

test.each(ROLES)('who may revoke one as %s', async (role) => {
  const { linkId } = await previewedArticle(db, room);
  const revoked = revokePreviewLink(ctxOf(db, await person(db, { roles: [role] })), { linkId });
  if (role === 'reviewer' || role === 'publisher') await expect(revoked).resolves.toBeUndefined();
  else if (role === 'writer' || role === 'auditor')
    await expect(revoked).rejects.toMatchObject({ reason: 'not_on_article' });
  else await expect(revoked).rejects.toMatchObject({ code: 'not_found' });
});

test('there is no link to revoke where there is none', async () => {
  const linkId = '00000000-0000-7000-8000-000000000009';
  await expect(revokePreviewLink(ctxOf(db, room.publisher), { linkId })).rejects.toMatchObject({
    code: 'not_found',
    reason: 'link',
  });
});
