import type { Db } from '@/lib/db/client';
import { preparePhoto } from '@/lib/media/prepare-photo';
import { writePhoto } from '@/lib/media/write-photo';
import { publishArticle } from '@/lib/publications/commands/publish-article';
import { withdrawPublication } from '@/lib/publications/commands/withdraw-publication';
import { saveSection } from '@/lib/writing/commands/save-section';
import sharp from 'sharp';
import { doc, paragraph, photo } from './documents';
import { approve, revisionOf, submit, type Newsroom } from './newsroom';
import { articleWithText, ctxOf } from './office';

type Wanted = { slug: string; year?: number; bodyName?: string; picture?: string };

/** Publishes an article at the address; with the hash of a kept picture, one that shows it. */
export async function published(db: Db, room: Newsroom, { slug, year = 2025, bodyName, picture }: Wanted) {
  const article = await articleWithText(db, room.writer, { year, ...(bodyName && { bodyName }) });
  const { articleId } = article;
  if (picture) await withPicture(db, room, article, picture);
  const reviewId = await submit(db, room.writer, articleId);
  await approve(db, reviewId, room.first, room.second, room.third);
  await publishArticle(ctxOf(db, room.publisher), {
    articleId,
    revisionId: await revisionOf(db, reviewId),
    slug,
  });
  return article;
}

/** Puts a kept picture into a draft's second section, in place of its text. */
export async function withPicture(
  db: Db,
  room: Newsroom,
  { articleId, sectionIds }: { articleId: string; sectionIds: string[] },
  picture: string,
): Promise<void> {
  await saveSection(ctxOf(db, room.writer), {
    articleId,
    sectionId: sectionIds[1],
    baseVersion: 2,
    headingLines: ['标题'],
    document: {
      schemaVersion: 2,
      doc: doc(
        paragraph('文字'),
        photo({ hash: picture, width: 640, height: 480, credit: '', alt: '集市' }, '集市'),
      ),
    },
  });
}

/** A picture of one colour, kept in every size; its hash. */
export async function keptPicture(db: Db, background: string): Promise<string> {
  const bytes = await sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .png()
    .toBuffer();
  const prepared = await preparePhoto(bytes);
  await writePhoto(prepared);
  const { hash, width, height, master } = prepared;
  await db.photo.createMany({
    data: [{ hash, width, height, byteSize: master.length }],
    skipDuplicates: true,
  });
  return hash;
}

export async function withdraw(db: Db, room: Newsroom, articleId: string, more: object = {}): Promise<void> {
  await withdrawPublication(ctxOf(db, room.publisher), {
    articleId,
    kind: 'in_error',
    reason: '有误',
    publicWords: '数据有误',
    ...more,
  });
}
