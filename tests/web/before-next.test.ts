import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { beforeNext } from '@/lib/web/before-next';

test('the first request of a server is seen already, one answered goes no further, any other arrives once', async () => {
  const arrived: string[] = [];
  const end = beforeNext((request, response, handOn) => {
    if (request.url === '/looked-at') setImmediate(handOn);
    else if (request.url === '/early') response.end('early');
    else return false;
    return true;
  });
  const server = createServer((request, response) => {
    arrived.push(request.url ?? '');
    response.end('late');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  const get = async (path: string) => (await fetch(`http://127.0.0.1:${bound.port}${path}`)).text();
  expect(await get('/early')).toBe('early');
  expect(await get('/late')).toBe('late');
  expect(arrived).toEqual(['/late']);
  expect(await get('/looked-at')).toBe('late');
  expect(arrived).toEqual(['/late', '/looked-at']);
  end();
  expect(await get('/early')).toBe('late');
  server.close();
});
