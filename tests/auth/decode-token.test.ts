import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { encode } from 'next-auth/jwt';
import { decodeToken } from '@/lib/auth/decode-token';

const secret = 'only-for-tests';
const HOUR = 3_600;

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

test('a token names its session each time it is read', async () => {
  const token = await encode({ token: { sessionId: 'one' }, secret, maxAge: HOUR });
  const other = await encode({ token: { sessionId: 'two' }, secret, maxAge: HOUR });
  expect(await decodeToken({ token, secret })).toMatchObject({ sessionId: 'one' });
  expect(await decodeToken({ token: other, secret })).toMatchObject({ sessionId: 'two' });
  expect(await decodeToken({ token, secret })).toMatchObject({ sessionId: 'one' });
});

test('a token that was read is refused all the same once its time is over', async () => {
  const token = await encode({ token: { sessionId: 'one' }, secret, maxAge: HOUR });
  await decodeToken({ token, secret });
  vi.setSystemTime(Date.now() + 2 * HOUR * 1000);
  await expect(decodeToken({ token, secret })).rejects.toThrow();
});

test('a forged token is refused however often it is sent', async () => {
  const forged = await encode({ token: { sessionId: 'one' }, secret: 'somebody else’s', maxAge: HOUR });
  for (const _ of [1, 2]) await expect(decodeToken({ token: forged, secret })).rejects.toThrow();
});
