import { beforeEach, expect, test } from 'vitest';
import { saveSection } from '@/lib/writing/commands/save-section';
import { isPublicPhoto } from '@/lib/media/queries/is-public-photo';
import { publishArticle } from '@/lib/publications/commands/publish-article';
import { withdrawPublication } from '@/lib/publications/commands/withdraw-publication';
import { articleWithText, ctxOf } from '../../support/office';
import { approve, newsroom, revisionOf, submit } from '../../support/newsroom';
import { resetDb, testDb } from '../../support/database';

const db = testDb();
beforeEach(() => resetDb());

const SHOWN = 'ab'.repeat(32);
const OTHER = 'cd'.repeat(32);

test('a photo is public from publication to withdrawal, and never before', async () => {
  const room = await newsroom(db);
  const ctx = ctxOf(db, room.writer);
  await db.photo.create({ data: { hash: SHOWN, width: 640, height: 480, byteSize: 1 } });
  const { articleId, sectionIds } = await articleWithText(db, room.writer);
  const photo = { type: 'photo', attrs: { hash: SHOWN, width: 640, height: 480, credit: '', alt: '集市' } };
  await saveSection(ctx, {
    articleId,
    sectionId: sectionIds[1],
    baseVersion: 2,
    headingLines: ['标题'],
    document: {
      schemaVersion: 1,
      doc: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: '文字' }] }, photo],
      },
    },
  });
  const reviewId = await submit(db, room.writer, articleId);
  await approve(db, reviewId, room.first, room.second, room.third);
  expect(await isPublicPhoto(db, SHOWN)).toBe(false);

  const revisionId = await revisionOf(db, reviewId);
  await publishArticle(ctxOf(db, room.publisher), { articleId, revisionId, slug: 'tongzhan-2025' });
  expect(await isPublicPhoto(db, SHOWN)).toBe(true);
  expect(await isPublicPhoto(db, OTHER)).toBe(false);

  await withdrawPublication(ctxOf(db, room.publisher), { articleId, kind: 'in_error', reason: '图片有误' });
  expect(await isPublicPhoto(db, SHOWN)).toBe(false);
});

test('it is looked up in an index', async () => {
  const plan = await db.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
    return tx.$queryRaw`EXPLAIN (FORMAT JSON) SELECT 1 FROM "Revision" r
      WHERE jsonb_path_query_array(r.content, '$.sections[*].doc.**.attrs.hash') @> jsonb_build_array(${SHOWN}::text)`;
  });
  expect(JSON.stringify(plan)).toContain('Revision_photos_idx');
});
