import pg from 'pg';

const TABLE = '"BenchFloor"';

/**
 * What the disk and the database ask of anybody: one row with the bytes that a save writes, inserted and committed
 * in one round trip, in a table of its own. `write` gives the milliseconds it took on one of `connections`.
 */
export async function openFloor(ownerUrl, connections) {
  const clients = Array.from({ length: connections }, () => new pg.Client({ connectionString: ownerUrl }));
  await Promise.all(clients.map((client) => client.connect()));
  await clients[0].query(
    `CREATE TABLE ${TABLE} (id bigserial PRIMARY KEY, "headingLines" text[], document jsonb, "plainText" text,
      version jsonb, payload jsonb)`,
  );
  return {
    async write(index, { headingLines, document, plainText, payload }) {
      const json = JSON.stringify(document);
      const startedAt = performance.now();
      await clients[index].query({
        name: 'floor',
        text: `INSERT INTO ${TABLE} ("headingLines", document, "plainText", version, payload) VALUES ($1, $2, $3, $4, $5)`,
        values: [headingLines, json, plainText, json, JSON.stringify(payload)],
      });
      return performance.now() - startedAt;
    },
    async close() {
      await clients[0].query(`DROP TABLE ${TABLE}`);
      await Promise.all(clients.map((client) => client.end()));
    },
  };
}
