import { decode, type JWT, type JWTDecodeParams } from 'next-auth/jwt';

const MOST = 1_000;
const read = new Map<string, JWT>();

/**
 * What a token says, as next-auth reads it, kept once read: to derive the key and decrypt takes longer than what
 * most requests ask of the database. Whether the session it names still stands is asked every time, elsewhere.
 * @throws Error for one that is forged or past its time
 */
export async function decodeToken(params: JWTDecodeParams): Promise<JWT | null> {
  const { token } = params;
  if (!token) return null;
  const kept = read.get(token);
  if (kept && Number(kept.exp) * 1000 > Date.now()) return kept;
  read.delete(token);
  const said = await decode(params);
  if (!said) return null;
  for (const oldest of read.keys()) {
    if (read.size < MOST) break;
    read.delete(oldest);
  }
  read.set(token, said);
  return said;
}
