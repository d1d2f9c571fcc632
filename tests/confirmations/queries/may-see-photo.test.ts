import { beforeEach, expect, test } from 'vitest';
import { saveSection } from '@/lib/writing/commands/save-section';
import { maySeePhoto } from '@/lib/confirmations/queries/may-see-photo';
import { askAgain, askedToConfirm } from '@/tests/support/asked-to-confirm';
import { resetDb, testDb } from '@/tests/support/database';
import { doc, photo, PHOTO_HASH } from '@/tests/support/documents';
import { ctxOf } from '@/tests/support/office';

const db = testDb();
beforeEach(() => resetDb());

test('who holds a link sees the pictures of what they are to confirm, and no others', async () => {
  const asked = await askedToConfirm(db);
  const stranger = await askedToConfirm(db, '区侨办');
  const sees = (actor: typeof asked.link, hash: string) => maySeePhoto({ actor, db }, hash);
  expect(await sees(asked.link, PHOTO_HASH)).toBe(false);

  const { version } = await db.section.findUniqueOrThrow({ where: { id: asked.sectionId } });
  await saveSection(ctxOf(db, asked.writer), {
    articleId: asked.articleId,
    sectionId: asked.sectionId,
    baseVersion: version,
    headingLines: ['凝聚共识'],
    document: { schemaVersion: 1, doc: doc('正文。', photo({ hash: PHOTO_HASH, width: 800, height: 600 })) },
  });
  await askAgain(db, asked, new Date());
  expect(await sees(asked.link, PHOTO_HASH)).toBe(true);
  expect(await sees(asked.link, 'b'.repeat(64))).toBe(false);
  expect(await sees(stranger.link, PHOTO_HASH)).toBe(false);

  await db.materialRequest.update({ where: { id: asked.requestId }, data: { cancelledAt: new Date() } });
  expect(await sees(asked.link, PHOTO_HASH)).toBe(false);
});
