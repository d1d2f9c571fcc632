import { run, toolPath } from '../scripts/lib/run.mjs';
import { withConnection } from '../scripts/lib/database.mjs';
import { percentile, printFigures } from './figures.mjs';
import { request } from './request.mjs';

const ARTICLES = Number(process.env.BENCH_SEARCH_ARTICLES ?? 10_000);
/** More are not counted by the first page. */
const MOST_COUNTED = 200;
const CHARACTERS = 5_000;

/** The public search among ten thousand articles: each class of words, at the server, and whether a scan finds the same. */
export async function benchSearch({ url, ownerUrl }) {
  console.log(`Publishing ${ARTICLES} articles …`);
  const args = [toolPath('tsx'), 'bench/published-texts.ts', String(ARTICLES), String(CHARACTERS)];
  const output = await run(process.execPath, args, { env: { ...process.env, OWNER_URL: ownerUrl } });
  const { classes, indexMs, index, table } = JSON.parse(output.trim().split('\n').at(-1));
  const figures = [];
  for (const [name, words] of Object.entries(classes)) {
    const times = [];
    for (const word of [...words.slice(0, 3), ...words]) {
      const answer = await request(`${url}/search?q=${encodeURIComponent(word)}`);
      if (answer.status !== 200) throw new Error(`the search was answered ${answer.status}`);
      times.push(answer.totalMs);
    }
    const measured = times.slice(3);
    const wanted = name === 'sentence' ? '' : '   (wanted: p50 20 ms or less)';
    const what = /^\d$/.test(name) ? `${name} character${name === '1' ? '' : 's'}` : name;
    figures.push([
      what,
      `p50 ${percentile(measured, 0.5).toFixed(1)} ms, p99 ${percentile(measured, 0.99).toFixed(1)} ms${wanted}`,
    ]);
  }
  const wrong = await countWrong(
    ownerUrl,
    Object.values(classes).flatMap((words) => words.slice(0, 4)),
    url,
  );
  printFigures(`Public search, ${ARTICLES} articles of ${CHARACTERS} characters`, [
    ...figures,
    ['searches that a scan answers otherwise', String(wrong)],
    [
      'index',
      `${(index / 1e6).toFixed(0)} MB, made in ${(indexMs / 1000).toFixed(0)} s; table ${(table / 1e6).toFixed(0)} MB`,
    ],
  ]);
}

function countWrong(ownerUrl, queries, url) {
  return withConnection(ownerUrl, async (client) => {
    let wrong = 0;
    for (const query of queries) {
      const { rows } = await client.query(
        `SELECT count(*)::int AS count FROM "PublishedText" t JOIN "Publication" p ON p.id = t."publicationId"
         WHERE (p.state = 'live' OR p."withdrawKind" = 'out_of_date')
           AND NOT EXISTS (SELECT FROM unnest($1::text[]) AS word WHERE strpos(t.folded, word) = 0)`,
        [query.split(' ')],
      );
      const { body } = await request(`${url}/search?q=${encodeURIComponent(query)}`);
      const [, told] = /<p role="status">(?:共|超过)?(\d*)/.exec(body.toString('utf8')) ?? [];
      if (Number(told || 0) !== Math.min(rows[0].count, MOST_COUNTED)) wrong += 1;
    }
    return wrong;
  });
}
