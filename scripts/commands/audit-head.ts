import { readChainHead } from '@/lib/audit/chain-head';
import { sharedDb } from '@/lib/db/shared-db';

/** Prints the newest seal of the audit log, to be kept elsewhere: time, place, hash, as the heads file has them. */
export async function auditHead(): Promise<number> {
  const { place, hash } = await readChainHead(sharedDb());
  console.log(`${new Date().toISOString()} ${place} ${hash}`);
  return 0;
}
