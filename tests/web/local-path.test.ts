import { expect, test } from 'vitest';
import { localPath } from '@/lib/web/local-path';

test.each([
  ['/desk', '/desk'],
  ['/desk/articles?year=2025#top', '/desk/articles?year=2025#top'],
  [undefined, '/desk'],
  [['/desk/audit', '/desk'], '/desk'],
  ['', '/desk'],
  ['https://evil.example/desk', '/desk'],
  ['//evil.example/desk', '/desk'],
  ['/\\evil.example', '/desk'],
  ['/desk/../..//evil.example', '/desk'],
  ['/desk/..//evil.example/desk', '/desk'],
  ['/deskevil', '/desk'],
  ['/sign-in', '/desk'],
  ['javascript:alert(1)', '/desk'],
])('asked for %j, signing in leads to %s', (wanted, path) => {
  expect(localPath(wanted)).toBe(path);
});
