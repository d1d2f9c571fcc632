import { hash, verify } from '@node-rs/argon2';

/** argon2id at OWASP's first recommended setting: 19 MiB, 2 passes, 1 lane. */
const OPTIONS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** PHC string for `Person.passwordHash`. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), OPTIONS);
}

let decoy: Promise<string> | undefined;

/** Checks a password; without a stored hash it takes the same time and is always false. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  // Awaited for every name: else a slower answer would show that the first unknown name after a start is unknown.
  const standIn = await (decoy ??= hashPassword('a password nobody has'));
  const matches = await verify(stored ?? standIn, password.normalize('NFKC'));
  return stored !== null && matches;
}
