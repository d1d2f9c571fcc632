import { expect, test } from 'vitest';
import { POST } from '@/app/api/auth/[...nextauth]/route';

const context = { params: Promise.resolve({ nextauth: ['callback', 'credentials'] }) };

const send = (body: string, type: string) =>
  POST(
    new Request('http://localhost:3000/api/auth/callback/credentials', {
      method: 'POST',
      body,
      headers: { 'content-type': type, host: 'localhost:3000' },
    }),
    context,
  );

test('more than anybody types to sign in is refused before it is read', async () => {
  const response = await send(`signInName=${'a'.repeat(17_000)}`, 'application/x-www-form-urlencoded');
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ failure: { reason: 'request_too_large' } });
});

test('what is no JSON is refused in words', async () => {
  const response = await send('{', 'application/json');
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ failure: { reason: 'malformed_request' } });
});
