import { getToken } from 'next-auth/jwt';
import { cookies } from 'next/headers';
import { decodeToken } from './decode-token';

type Request = Parameters<typeof getToken>[0]['req'];

/**
 * Id of the session the browser's token names; whether that still stands is the database's to say. The token is
 * only read: getServerSession would also encrypt a new one, which no page can send.
 */
export async function namedSession(): Promise<string | undefined> {
  const sent = Object.fromEntries((await cookies()).getAll().map(({ name, value }) => [name, value]));
  const token = await getToken({ req: { cookies: sent, headers: {} } as Request, decode: decodeToken });
  return token?.sessionId;
}
