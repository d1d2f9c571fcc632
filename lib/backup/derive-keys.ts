import { createHmac, scrypt } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(
  (
    passphrase: string,
    salt: Buffer,
    length: number,
    options: { N: number; r: number; p: number; maxmem: number },
    done: (error: Error | null, key: Buffer) => void,
  ) => scrypt(passphrase, salt, length, options, done),
);

/** 128 MiB and about half a second a guess. */
const [LOG_N, R, P] = [17, 8, 1];

export type Keys = { encryption: Buffer; check: Buffer };

/** scrypt over the passphrase as it is typed, in NFC: one key for the frames, one to tell a wrong passphrase by. */
export async function deriveKeys(passphrase: string, salt: Buffer): Promise<Keys> {
  const options = { N: 2 ** LOG_N, r: R, p: P, maxmem: 256 * 1024 * 1024 };
  const key = await derive(passphrase.normalize('NFC'), salt, 64, options);
  return { encryption: key.subarray(0, 32), check: key.subarray(32) };
}

/** What stands in the header: sixteen bytes that only the right passphrase gives. */
export function headerCheck({ check }: Keys, header: Buffer): Buffer {
  return createHmac('sha256', check).update(header).digest().subarray(0, 16);
}
