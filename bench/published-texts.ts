// Publishes so many articles of so many characters, with words as they come in the demo's own, and puts their drafts and
// revisions on the desk, as the owner of the database at OWNER_URL: node tsx bench/published-texts.ts ARTICLES CHARACTERS. Prints words to look for, a JSON line.
import { createHash } from 'node:crypto';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { foldForSearch } from '@/lib/search/fold-for-search';
import { gramsOf } from '@/lib/search/grams';

const SECTIONS = 5;

const [articles = 0, characters = 0] = process.argv.slice(2).map(Number);
const client = new pg.Client({ connectionString: process.env.OWNER_URL });
await client.connect();

const { rows } = await client.query<{ text: string }>('SELECT text FROM "PublishedText"');
const source = rows.map(({ text }) => text).join('');
let seed = 12_345;
const random = (below: number) => {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
  return seed % below;
};

/** Pieces of two to nine characters of the demo's texts, so that common words are common and rare ones rare. */
function textOf(): string {
  let text = '';
  while (text.length < characters) {
    const from = random(source.length - 10);
    text += source.slice(from, from + 2 + random(8));
  }
  return text.slice(0, characters);
}

const TABLES = ['PublishedText', 'DeskText'];
const gramsIndex = (table: string) =>
  `CREATE INDEX "${table}_grams_idx" ON "${table}" USING GIN (grams) WITH (fastupdate = off)`;
// Rules ask for reviews of what is published: these texts never were anything but published.
await client.query("SET session_replication_role = replica; SET maintenance_work_mem = '512MB'");
// At one go: what keeps the desk's search up to its texts must not find half of it.
await client.query('BEGIN');
for (const table of TABLES) await client.query(`DROP INDEX "${table}_grams_idx"`);
await client.query(
  `CREATE TEMP TABLE made AS SELECT gen_random_uuid() AS article, ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid AS revision,
     gen_random_uuid() AS publication, n FROM generate_series(1, $1::int) AS n`,
  [articles],
);
await client.query(
  `
  WITH writer AS (SELECT id FROM "Person" WHERE "signInName" = 'linxw'),
  articles AS (
    INSERT INTO "Article" (id, "bodyName", year, headline, kicker, "createdById", "updatedAt")
    SELECT article, '云溪区测速办公室', 2000 + n % 20, ARRAY['测速第' || n || '篇'], '{}', writer.id, now() - n * interval '1 hour'
    FROM made, writer),
  sections AS (
    INSERT INTO "Section" (id, "articleId", position, role, "headingLines", document, "topicIds")
    SELECT md5(article::text || place)::uuid, article, place, 'body', '{}', '{"schemaVersion": 2, "doc": {"type": "doc", "content": [{"type": "paragraph"}]}}', '{}'
    FROM made, generate_series(0, $1::int - 1) AS place),
  revisions AS (
    INSERT INTO "Revision" (id, "articleId", number, content, "contentHash", "createdById")
    SELECT revision, article, 1, '{"heading": {"subhead": ""}, "sections": []}', repeat('0', 64), writer.id FROM made, writer)
  INSERT INTO "Publication" (id, "articleId", year, slug, state, "revisionId", "shownRevisionId", "bodyName", title, "publishedAt")
  SELECT publication, article, 2000 + n % 20, 'ce-su-' || n, 'live', revision, revision, '云溪区测速办公室', '测速第' || n || '篇',
    now() - n * interval '1 hour' FROM made`,
  [SECTIONS],
);
const { rows: made } = await client.query<Made>(
  `SELECT m.article, m.publication, m.revision, p."publishedAt"::text FROM made m JOIN "Publication" p ON p.id = m.publication
   ORDER BY m.n`,
);
type Made = { article: string; publication: string; revision: string; publishedAt: string };
const plain = (value: string) =>
  value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
const columns = (folded: string, text: string) =>
  `${plain(text)}\t${plain(folded)}\t{${gramsOf(folded).join()}}\n`;

let last = '';
const seedOfTexts = seed;
/** Each article's text, the same each time. */
function* texts(): Generator<Made & { text: string; folded: string }> {
  seed = seedOfTexts;
  for (const each of made) {
    last = textOf();
    yield { ...each, text: last, folded: foldForSearch(last) };
  }
}
function* published() {
  for (const { publication, revision, publishedAt, text, folded } of texts())
    yield `${publication}\t${revision}\t${publishedAt}\t${columns(folded, text)}`;
}
function* onDesk() {
  const length = Math.ceil(characters / SECTIONS);
  for (const { article, revision, publishedAt, text, folded } of texts()) {
    const row = (kind: string, id: string) => `${kind}\t${id}\t${article}\t${article}\t1\t${publishedAt}\t`;
    yield row('revision', revision) + columns(folded, text);
    yield row('head', article) + columns('测速', '测速');
    for (let place = 0; place < SECTIONS; place += 1) {
      const cut = (whole: string) => whole.slice(place * length, (place + 1) * length);
      const id = createHash('md5').update(`${article}${place}`).digest('hex');
      yield row('section', id) + columns(cut(folded), cut(text));
    }
  }
}
const fill = (into: string, rows: () => Generator<string>) =>
  pipeline(Readable.from(rows()), client.query(copyFrom(`COPY ${into} FROM STDIN`)));
await fill('"PublishedText" ("publicationId", "revisionId", "publishedAt", text, folded, grams)', published);
await fill('"DeskText" (kind, id, "partOf", "articleId", version, at, text, folded, grams)', onDesk);
type Size = { index: number; table: number; indexMs: number };
const sizes: Record<string, Size> = {};
for (const table of TABLES) {
  const begun = performance.now();
  await client.query(gramsIndex(table));
  const indexMs = performance.now() - begun;
  const { rows: measured } = await client.query<{ index: number; table: number }>(
    `SELECT pg_relation_size('"${table}_grams_idx"')::float8 AS index,
       (pg_total_relation_size('"${table}"') - pg_indexes_size('"${table}"'))::float8 AS table`,
  );
  sizes[table] = { indexMs, index: measured[0]?.index ?? 0, table: measured[0]?.table ?? 0 };
}
await client.query('COMMIT');
await client.query('ANALYZE');
await client.end();

/** Of forty words of each length and forty pairs, as they stand in texts. Folded, as a scan of the folded texts must look for it. */
const piece = (length: number) =>
  foldForSearch(source.slice(random(source.length - length)).slice(0, length));
const isWord = (word: string) => /^[\p{Script=Han}\d]+$/u.test(word);
function words(length: number): string[] {
  const found: string[] = [];
  while (found.length < 40) {
    const word = piece(length);
    if (isWord(word)) found.push(word);
  }
  return found;
}
const classes = Object.fromEntries([1, 2, 3, 4, 8].map((length) => [`${length}`, words(length)]));
const sentences = Array.from({ length: 40 }, (_, index) =>
  foldForSearch(last.slice(index * 40, index * 40 + 30)).replace(/\s/gu, ''),
).filter(Boolean);
const pairs = words(2).map((word, index) => `${word} ${words(2)[index]}`);
console.log(
  JSON.stringify({
    classes: { ...classes, 'two words': pairs, sentence: sentences },
    sizes,
  }),
);
