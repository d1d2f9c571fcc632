import { createHash } from 'node:crypto';
import { hashOf } from '@/lib/outputs/site/pack-page';
import { pageFile } from '@/lib/outputs/site/site-page';
import { bucketRequests, type Bucket, type Patience } from './bucket-requests';
import { ExportFailed } from './export-failed';
import type { SiteTarget } from './export-target';
import { MANIFEST_NAME, readManifest } from './manifest';
import { favicons, pageAs, photoFiles, shareFile, type SiteFile } from './site-file';
import type { SiteState } from './site-state';

const ASK_AGAIN = 'public, max-age=0, must-revalidate';
const OWN_HASH = 'x-amz-meta-huimou-sha256';
const STATUS = 'x-amz-meta-huimou-status';
const JSON_TYPE = 'application/json; charset=utf-8';

export type Naming = {
  /** Keys as the folder's files are named, `2026/tongxin.html`, rather than as the site's addresses. */
  isAsFiles?: boolean;
};

/**
 * The site as objects of an S3-compatible storage, each under its address, so that links lead to them without a server
 * between: `2026/tongxin`, and `index.html` for the home page.
 */
export function bucketTarget(
  bucket: Bucket,
  { isAsFiles = false, ...patience }: Naming & Patience = {},
): SiteTarget {
  const request = bucketRequests(bucket, patience);
  const nameOf = (path: string) => (isAsFiles ? pageFile(path) : keyOf(path));

  const putObject = async (key: string, bytes: Buffer, contentType: string, status: number) => {
    const hash = hashOf(bytes);
    const md5 = createHash('md5').update(bytes).digest();
    const answer = await request({
      method: 'PUT',
      key,
      body: bytes,
      headers: {
        'content-type': contentType,
        'cache-control': ASK_AGAIN,
        'content-md5': md5.toString('base64'),
        [OWN_HASH]: hash,
        [STATUS]: String(status),
      },
    });
    requireTaken(answer, key);
    await answer.body?.cancel();
    // Where the storage encrypts, its tag is not the MD5.
    if (tagOf(answer) !== md5.toString('hex') && !(await stands(key, bytes)))
      throw new ExportFailed('not_verified', { name: key });
    return hash;
  };

  const stands = async (key: string, bytes: Buffer) => {
    const { ok, headers } = await request({ method: 'HEAD', key });
    return (
      ok && headers.get(OWN_HASH) === hashOf(bytes) && Number(headers.get('content-length')) === bytes.length
    );
  };

  return {
    label: `s3://${bucket.bucket}/${bucket.prefix}`,
    filesOf: (state) => bucketFiles(state, nameOf),
    async open() {
      const listed = await request({
        method: 'GET',
        query: { 'list-type': '2', 'max-keys': '1', prefix: bucket.prefix },
      });
      const isEmpty = !/<Key>/.test(await listed.text());
      const answer = await request({ method: 'GET', key: MANIFEST_NAME });
      if (answer.ok) return readManifest(Buffer.from(await answer.arrayBuffer()), MANIFEST_NAME);
      await answer.body?.cancel();
      if (!isEmpty) throw new ExportFailed('not_ours', { target: this.label });
      return null;
    },
    // To look at each object would take as long as to write them all.
    lost: async () => [],
    // The prefix was empty when it became ours, and belongs to the site from then on.
    foreign: async () => [],
    async put({ name, of, contentType, status }, bytes, { mayBeThere }) {
      if (mayBeThere && (await stands(name, bytes))) return { hash: hashOf(bytes), size: bytes.length, of };
      return { hash: await putObject(name, bytes, contentType, status), size: bytes.length, of };
    },
    async remove(name) {
      const answer = await request({ method: 'DELETE', key: name });
      await answer.body?.cancel();
    },
    tidy: async () => {},
    async writeManifest(bytes) {
      await putObject(MANIFEST_NAME, bytes, JSON_TYPE, 200);
    },
  };
}

function requireTaken({ ok, status }: Response, name: string): void {
  if (!ok) throw new ExportFailed('refused', { name, detail: String(status) });
}

const tagOf = ({ headers }: Response) => headers.get('etag')?.replaceAll('"', '').toLowerCase();

/** `2026/tongxin`; `index.html` and `404.html`, which storages ask for by these names. */
function keyOf(path: string): string {
  return path === '/' || path === '/404' ? pageFile(path) : path.slice(1);
}

async function bucketFiles(state: SiteState, nameOf: (path: string) => string): Promise<SiteFile[]> {
  return [
    ...state.pages.map((page) => pageAs(page, 'identity', nameOf(page.path))),
    ...state.photos.flatMap(photoFiles),
    ...state.shares.map(shareFile),
    ...(await favicons()),
  ];
}
