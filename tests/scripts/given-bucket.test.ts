import { expect, test } from 'vitest';
import { givenBucket } from '@/scripts/lib/given-bucket';

const KEYS = { S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'secret', S3_REGION: 'cn-north' };
const ENDPOINT = 'https://storage.example.gov.cn';

test('a bucket is named with what its keys begin with', () => {
  expect(givenBucket('s3://menhu/hui/mou', ENDPOINT, KEYS)).toMatchObject({
    bucket: 'menhu',
    prefix: 'hui/mou/',
  });
  expect(givenBucket('s3://menhu', ENDPOINT, KEYS)).toMatchObject({ bucket: 'menhu', prefix: '' });
});

test.each(['s3://menhu/.', 's3://menhu/./a', 's3://menhu/a/../..', 's3://menhu/...', 's3://', 'menhu'])(
  '%s is refused: it would lead elsewhere, or nowhere',
  (target) => {
    expect(() => givenBucket(target, ENDPOINT, KEYS)).toThrow(
      expect.objectContaining({ fault: 'bad_target' }),
    );
  },
);

test.each([
  undefined,
  'storage.example.gov.cn',
  'ftp://storage.example.gov.cn',
  'https://name:word@storage.example.gov.cn',
])('the endpoint %s is refused', (endpoint) => {
  expect(() => givenBucket('s3://menhu', endpoint, KEYS)).toThrow(
    expect.objectContaining({ fault: 'no_endpoint' }),
  );
});

test('keys that are missing are named', () => {
  expect(() => givenBucket('s3://menhu', ENDPOINT, { S3_REGION: 'cn-north' })).toThrow(
    expect.objectContaining({ params: { missing: 'S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY' } }),
  );
});
