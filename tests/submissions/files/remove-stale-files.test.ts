import { beforeEach, expect, test } from 'vitest';
import { removeStaleFiles } from '@/lib/submissions/files/remove-stale-files';
import { emptySubmissionFolder, leftOver, received } from '../../support/received-files';

beforeEach(emptySubmissionFolder);

const HOUR_MS = 60 * 60 * 1000;

test('what a stopped server left half received goes after a day, what still comes in stays', async () => {
  await received({ fileName: 'a.txt', bytes: '甲' });
  await removeStaleFiles(new Date(Date.now() + 23 * HOUR_MS));
  expect(await leftOver()).toHaveLength(1);
  await removeStaleFiles(new Date(Date.now() + 25 * HOUR_MS));
  expect(await leftOver()).toEqual([]);
});

test('a folder that is not there yet is no error', async () => {
  await expect(removeStaleFiles(new Date())).resolves.toBeUndefined();
});
