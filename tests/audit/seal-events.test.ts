import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { runSealer } from '@/lib/audit/run-sealer';
import { verifyAuditLog } from '@/lib/audit/verify-audit-log';
import { resetDb, testDb } from '../support/database';
import { eventually } from '../support/jobs';
import { testDatabaseUrl } from '../support/test-server';

const db = testDb();
const url = testDatabaseUrl(`worker_${process.env.VITEST_POOL_ID}`);
const DESKS = 6;
const TRANSACTIONS = 1_000;

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  return client;
}

let desks: pg.Client[] = [];
let nodes: pg.Client[] = [];
beforeAll(async () => {
  await db.event.count();
  desks = await Promise.all(Array.from({ length: DESKS }, connect));
  nodes = await Promise.all([connect(), connect()]);
});
afterAll(() => Promise.all([...desks, ...nodes].map((client) => client.end())));
beforeEach(() => resetDb());

type Step =
  | { kind: 'desk'; desk: number; rollsBack: boolean }
  | { kind: 'seal'; node: 0 | 1; most: number; end: 'commit' | 'rollback' | 'killed'; steps: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('desk' as const),
      desk: fc.nat(DESKS - 1),
      rollsBack: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('seal' as const),
      node: fc.constantFrom(0 as const, 1 as const),
      most: fc.integer({ min: 1, max: 40 }),
      end: fc.constantFrom('commit' as const, 'commit' as const, 'rollback' as const, 'killed' as const),
      steps: fc.nat(4),
    }),
  },
);

/** A command at one of several desks: each turn takes it a step further, from its beginning to its end. */
class Office {
  private readonly open = new Map<number, { began: number; name: string; hasWritten: boolean }>();
  private turn = 0;
  begun = 0;
  readonly committed = new Map<string, { began: number; ended: number }>();

  async advance(desk: number, rollsBack: boolean): Promise<void> {
    this.turn += 1;
    const client = desks[desk];
    const command = this.open.get(desk);
    if (!command) {
      await client?.query('BEGIN');
      this.open.set(desk, { began: this.turn, name: `第${this.begun++}件`, hasWritten: false });
    } else if (!command.hasWritten) {
      await client?.query(`INSERT INTO "Event" (type, "actorName") VALUES ('section.saved', $1)`, [
        command.name,
      ]);
      command.hasWritten = true;
    } else {
      await client?.query(rollsBack ? 'ROLLBACK' : 'COMMIT');
      this.open.delete(desk);
      if (!rollsBack) this.committed.set(command.name, { began: command.began, ended: this.turn });
    }
  }

  async close(): Promise<void> {
    while (this.open.size > 0) for (const desk of [...this.open.keys()]) await this.advance(desk, false);
  }
}

/** A node's sealer, cut off before its commit or not, while the desks go on in between. */
async function seal(
  { node, most, end, steps }: Extract<Step, { kind: 'seal' }>,
  office: Office,
): Promise<void> {
  const client = nodes[node] ?? (await connect());
  await client.query('BEGIN');
  await client.query('SELECT seal_events($1)', [most]);
  for (let desk = 0; desk < steps; desk++) await office.advance(desk, false);
  // The other node comes by while this one has not committed.
  await nodes[1 - node]?.query('SELECT seal_events($1)', [most]);
  if (end === 'killed') {
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const isOver = new Promise((resolve) => client.once('end', resolve));
    await nodes[1 - node]?.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
    await isOver;
    nodes[node] = await connect();
  } else await client.query(end === 'commit' ? 'COMMIT' : 'ROLLBACK');
}

async function chain(): Promise<string[]> {
  const { rows } = await db.$queryRaw<{ name: string }[]>`
      SELECT e."actorName" AS name FROM "EventSeal" s JOIN "Event" e ON e.seq = s."eventSeq" ORDER BY s.position`.then(
    (found) => ({ rows: found }),
  );
  return rows.map(({ name }) => name);
}

test('however commands and two sealers interleave, and wherever one dies, each committed event is sealed once, after all that was committed before it began', async () => {
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(step), async (steps) => {
      await resetDb();
      const office = new Office();
      for (const one of steps) {
        if (office.begun >= TRANSACTIONS) break;
        if (one.kind === 'desk') await office.advance(one.desk, one.rollsBack);
        else await seal(one, office);
      }
      await office.close();
      await nodes[0]?.query('SELECT seal_events(100000)');

      const order = await chain();
      expect([...order].sort()).toEqual([...office.committed.keys()].sort());
      expect(await verifyAuditLog(db)).toMatchObject({ ok: true, count: order.length, unsealed: 0 });
      let latestBegin = 0;
      for (const name of order) {
        const { began, ended } = office.committed.get(name) ?? { began: 0, ended: 0 };
        expect(ended).toBeGreaterThan(latestBegin);
        latestBegin = Math.max(latestBegin, began);
      }
    }),
    { numRuns: 2, endOnFailure: true },
  );
});

test('two servers seal what many write at once, and one goes on alone when the other stops', async () => {
  const sealers = [runSealer(db), runSealer(db)];
  const write = (desk: pg.Client) =>
    desk.query(`INSERT INTO "Event" (type, "actorName") VALUES ('section.saved', '林晓雯')`);
  try {
    await Promise.all(
      desks.map(async (desk) => {
        for (let i = 0; i < 30; i++) await write(desk);
      }),
    );
    await sealers[0]?.stop();
    for (const desk of desks) await write(desk);
    await eventually(async () => (await db.eventQueue.count()) === 0);
  } finally {
    await Promise.all(sealers.map((sealer) => sealer.stop()));
  }
  expect(await verifyAuditLog(db)).toMatchObject({ ok: true, count: DESKS * 31, unsealed: 0 });
});
