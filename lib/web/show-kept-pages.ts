import { sharedDb } from '@/lib/db/shared-db';
import { env } from '@/lib/env';
import { drawAnswer } from '@/lib/outputs/site/draw-answer';
import { pageMake } from '@/lib/outputs/site/page-make';
import { runBaker } from '@/lib/outputs/site/run-baker';
import { runSharePainter } from '@/lib/outputs/site/run-share-painter';
import { createSiteNode } from '@/lib/outputs/site/site-node';
import { beforeNext } from './before-next';
import { createSiteFront } from './site-front';
import { strictTransportHeader } from './strict-transport';

/**
 * Makes this server process one that keeps the site's pages as files, makes those that are missing, and answers readers
 * from them before Next. Call once, as it starts and after whatever else leads requests: what leads last sees them first.
 * Not in development, where the components change.
 */
export function showKeptPages(): void {
  if (process.env.NODE_ENV === 'development') return;
  const { DATABASE_URL: databaseUrl, NEXTAUTH_URL } = env();
  const db = sharedDb();
  const make = pageMake();
  const baker = runBaker(db, { databaseUrl, make });
  const painter = runSharePainter(db);
  const node = createSiteNode({
    databaseUrl,
    make,
    onDropped: (paths) => front.drop(paths),
    onChanged: () => baker.hurry(),
  });
  const front = createSiteFront({
    find: (path) => node.find(path),
    onBroken: (path) => {
      makeAnew(path).catch((error: unknown) => console.error('kept page', path, error));
    },
    draw: (path) => drawAnswer({ db }, path),
    headers: strictTransportHeader(NEXTAUTH_URL),
  });
  const makeAnew = async (path: string) => {
    await db.$executeRaw`SELECT pages_changed(ARRAY[${path}])`;
    await db.$executeRaw`SELECT pg_notify('huimou_site', '')`;
  };
  beforeNext(front.answer);
  // Nobody waits for a process that has said that it shows nothing any more.
  process.once('SIGTERM', () => void Promise.all([node.close(), baker.stop(), painter.stop()]));
}
