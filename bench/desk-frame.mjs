import { gzipSync } from 'node:zlib';
import { withConnection } from '../scripts/lib/database.mjs';
import { percentile, printFigures } from './figures.mjs';
import { request } from './request.mjs';
import { signIn } from './sign-in.mjs';

const WARM_UP = 20;
const VIEWS = 60;

/**
 * What every page of the desk costs before it says anything: a page with nothing in the frame, the account page,
 * and the script a page and the editor load at first view. Loaded bytes are those of the scripts the HTML names
 * that a present browser loads, compressed as they are served.
 */
export async function benchDeskFrame({ url, databaseUrl }) {
  const cookie = await signIn(url, 'linxw');
  const open = (where) => request(`${url}${where}`, { headers: { cookie } });
  const timesOf = async (where) => {
    const times = [];
    for (let turn = 0; turn < WARM_UP + VIEWS; turn++) {
      const { totalMs } = await open(where);
      if (turn >= WARM_UP) times.push(totalMs);
    }
    return `p50 ${percentile(times, 0.5).toFixed(1)} ms, p99 ${percentile(times, 0.99).toFixed(1)} ms`;
  };
  const article = await openArticleOf(databaseUrl, 'linxw');
  const account = await open('/desk/account');
  const scripts = async (where) =>
    kb(await scriptBytes(url, (await open(where)).body.toString('utf8'), cookie));
  printFigures('Desk', [
    ['frame (a page that is not there)', `${await timesOf('/desk/nothing')}   (wanted: p50 20 ms or less)`],
    ['account page', await timesOf('/desk/account')],
    ['account page, HTML', `${kb(account.body.length)}   (wanted: 45 kB or less)`],
    ['article list, script', `${await scripts('/desk/articles')} compressed   (wanted: 220 kB or less)`],
    ['account page, script', `${await scripts('/desk/account')} compressed   (wanted: 220 kB or less)`],
    [
      'editor, script',
      `${await scripts(`/desk/articles/${article}/edit`)} compressed   (wanted: 400 kB or less)`,
    ],
  ]);
}

const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

async function scriptBytes(url, html, cookie) {
  let total = 0;
  for (const [tag, source] of html.matchAll(/<script[^>]*\ssrc="([^"]+)"[^>]*>/g)) {
    if (/\snomodule/i.test(tag)) continue;
    const { body } = await request(new URL(source.replaceAll('&amp;', '&'), url).href, {
      headers: { cookie },
    });
    total += gzipSync(body).length;
  }
  return total;
}

function openArticleOf(databaseUrl, signInName) {
  return withConnection(databaseUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT a.id FROM "Article" a JOIN "ArticleWriter" w ON w."articleId" = a.id
        JOIN "Person" p ON p.id = w."personId"
        WHERE p."signInName" = $1 AND a.status IN ('drafting', 'changes_requested')
        ORDER BY a."updatedAt" DESC LIMIT 1`,
      [signInName],
    );
    if (!rows[0]) throw new Error(`${signInName} has no article to edit`);
    return rows[0].id;
  });
}
