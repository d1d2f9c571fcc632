import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type StoredObject = { bytes: Buffer; headers: Record<string, string> };
type Fault = { status: number; code: string } | 'cut off' | undefined;

/**
 * An S3-compatible storage with one bucket `office`, in memory, that checks signatures (AWS Signature Version 4) and
 * digests as the real ones do.
 */
export async function objectStorage() {
  const keys = { accessKeyId: 'OFFICE', secretAccessKey: 'a secret of the storage', region: 'cn-north-1' };
  const objects = new Map<string, StoredObject>();
  const asked: string[] = [];
  const settings: { fault: (what: string) => Fault; isTagOurs: boolean } = {
    fault: () => undefined,
    isTagOurs: true,
  };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const body = Buffer.concat(parts);
    const url = new URL(request.url ?? '', 'http://storage');
    const [, bucket, ...rest] = decodeURIComponent(url.pathname).split('/');
    const key = rest.join('/');
    const method = request.method ?? '';
    const what = `${method} ${key}`;
    const refuse = (status: number, code: string) =>
      response
        .writeHead(status, { 'content-type': 'application/xml' })
        .end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
    const fault = settings.fault(what);
    if (fault === 'cut off') return request.socket.destroy();
    if (fault) return refuse(fault.status, fault.code);
    const digest = createHash('sha256').update(body).digest('hex');
    if (request.headers['x-amz-content-sha256'] !== digest) return refuse(400, 'XAmzContentSHA256Mismatch');
    if (!isSigned(request, url, keys)) return refuse(403, 'SignatureDoesNotMatch');
    if (bucket !== 'office') return refuse(404, 'NoSuchBucket');
    asked.push(what);
    if (key === '') {
      const prefix = url.searchParams.get('prefix') ?? '';
      const found = [...objects.keys()].filter((name) => name.startsWith(prefix));
      const contents = found.map((name) => `<Contents><Key>${name}</Key></Contents>`).join('');
      return response.end(`<ListBucketResult>${contents}</ListBucketResult>`);
    }
    if (method === 'PUT') {
      const md5 = createHash('md5').update(body).digest();
      if (request.headers['content-md5'] !== md5.toString('base64')) return refuse(400, 'BadDigest');
      const kept = Object.entries(request.headers).filter(([name]) =>
        /^(content-type|cache-control|x-amz-meta-.*)$/.test(name),
      );
      objects.set(key, { bytes: body, headers: Object.fromEntries(kept) as Record<string, string> });
      const tag = settings.isTagOurs ? md5.toString('hex') : 'of what it encrypted';
      return response.writeHead(200, { etag: `"${tag}"` }).end();
    }
    if (method === 'DELETE') {
      objects.delete(key);
      return response.writeHead(204).end();
    }
    const object = objects.get(key);
    if (!object) return refuse(404, 'NoSuchKey');
    return response
      .writeHead(200, { ...object.headers, 'content-length': object.bytes.length })
      .end(method === 'HEAD' ? undefined : object.bytes);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    bucket: { ...keys, endpoint: `http://127.0.0.1:${port}`, bucket: 'office', prefix: 'huimou/' },
    objects,
    asked,
    settings,
    textOf: (key: string) => objects.get(`huimou/${key}`)?.bytes.toString('utf8'),
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

type Keys = { accessKeyId: string; secretAccessKey: string; region: string };

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html */
function isSigned({ method, headers }: IncomingMessage, url: URL, keys: Keys): boolean {
  const given =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, *SignedHeaders=([^,]+), *Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    );
  if (!given) return false;
  const [, keyId, day = '', region = '', signed = '', signature] = given;
  if (keyId !== keys.accessKeyId || region !== keys.region) return false;
  const names = signed.split(';');
  const canonical = [
    method,
    url.pathname,
    [...url.searchParams]
      .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
      .toSorted()
      .join('&'),
    ...names.map((name) => `${name}:${String(headers[name] ?? '').trim()}`),
    '',
    signed,
    headers['x-amz-content-sha256'],
  ].join('\n');
  const hash = createHash('sha256').update(canonical).digest('hex');
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, hash].join('\n');
  const sign = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(
    sign,
    `AWS4${keys.secretAccessKey}`,
  );
  return sign(key, toSign).toString('hex') === signature;
}
