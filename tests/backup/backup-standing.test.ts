import { expect, test } from 'vitest';
import { backupStanding, type BackupStanding } from '@/lib/backup/backup-standing';
import type { BackupState } from '@/lib/backup/backup-state';

const now = new Date('2026-11-29T20:00:00Z');
const backup = (madeAt: string) => ({
  file: `of ${madeAt}`,
  madeAt: new Date(madeAt),
  byteSize: 1,
  isSealed: false,
});
const fresh = backup('2026-11-29T18:00:00Z');
const stale = backup('2026-11-20T18:00:00Z');
const failure = { at: now.toISOString(), fault: 'disk_full', params: {} };
const calm: BackupState = { lastTriedAt: null, failure: null, lacking: 0, verified: null };
const tried = (file: string) => ({ file, at: now.toISOString(), failure });

test.each<[BackupStanding, typeof fresh | undefined, Partial<BackupState>, number]>([
  ['good', fresh, {}, 7],
  ['good', fresh, { verified: tried(stale.file) }, 7],
  ['none', undefined, {}, 7],
  ['old', stale, {}, 7],
  ['failed', fresh, { failure }, 7],
  ['unreadable', fresh, { verified: tried(fresh.file) }, 7],
  ['lacking', fresh, { lacking: 3 }, 7],
  ['old', stale, { lacking: 3 }, 7],
  ['off', fresh, { failure }, 0],
])('backups stand %s: %#', (standing, newest, state, kept) => {
  expect(backupStanding(newest, { ...calm, ...state }, { now, since: now, kept })).toBe(standing);
});
