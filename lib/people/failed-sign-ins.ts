import { recordEvent } from '@/lib/audit/record-event';
import type { Db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { STRANGER } from './stranger';

/** `personId`: whose name was typed, null for nobody's. `address`: '' where none is known. */
export type FailedSignIn = { signInName: string; personId: string | null; address: string };
type Entry = { personId: string | null; count: number; addresses: Set<string> };

/** Of names in a batch, and of addresses of a name: nobody's guessing is worth more of the log. */
const MOST_NAMES = 200;
const MOST_ADDRESSES = 10;
/** What is over that, under no name. */
const OTHERS = '';

// Next bundles who notes and who writes apart, each with its copy of the module.
const held = globalThis as typeof globalThis & { huimouFailedSignIns?: Map<string, Entry> };
const waiting = (): Map<string, Entry> => (held.huimouFailedSignIns ??= new Map());

/** Notes a failure for the log, which it reaches within seconds: whoever guesses makes nobody's save wait. */
export function noteFailedSignIn({ signInName, personId, address }: FailedSignIn): void {
  const failed = waiting();
  const name = failed.has(signInName) || failed.size < MOST_NAMES ? signInName : OTHERS;
  const entry = failed.get(name) ?? {
    personId: name === OTHERS ? null : personId,
    count: 0,
    addresses: new Set(),
  };
  entry.count += 1;
  if (address !== '' && entry.addresses.size < MOST_ADDRESSES) entry.addresses.add(address);
  failed.set(name, entry);
}

/** Records what has been noted, an event a name; what cannot be recorded now is kept for the next time. */
export async function recordFailedSignIns(db: Db): Promise<void> {
  const batch = waiting();
  if (batch.size === 0) return;
  held.huimouFailedSignIns = new Map();
  try {
    await transaction({ db, actor: STRANGER }, (tx) => {
      for (const [signInName, { personId, count, addresses }] of batch)
        recordEvent(
          tx,
          { actor: STRANGER },
          {
            type: 'person.sign_in_failed',
            subjectId: personId,
            payload: { signInName, count, addresses: [...addresses] },
          },
        );
    });
  } catch (error) {
    for (const [signInName, entry] of batch) takeBack(signInName, entry);
    throw error;
  }
}

function takeBack(signInName: string, entry: Entry): void {
  const since = waiting().get(signInName);
  const addresses = new Set([...entry.addresses, ...(since?.addresses ?? [])]);
  waiting().set(signInName, { ...entry, count: entry.count + (since?.count ?? 0), addresses });
}
