import { run, toolPath } from '../scripts/lib/run.mjs';
import { withConnection } from '../scripts/lib/database.mjs';
import { startTestServer } from '../scripts/lib/test-server.mjs';
import { prepareDemoOffice, serve } from './demo-office.mjs';
import { percentile, printFigures } from './figures.mjs';
import { printMachine } from './machine.mjs';
import { request } from './request.mjs';
import { signIn } from './sign-in.mjs';

const ARTICLES = 10_000;
const CHARACTERS = 5_000;
const WANTED = '   (wanted: p50 20 ms or less)';
/** More are not counted by the first page of the public search. */
const MOST_COUNTED = 100;
/** More texts are not looked at by the desk's, from anywhere. */
const MOST_TEXTS = 100;

/** The searches alone, among so many articles: `npm run bench -- search 100000`. */
export async function runSearchBench(articles = ARTICLES) {
  const server = await startTestServer({ isDurable: true });
  let site;
  try {
    const demo = await prepareDemoOffice(server);
    site = await serve(demo);
    printMachine();
    await benchSearch({ url: site.url, ...demo }, articles);
  } finally {
    await site?.stop();
    await server.stop();
  }
}

/** Both searches among many articles: each class of words, at the server, and whether a scan finds the same. */
export async function benchSearch({ url, ownerUrl }, articles = ARTICLES) {
  console.log(`Publishing ${articles} articles …`);
  const args = [toolPath('tsx'), 'bench/published-texts.ts', String(articles), String(CHARACTERS)];
  const output = await run(process.execPath, args, { env: { ...process.env, OWNER_URL: ownerUrl } });
  const { classes, sizes } = JSON.parse(output.trim().split('\n').at(-1));
  const cookie = await signIn(url, 'linxw');
  const searches = [
    {
      name: 'Public search',
      size: sizes.PublishedText,
      ask: (query) => request(`${url}/search?q=${encodeURIComponent(query)}`),
      countOf: ({ body }) =>
        Number(/<p role="status">(?:共|超过)?(\d*)/.exec(body.toString('utf8'))?.[1] || 0),
      scan: countPublished,
    },
    {
      name: 'Search of the desk',
      size: sizes.DeskText,
      ask: (query) => request(`${url}/api/search?q=${encodeURIComponent(query)}`, { headers: { cookie } }),
      countOf: ({ body }) => JSON.parse(body.toString('utf8')).total,
      scan: countOnDesk,
    },
  ];
  for (const search of searches) await benchOne(search, { articles, classes, ownerUrl });
}

async function benchOne({ name, size, ask, countOf, scan }, { articles, classes, ownerUrl }) {
  const figures = [];
  for (const [of, words] of Object.entries(classes)) {
    const times = [];
    for (const word of [...words.slice(0, 3), ...words]) {
      const answer = await ask(word);
      if (answer.status !== 200) throw new Error(`the search was answered ${answer.status}`);
      times.push(answer.totalMs);
    }
    const measured = times.slice(3);
    const what = /^\d$/.test(of) ? `${of} character${of === '1' ? '' : 's'}` : of;
    figures.push([
      what,
      `p50 ${percentile(measured, 0.5).toFixed(1)} ms, p99 ${percentile(measured, 0.99).toFixed(1)} ms${of === 'sentence' ? '' : WANTED}`,
    ]);
  }
  let wrong = 0;
  await withConnection(ownerUrl, async (client) => {
    for (const query of Object.values(classes).flatMap((words) => words.slice(0, 4)))
      if (countOf(await ask(query)) !== (await scan(client, query.split(' ')))) wrong += 1;
  });
  const { index, indexMs, table } = size;
  printFigures(`${name}, ${articles} articles of ${CHARACTERS} characters`, [
    ...figures,
    ['searches that a scan answers otherwise', String(wrong)],
    [
      'index',
      `${(index / 1e6).toFixed(0)} MB, made in ${(indexMs / 1000).toFixed(0)} s; table ${(table / 1e6).toFixed(0)} MB`,
    ],
  ]);
}

async function countPublished(client, words) {
  const { rows } = await client.query(
    `SELECT count(*)::int AS count FROM "PublishedText" t JOIN "Publication" p ON p.id = t."publicationId"
     WHERE (p.state = 'live' OR p."withdrawKind" = 'out_of_date')
       AND NOT EXISTS (SELECT FROM unnest($1::text[]) AS word WHERE strpos(t.folded, word) = 0)`,
    [words],
  );
  return Math.min(rows[0].count, MOST_COUNTED);
}

/** Of the articles' drafts, revisions and comments, and of what was handed in, those the newest texts found are of. */
async function countOnDesk(client, words) {
  const { rows } = await client.query(
    `SELECT count(DISTINCT (CASE WHEN kind = 'head' THEN 'section' WHEN kind = 'file' THEN 'submission' ELSE kind::text END, "partOf"))::int
       AS count
     FROM (
       SELECT t.kind, t."partOf" FROM "DeskText" t LEFT JOIN "Section" s ON t.kind = 'section' AND s.id = t.id
       LEFT JOIN "Article" a ON a.id = t."articleId"
       WHERE s."removedAt" IS NULL AND (a."deletedAt" IS NULL OR t.kind IN ('submission', 'file'))
         AND NOT EXISTS (SELECT FROM unnest($1::text[]) AS word WHERE strpos(t.folded, word) = 0)
       ORDER BY t.at DESC, t.id DESC LIMIT ${MOST_TEXTS}) AS newest`,
    [words],
  );
  return rows[0].count;
}
