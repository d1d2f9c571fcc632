import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes, in the alphabet of addresses. */
export function newLinkToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token. */
export function linkTokenHash(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('hex');
}
