import type { Bucket } from '@/lib/outputs/site/export/bucket-requests';
import { ExportFailed } from '@/lib/outputs/site/export/export-failed';

const KEYS = ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY', 'S3_REGION'] as const;

/**
 * The bucket of `s3://bucket/prefix`, with keys from the environment, never from the command line.
 * @throws ExportFailed bad_target, no_endpoint, no_keys
 */
export function givenBucket(
  target: string,
  endpoint: string | undefined,
  environment: Record<string, string | undefined>,
): Bucket {
  const [, bucket, within = ''] =
    /^s3:\/\/([a-z0-9][a-z0-9.-]+)(?:\/([A-Za-z0-9/._-]*))?$/.exec(target) ?? [];
  const parts = within.split('/').filter(Boolean);
  if (!bucket || parts.some((part) => /^\.+$/.test(part))) throw new ExportFailed('bad_target', { target });
  if (!endpoint || !isEndpoint(endpoint)) throw new ExportFailed('no_endpoint', {});
  const missing = KEYS.filter((name) => !environment[name]);
  if (missing.length > 0) throw new ExportFailed('no_keys', { missing: missing.join(', ') });
  const [accessKeyId = '', secretAccessKey = '', region = ''] = KEYS.map((name) => environment[name]);
  const prefix = parts.map((part) => `${part}/`).join('');
  return { endpoint, bucket, prefix, region, accessKeyId, secretAccessKey };
}

/** Without a name or password: an error would print them. */
function isEndpoint(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username + password === '';
}
