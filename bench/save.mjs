import { request } from './request.mjs';
import { textOfTurn } from './saving-office.mjs';

/** A server just started has not compiled what it does all day; so many are made first and not counted. */
export const SAVES_TO_WARM_UP = 320;

/** Saves a section through the editor's own route over the version it has; when it was sent and answered. */
export async function save({ url, cookie }, section) {
  const { headingLines, document } = textOfTurn(section.version);
  const body = JSON.stringify({ baseVersion: section.version, headingLines, document });
  const from = performance.now();
  const answer = await request(`${url}/api/articles/${section.articleId}/sections/${section.id}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', cookie },
    body,
  });
  if (answer.status !== 200) throw new Error(`a save was answered ${answer.status}: ${answer.body}`);
  section.version = JSON.parse(answer.body.toString('utf8')).version;
  return { from, to: from + answer.totalMs };
}
