// Publishes so many articles with the text of one of the demo's, as the owner of the database at OWNER_URL, and exports
// the site three times: node tsx bench/export-worker.ts ARTICLES FOLDER. Prints a JSON line.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { sharedDb } from '@/lib/db/shared-db';
import { exportSite } from '@/lib/outputs/site/export/export-site';
import { folderTarget } from '@/lib/outputs/site/export/folder-target';
import type { ManifestEntry } from '@/lib/outputs/site/export/manifest';
import { rebakeSite } from '@/lib/outputs/site/rebake-site';

const [articles = '0', folder = ''] = process.argv.slice(2);
const client = new pg.Client({ connectionString: process.env.OWNER_URL });
await client.connect();
// Rules ask for reviews of what is published: these texts never were anything but published.
await client.query('SET session_replication_role = replica');
await client.query(
  `WITH writer AS (SELECT id FROM "Person" WHERE "signInName" = 'linxw'),
   source AS (SELECT r.content FROM "Publication" p JOIN "Revision" r ON r.id = p."shownRevisionId"
     WHERE p.state = 'live' ORDER BY length(r.content::text) DESC LIMIT 1),
   made AS MATERIALIZED (SELECT n, 2000 + n % 20 AS year, '云溪区测速办公室' || n / 20 AS body, gen_random_uuid() AS article,
     gen_random_uuid() AS revision FROM generate_series(1, $1::int) AS n),
   articles AS (
     INSERT INTO "Article" (id, "bodyName", year, headline, kicker, "createdById", "updatedAt")
     SELECT article, body, year, ARRAY['测速第' || n || '篇'], '{}', writer.id, now() FROM made, writer),
   revisions AS (
     INSERT INTO "Revision" (id, "articleId", number, content, "contentHash", "createdById")
     SELECT revision, article, 1,
       jsonb_set(source.content, '{heading,headline}', to_jsonb(ARRAY['测速第' || n || '篇'])), encode(sha256(revision::text::bytea), 'hex'), writer.id
     FROM made, writer, source)
   INSERT INTO "Publication" (id, "articleId", year, slug, state, "revisionId", "shownRevisionId", "bodyName", title, "publishedAt")
   SELECT gen_random_uuid(), article, year, 'ce-su-' || n, 'live', revision, revision, body, '测速第' || n || '篇',
     now() - n * interval '1 hour' FROM made`,
  [articles],
);
const signal = new AbortController().signal;
const target = folderTarget(folder, { prefix: '', origin: 'https://example.gov.cn', headers: [] });
async function timed<T>(work: () => Promise<T>) {
  const begun = performance.now();
  return { ...(await work()), ms: performance.now() - begun };
}
const exported = () =>
  timed(() => exportSite(sharedDb(), target, { make: 'bench', now: () => new Date(), signal }));

const { total: pages, ms } = await timed(() =>
  rebakeSite(sharedDb(), { make: 'bench', signal, progress: () => {} }),
);
const first = await exported();
const peakRssMb = process.resourceUsage().maxRSS / 1024;
const { files } = JSON.parse(await readFile(path.join(folder, 'huimou-site.json'), 'utf8'));
const bytes = Object.values<ManifestEntry>(files).reduce((sum, { size }) => sum + size, 0);
await client.query(
  `WITH changed AS (
     UPDATE "Publication" SET summary = summary || '改', version = version + 1
     WHERE slug IN (SELECT 'ce-su-' || n FROM generate_series(1, 10) AS n) RETURNING year, slug)
   SELECT pages_changed(ARRAY['/', '/feed.xml', '/feed.json', '/sitemap.xml'] || array_agg('/' || year)
     || array_agg('/' || year || '/' || slug)) FROM changed`,
);
const second = await exported();
const third = await exported();
await client.end();
await sharedDb().$disconnect();
console.log(JSON.stringify({ baked: { pages, ms }, first: { ...first, bytes, peakRssMb }, second, third }));
