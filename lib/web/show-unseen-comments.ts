import type { ActionResult } from './run-action';
import { showAnew } from './show-anew';

/** Shows the page anew where the command was refused for a comment that was not on it, so that it can be looked at. */
export function showUnseenComments<T>(result: ActionResult<T>): ActionResult<T> {
  return !result.ok && result.failure.reason === 'comments_unseen' ? showAnew(result) : result;
}
