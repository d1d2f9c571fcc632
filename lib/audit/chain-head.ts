import { appendFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Reader } from '@/lib/db/client';
import { dataDirectory } from '@/lib/env';

/** The newest seal: its place in the chain, from 1, and its hash. Place 0 and zeros when nothing is sealed. */
export type ChainHead = { place: number; hash: string };

export async function readChainHead(db: Reader): Promise<ChainHead> {
  const last = await db.eventSeal.findFirst({
    orderBy: { position: 'desc' },
    select: { position: true, hash: true },
  });
  return last ? { place: Number(last.position), hash: last.hash } : { place: 0, hash: '0'.repeat(64) };
}

/** Where heads are noted outside the database, a line each: time, place, hash. */
export function headsFile(): string {
  return path.join(dataDirectory(), 'audit-heads.log');
}

/**
 * Run every minute: appends the newest seal to the file if it has changed. If somebody later rewrites the whole chain,
 * the seals in this file are no longer in it, and that shows.
 */
export function keepChainHeads(file = headsFile()): (db: Reader, now: Date) => Promise<void> {
  let lastHash = '';
  return async (db, now) => {
    const { place, hash } = await readChainHead(db);
    if (place === 0 || hash === lastHash) return;
    await mkdir(path.dirname(file), { recursive: true });
    await appendFile(file, `${now.toISOString()} ${place} ${hash}\n`);
    lastHash = hash;
  };
}

/** The heads noted so far, the earliest first; a line cut short by a crash is passed over. */
export async function readNotedHeads(file = headsFile()): Promise<ChainHead[]> {
  const text = await readFile(/* turbopackIgnore: true */ file, 'utf8').catch((error: unknown) => {
    if ((error as { code?: string }).code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').flatMap((line) => {
    const [, place = '', hash = ''] = /^\S+ (\d+) ([0-9a-f]{64})$/.exec(line) ?? [];
    return place === '' ? [] : [{ place: Number(place), hash }];
  });
}
