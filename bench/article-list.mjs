import { withConnection } from '../scripts/lib/database.mjs';
import { percentile, printFigures } from './figures.mjs';
import { request } from './request.mjs';
import { signIn } from './sign-in.mjs';

const ARTICLES = 10_000;
const VIEWS = 60;

/** The desk's article list as an auditor opens it, with ten thousand articles in the office. */
export async function benchArticleList({ url, ownerUrl }) {
  await addArticles(ownerUrl);
  const cookie = await signIn(url, 'hesy');
  const measure = async (where) => {
    const times = [];
    for (let turn = 0; turn < VIEWS; turn++) {
      const answer = await request(`${url}${where}`, { headers: { cookie } });
      if (answer.status !== 200) throw new Error(`${where} was answered ${answer.status}`);
      if (turn >= 5) times.push(answer.totalMs);
    }
    return `p50 ${percentile(times, 0.5).toFixed(1)} ms, p99 ${percentile(times, 0.99).toFixed(1)} ms`;
  };
  printFigures(`Article list, ${ARTICLES} articles`, [
    ['newest first', `${await measure('/desk/articles')}   (wanted: p50 25 ms or less)`],
    ['one status, one year', await measure('/desk/articles?status=drafting&year=2019')],
    ['words in the title', await measure(`/desk/articles?text=${encodeURIComponent('第9999号')}`)],
  ]);
}

function addArticles(ownerUrl) {
  return withConnection(ownerUrl, async (client) => {
    await client.query(
      `INSERT INTO "Article" (id, "bodyName", year, headline, kicker, "createdById", "updatedAt")
       SELECT gen_random_uuid(), '云溪区第' || n % 200 || '单位', 2000 + n % 20, ARRAY['年度工作综述第' || n || '号'], '{}',
         (SELECT id FROM "Person" WHERE "signInName" = 'linxw'), now() - n * interval '1 hour'
       FROM generate_series(1, $1::int) AS n`,
      [ARTICLES],
    );
    await client.query('ANALYZE');
  });
}
