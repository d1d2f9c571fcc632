import { isUnavailable } from '@/lib/db/is-unavailable';
import type { SiteContext } from '@/lib/publications/site-queries';
import { readYear } from './read-address';
import { FIXED_PATHS, renderPage } from './render-page';
import type { SiteAnswer } from './site-answer';
import { NOT_FOUND_PATH } from './site-page';
import { unavailableAnswer } from './unavailable-answer';

/** Whether a page of the site could stand at this path. */
export function isOfSite(path: string): boolean {
  if (path === NOT_FOUND_PATH) return false;
  const [, first = '', ...more] = path.split('/');
  return FIXED_PATHS.includes(path) || (readYear(first) !== null && more.length <= 1);
}

/** What a reader is told at this path now: the page drawn from the database, the 404 page where there is none, or 503. */
export async function drawAnswer(ctx: SiteContext, path: string): Promise<SiteAnswer> {
  try {
    const answer = (await renderPage(ctx, path)) ?? (await renderPage(ctx, NOT_FOUND_PATH));
    if (answer) return answer;
  } catch (error) {
    if (!isUnavailable(error)) console.error('Public page', path, error);
  }
  return unavailableAnswer();
}
