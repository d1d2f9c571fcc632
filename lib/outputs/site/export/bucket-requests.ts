import { setTimeout as pause } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import { hashOf } from '@/lib/outputs/site/pack-page';
import { ExportFailed } from './export-failed';

export type Bucket = {
  /** https://… of the storage service. */
  endpoint: string;
  bucket: string;
  /** Before each key: '' or ending in a slash. */
  prefix: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
};

export type BucketRequest = {
  method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  /** Within the prefix; undefined for the bucket itself. */
  key?: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: Buffer;
};

const TRIES = 5;
const FIRST_PAUSE_MS = 200;
const NO_ANSWER_MS = 60_000;
const WRONG_KEYS =
  /InvalidAccessKeyId|SignatureDoesNotMatch|AccessDenied|InvalidToken|ExpiredToken|AuthorizationHeaderMalformed/;

/**
 * Asks the storage, and asks again after a while where it is busy, broken or out of reach. Gives 404 for an object that
 * is not there.
 * @throws ExportFailed wrong_keys, no_bucket, unreachable, refused
 */
export function bucketRequests(to: Bucket, { pauseMs = FIRST_PAUSE_MS, signal }: Patience = {}) {
  const { accessKeyId, secretAccessKey, region } = to;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 0 });
  return async (asked: BucketRequest): Promise<Response> => {
    for (let tried = 1; ; tried += 1) {
      const answer = await ask(client, to, asked).catch((error: unknown) => asUnreachable(error, to));
      const isFault = answer instanceof ExportFailed;
      if (!isFault && answer.ok) return answer;
      // The bucket itself was asked for before any object: what is missing is the object.
      if (!isFault && answer.status === 404 && asked.key !== undefined) return answer;
      const mayPass = isFault || answer.status >= 500 || answer.status === 429;
      if (!mayPass || tried === TRIES) throw isFault ? answer : await asFault(answer, to, asked);
      if (!isFault) await answer.body?.cancel();
      await pause(pauseMs * 2 ** (tried - 1) * (0.75 + Math.random() / 2), undefined, { signal });
    }
  };
}

export type Patience = { pauseMs?: number; signal?: AbortSignal };

function ask(client: AwsClient, to: Bucket, { method, key, query = {}, headers, body }: BucketRequest) {
  const url = new URL(`${to.endpoint.replace(/\/+$/, '')}/${to.bucket}`);
  if (key !== undefined) url.pathname += `/${to.prefix}${key}`;
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return client.fetch(url, {
    method,
    headers: { ...headers, 'x-amz-content-sha256': hashOf(body ?? Buffer.alloc(0)) },
    ...(body && { body: new Uint8Array(body) }),
    signal: AbortSignal.timeout(NO_ANSWER_MS),
  });
}

function asUnreachable(error: unknown, { endpoint }: Bucket): ExportFailed {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const detail = String((cause as NodeJS.ErrnoException).code ?? (cause as Error).message);
  return new ExportFailed('unreachable', { endpoint, detail }, { cause: error });
}

async function asFault(answer: Response, { bucket }: Bucket, asked: BucketRequest): Promise<ExportFailed> {
  const text = await answer.text().catch(() => '');
  const code = /<Code>([^<]*)<\/Code>/.exec(text)?.[1] ?? '';
  const message = /<Message>([^<]*)<\/Message>/.exec(text)?.[1] ?? '';
  const detail = [answer.status, code, message].filter(Boolean).join(' ');
  if (code === 'NoSuchBucket') return new ExportFailed('no_bucket', { bucket });
  if ([401, 403].includes(answer.status) || WRONG_KEYS.test(code))
    return new ExportFailed('wrong_keys', { detail });
  return new ExportFailed('refused', { name: asked.key ?? bucket, detail });
}
