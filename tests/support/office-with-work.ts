import { rm } from 'node:fs/promises';
import { sealEvents } from '@/lib/audit/seal-events';
import type { Db } from '@/lib/db/client';
import { photosDirectory } from '@/lib/media/photo-path';
import { storePhoto } from '@/lib/media/commands/store-photo';
import { schedulePublication } from '@/lib/publications/commands/schedule-publication';
import { submissionsDirectory } from '@/lib/submissions/files/file-path';
import { account } from './account';
import { resetDb } from './database';
import { clearJobs } from './jobs';
import { approvedArticle, newsroom, publishedArticle, submittedArticle, type Newsroom } from './newsroom';
import { ctxOf } from './office';
import { drawJpeg } from './pictures';

export type OfficeWithWork = Newsroom & { scheduledId: string; liveId: string; photoHash: string };

/** An office of its own with something of each kind: a live article, one scheduled, one in review, a photo, sign-ins. */
export async function officeWithWork(db: Db): Promise<OfficeWithWork> {
  await resetDb();
  await clearJobs(db);
  for (const folder of [photosDirectory(), submissionsDirectory()])
    await rm(folder, { recursive: true, force: true });
  const room = await newsroom(db);
  await account(db, { signInName: 'wangfang', displayName: '王芳', roles: ['admin'] });
  const { articleId: liveId } = await publishedArticle(db, room);
  const scheduled = await approvedArticle(db, room);
  await schedulePublication(ctxOf(db, room.publisher), {
    articleId: scheduled.articleId,
    revisionId: scheduled.revisionId,
    slug: 'dingshi-2025',
    dueAt: new Date(Math.ceil(Date.now() / 60_000) * 60_000 + 3_600_000).toISOString(),
  });
  await submittedArticle(db, room);
  const { hash: photoHash } = await storePhoto(ctxOf(db, room.writer), {
    bytes: await drawJpeg({ width: 1000 }),
    originalName: '座谈会.jpg',
  });
  await sealEvents(db);
  return { ...room, scheduledId: scheduled.articleId, liveId, photoHash };
}
