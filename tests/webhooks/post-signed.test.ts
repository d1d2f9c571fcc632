import type { lookup } from 'node:dns';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { postSigned, type PostSetting } from '@/lib/webhooks/post-signed';
import { webhookReceiver } from '../support/webhook-receiver';

const receiver = webhookReceiver();
const message = { body: '{"type":"ping"}', headers: { 'webhook-id': 'msg_1' } };
const post = (url: string, over: Partial<PostSetting> = {}) =>
  postSigned(url, message, { allowsPrivate: true, ...over });

/** A name service that answers each question with the next of these. */
function names(...answers: string[]) {
  let asked = 0;
  const resolve = ((_host: string, _options: unknown, found: (...given: unknown[]) => void) => {
    const address = answers[Math.min(asked++, answers.length - 1)];
    found(null, [{ address, family: 4 }]);
  }) as unknown as typeof lookup;
  return { resolve, asked: () => asked };
}

test('what is posted arrives, and the answer comes back', async () => {
  const origin = await receiver.origin();
  expect(await post(`${origin}/in?key=1`)).toEqual({ status: 200, fault: null, answer: '收到' });
  expect(receiver.received).toMatchObject([
    { body: message.body, path: '/in?key=1', headers: { 'webhook-id': 'msg_1' } },
  ]);
});

test.each([201, 204])('an answer of %d counts', async (status) => {
  receiver.answer((_, response) => response.writeHead(status).end());
  expect(await post(await receiver.origin())).toMatchObject({ status, fault: null });
});

test.each([400, 410, 500, 503])('an answer of %d does not', async (status) => {
  receiver.answer((_, response) => response.writeHead(status).end('暂不可用'));
  expect(await post(await receiver.origin())).toEqual({ status, fault: 'status', answer: '暂不可用' });
});

test('a redirect is an answer like another: it is not followed', async () => {
  const origin = await receiver.origin();
  receiver.answer((_, response) => response.writeHead(302, { location: `${origin}/elsewhere` }).end());
  expect(await post(origin)).toMatchObject({ status: 302, fault: 'status' });
  expect(receiver.received).toHaveLength(1);
});

test('where private addresses are not allowed none is connected to, as an address or by a name', async () => {
  const { port } = new URL(await receiver.origin());
  const refused = { status: null, fault: 'private_address', answer: '' };
  expect(await post(`http://127.0.0.1:${port}/`, { allowsPrivate: false })).toEqual(refused);
  expect(await post(`http://[::ffff:127.0.0.1]:${port}/`, { allowsPrivate: false })).toEqual(refused);
  expect(await post(`http://localhost:${port}/`, { allowsPrivate: false })).toEqual(refused);
  const { resolve } = names('127.0.0.1');
  expect(await post(`http://yunxi.example:${port}/`, { allowsPrivate: false, resolve })).toEqual(refused);
  expect(receiver.received).toEqual([]);
});

test('the address that was looked at is the one connected to: the name is asked once', async () => {
  const { port } = new URL(await receiver.origin());
  // Whoever asked twice would be led to the machine that steers this one.
  const { resolve, asked } = names('127.0.0.1', '169.254.169.254');
  expect(await post(`http://yunxi.example:${port}/`, { resolve })).toMatchObject({ status: 200 });
  expect(asked()).toBe(1);
  expect(await post(`http://yunxi.example:${port}/`, { resolve })).toMatchObject({
    fault: 'private_address',
  });
});

test('who does not answer is not waited for', async () => {
  receiver.answer(() => {});
  expect(await post(await receiver.origin(), { timeoutMs: 200 })).toEqual({
    ...{ status: null, fault: 'timeout', answer: '' },
  });
});

test('an answer without an end is cut, and its beginning kept', async () => {
  let written = 0;
  receiver.answer((_, response) => {
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(8192))) written += 8192;
      response.once('drain', more);
    };
    more();
  });
  const { status, fault, answer } = await post(await receiver.origin(), { timeoutMs: 5_000 });
  expect({ status, fault, length: answer.length }).toEqual({ status: 200, fault: null, length: 2048 });
  expect(written).toBeGreaterThan(0);
});

test('an answer that stops half way has been given', async () => {
  receiver.answer((_, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('收到一半');
    response.flushHeaders();
  });
  expect(await post(await receiver.origin(), { timeoutMs: 300 })).toEqual({
    ...{ status: 200, fault: null, answer: '收到一半' },
  });
});

test('nobody there, no such name, no certificate: each is told', async () => {
  const closed = createServer();
  const port = await new Promise<number>((resolve) => {
    closed.listen(0, '127.0.0.1', () => resolve((closed.address() as AddressInfo).port));
  });
  await new Promise((resolve) => closed.close(resolve));
  expect(await post(`http://127.0.0.1:${port}/`)).toMatchObject({ fault: 'unreachable' });
  const resolve = ((_host: string, _options: unknown, found: (error: Error) => void) => {
    found(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }));
  }) as unknown as typeof lookup;
  expect(await post('https://nobody.example/', { resolve })).toMatchObject({ fault: 'unknown_host' });
  const { port: plain } = new URL(await receiver.origin());
  expect(await post(`https://127.0.0.1:${plain}/`)).toMatchObject({ status: null, fault: 'certificate' });
});
