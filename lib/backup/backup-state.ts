import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { backupsFolder } from './backups-folder';

const moment = z.iso.datetime();
/** `fault` is a key of the `backups.fault` messages, or `unexpected`. */
const failure = z.object({
  at: moment,
  fault: z.string(),
  params: z.record(z.string(), z.string()).default({}),
});
const state = z.object({
  lastTriedAt: moment.nullable().default(null),
  /** Of the last try; null when it succeeded. */
  failure: failure.nullable().default(null),
  /** Of the newest backup: how many files could not be found, or were not as their names say. */
  lacking: z.number().int().default(0),
  verified: z.object({ file: z.string(), at: moment, failure: failure.nullable() }).nullable().default(null),
});
export type BackupState = z.infer<typeof state>;
export type KeptFailure = z.infer<typeof failure>;

const stateFile = () => path.join(backupsFolder(), 'state.json');

// What could not be written, on a full disk or in a folder that may not be written to: the desk must say it all the same,
// and nothing be tried anew every minute. Pages and jobs are bundled apart.
const held = globalThis as typeof globalThis & { huimouBackupState?: BackupState | undefined };

/** How the nightly backups went, kept beside them: it must be known when the database is lost, or away. */
export async function readBackupState(): Promise<BackupState> {
  if (held.huimouBackupState) return held.huimouBackupState;
  const text = await readFile(stateFile(), 'utf8').catch(() => '{}');
  // A file cut short by a full disk, or that may not be read, tells nothing.
  return state.catch(() => state.parse({})).parse(jsonOf(text));
}

export async function noteBackupState(change: Partial<BackupState>): Promise<void> {
  const next = { ...(await readBackupState()), ...change };
  held.huimouBackupState = next;
  await mkdir(backupsFolder(), { recursive: true });
  const draft = `${stateFile()}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(next, null, 2)}\n`);
  await rename(draft, stateFile());
  held.huimouBackupState = undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
