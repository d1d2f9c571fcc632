import { sharedDb } from '@/lib/db/shared-db';
import { env } from '@/lib/env';
import { searchAnswer } from '@/lib/outputs/site/search-answer';
import { beforeNext } from './before-next';
import { createSearchFront } from './search-front';
import { strictTransportHeader } from './strict-transport';

/** Makes this server process answer the site's searches before Next. Call once, as it starts. Not in development. */
export function answerSearches(): void {
  if (process.env.NODE_ENV === 'development') return;
  beforeNext(
    createSearchFront({
      search: (asked) => searchAnswer({ db: sharedDb() }, asked),
      headers: strictTransportHeader(env().NEXTAUTH_URL),
    }),
  );
}
