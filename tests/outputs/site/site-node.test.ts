import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSiteNode, LEASE_MS, type SiteNode } from '@/lib/outputs/site/site-node';
import { untilNodesKnow } from '@/lib/publications/until-nodes-know';
import { breakableDatabase } from '@/tests/support/breakable-database';
import { resetDb, testDb } from '@/tests/support/database';
import { testDatabaseUrl } from '@/tests/support/test-server';

const PAGE = '/2025/tongxin';
const HASH = 'c'.repeat(64);
const WITHIN = { timeout: 10_000, interval: 5 };

const db = testDb();
const databaseUrl = testDatabaseUrl(`worker_${process.env.VITEST_POOL_ID}`);
const open: { close(): Promise<void> }[] = [];

beforeEach(async () => {
  await resetDb();
  await kept(PAGE);
});
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

/** As the baker leaves a page. */
async function kept(path: string, make = 'one'): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "BakedPage" (path, generation, status, hash, make)
    VALUES (${path}, next_site_generation(), 200, ${HASH}, ${make})
    ON CONFLICT (path) DO UPDATE SET generation = EXCLUDED.generation, status = 200, hash = EXCLUDED.hash, make = EXCLUDED.make`;
  await db.$executeRaw`SELECT pg_notify('huimou_site', '')`;
}

/** As a withdrawal leaves it; unheard unless it notifies. */
async function changed(path: string, { isHeard = true } = {}): Promise<void> {
  await db.$executeRaw`SELECT pages_changed(ARRAY[${path}])`;
  if (isHeard) await db.$executeRaw`SELECT pg_notify('huimou_site', '')`;
}

async function nodeThat(
  shows: string,
  options: Partial<Parameters<typeof createSiteNode>[0]> = {},
): Promise<SiteNode> {
  const node = createSiteNode({ databaseUrl, make: 'one', ...options });
  open.push(node);
  await vi.waitFor(() => expect(node.find(shows)).toBeDefined(), WITHIN);
  return node;
}

async function breakable() {
  const line = await breakableDatabase(databaseUrl);
  open.push(line);
  return line;
}

describe('a server process', () => {
  test('shows what is kept and made as it would make it, and nothing else', async () => {
    await kept('/2025/otherwise', 'two');
    await changed('/2025');
    const node = await nodeThat(PAGE);
    expect(node.find(PAGE)).toEqual({ hash: HASH, status: 200 });
    expect(node.find('/2025/otherwise')).toBeUndefined();
    expect(node.find('/2025')).toBeUndefined();
    expect(node.find('/2025/nothing')).toBeUndefined();
  });

  test('no longer shows a page once whoever changed it need not wait any more', async () => {
    const nodes = await Promise.all([nodeThat(PAGE), nodeThat(PAGE), nodeThat(PAGE)]);
    for (let turn = 0; turn < 20; turn += 1) {
      await changed(PAGE);
      await untilNodesKnow(db);
      expect(nodes.map((node) => node.find(PAGE))).toEqual([undefined, undefined, undefined]);
      await kept(PAGE);
      for (const node of nodes) await vi.waitFor(() => expect(node.find(PAGE)).toBeDefined(), WITHIN);
    }
  });

  test('hears of a page that is made, and says which ones changed', async () => {
    const onDropped = vi.fn();
    const onChanged = vi.fn();
    const node = await nodeThat(PAGE, { onDropped, onChanged });
    onDropped.mockClear();
    await kept('/2025/new');
    await vi.waitFor(() => expect(node.find('/2025/new')).toBeDefined(), WITHIN);
    expect(onDropped).toHaveBeenCalledWith(['/2025/new']);
    expect(onChanged).toHaveBeenCalled();
  });

  test('finds out within a second what no notification told it', async () => {
    const node = await nodeThat(PAGE);
    await changed(PAGE, { isHeard: false });
    await untilNodesKnow(db);
    expect(node.find(PAGE)).toBeUndefined();
  });

  test('is waited for until its lease has run out, when it does not answer, and shows nothing by then', async () => {
    const line = await breakable();
    const node = await nodeThat(PAGE, { databaseUrl: line.url });
    line.silence();
    const begun = performance.now();
    await changed(PAGE);
    await untilNodesKnow(db);
    expect(node.find(PAGE)).toBeUndefined();
    expect(performance.now() - begun).toBeLessThan(LEASE_MS + 1_000);
    line.mend();
    await kept('/2025/new');
    await vi.waitFor(() => expect(node.find('/2025/new')).toBeDefined(), WITHIN);
    expect(node.find(PAGE)).toBeUndefined();
  });

  test('that ended is waited for no more', async () => {
    const node = await nodeThat(PAGE);
    await node.close();
    expect(await db.siteNode.count()).toBe(0);
    expect(node.find(PAGE)).toBeUndefined();
  });
});

describe('a database that is not the one before', () => {
  test('is read from its beginning: what it does not know is not shown', async () => {
    const line = await breakable();
    const node = await nodeThat(PAGE, { databaseUrl: line.url });
    await kept('/2025/new');
    await vi.waitFor(() => expect(node.find('/2025/new')).toBeDefined(), WITHIN);
    line.cut();
    await vi.waitFor(() => expect(node.find(PAGE)).toBeUndefined(), WITHIN);
    // As an older state of it would be: another number, and a page less.
    await db.bakedPage.deleteMany({ where: { path: PAGE } });
    await db.siteGeneration.updateMany({ data: { generation: 1 } });
    line.mend();
    await vi.waitFor(() => expect(node.find('/2025/new')).toBeDefined(), WITHIN);
    expect(node.find(PAGE)).toBeUndefined();
  });

  test('holds up nobody for longer than a lease, whatever its clock says', async () => {
    await db.siteNode.create({
      data: { id: randomUUID(), seen: 0, leaseUntil: new Date(Date.now() + 3_600_000) },
    });
    const begun = performance.now();
    await untilNodesKnow(db);
    expect(performance.now() - begun).toBeLessThan(LEASE_MS + 1_000);
  });
});

describe('without the database', () => {
  test('what is kept is shown while nobody listens at its address on this machine', async () => {
    const line = await breakable();
    const node = await nodeThat(PAGE, { databaseUrl: line.url });
    await line.refuse();
    await vi.waitFor(() => expect(node.find(PAGE)).toBeDefined(), WITHIN);
    // Longer than any lease.
    const until = performance.now() + LEASE_MS + 500;
    while (performance.now() < until) await vi.waitFor(() => expect(node.find(PAGE)).toBeDefined(), WITHIN);
    await changed(PAGE);
    await line.accept();
    await kept('/2025/new');
    await vi.waitFor(() => expect(node.find('/2025/new')).toBeDefined(), WITHIN);
    expect(node.find(PAGE)).toBeUndefined();
  });

  test('nothing is shown when its connections are cut and nobody says why', async () => {
    const line = await breakable();
    const node = await nodeThat(PAGE, { databaseUrl: line.url });
    line.cut();
    await vi.waitFor(() => expect(node.find(PAGE)).toBeUndefined(), WITHIN);
    line.mend();
    await vi.waitFor(() => expect(node.find(PAGE)).toBeDefined(), WITHIN);
  });
});
