import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Closing } from '@/lib/backup/backup-format';
import { writeBackup } from '@/lib/backup/write-backup';
import { createDb } from '@/lib/db/client';
import { restoreOffice } from '../../scripts/lib/restore-office';
import { findSecondServer, startSecondServer } from '../../scripts/lib/second-server.mjs';
import { signedIn } from '../support/account';
import { backUp, emptyPlace, freshFolder } from '../support/backups';
import { testDb } from '../support/database';
import { officeWithWork } from '../support/office-with-work';

const db = testDb();
const native = findSecondServer();
const note = native ? '' : ' (not tried: no PostgreSQL besides the bundled one is installed here)';
let second: Awaited<ReturnType<typeof startSecondServer>> | undefined;

beforeAll(async () => {
  await officeWithWork(db);
  if (native) second = await startSecondServer(native);
});
afterAll(() => second?.stop());

/** What a restore changes of itself: it ends sessions and has the log say that it was. */
const unchanged = ({ tables }: Closing) =>
  tables.filter(({ name }) => !['Session', 'Event', 'EventSeal', 'EventQueue'].includes(name));

test.skipIf(!native)(
  `an office moves from the bundled server to an older one with two roles and back, row for row${note}`,
  async () => {
    if (!second) throw new Error('no second server');
    const silent = () => {};
    const first = await backUp();
    const elsewhere = { ...(await second.makeDatabase('office')), dataDir: await freshFolder() };
    const there = await restoreOffice({ file: first.file, passphrase: '' }, elsewhere, silent);

    const { databaseUrl, dataDir } = elsewhere;
    await mkdir(path.join(dataDir, 'backups'));
    const file = path.join(dataDir, 'backups', 'back');
    await writeBackup({ databaseUrl, dataDir, file, passphrase: '水落石出', version: '0.1.0' });
    const home = await emptyPlace();
    const back = await restoreOffice({ file, passphrase: '水落石出' }, home, silent);

    expect(unchanged(back.closing)).toEqual(unchanged(there.closing));
    expect(back.closing.files).toEqual(there.closing.files);
    expect(back.events).toBe(there.events + 1);
    for (const url of [elsewhere.databaseUrl, home.databaseUrl]) {
      const office = createDb(url, 2);
      const { actor } = await signedIn(office, 'wangfang').finally(() => office.$disconnect());
      expect(actor.displayName).toBe('王芳');
    }
  },
);
