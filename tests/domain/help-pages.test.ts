import { describe, expect, test } from 'vitest';
import { HELP_PLACES, helpFor } from '@/lib/domain/help-pages';

describe('help is found from where one stands', () => {
  test.each([
    ['/desk/articles/1/edit', ['writer'], '/desk/help/writer#write'],
    ['/desk/articles/1', ['reviewer'], '/desk/help/reviewer#decide'],
    ['/desk/articles/1', ['publisher'], '/desk/help/publisher#publish'],
    ['/desk/articles/1/outputs', ['writer'], '/desk/help/writer#outputs'],
    ['/desk/articles/1/outputs', ['publisher'], '/desk/help/publisher#outputs'],
    ['/desk/articles/1/publication/correct', ['publisher'], '/desk/help/publisher#correct'],
    ['/desk/articles/1/publication/withdraw', ['publisher'], '/desk/help/publisher#withdraw'],
    ['/desk/articles/1', ['writer'], '/desk/help/writer#submit'],
    ['/desk/articles/bin', ['writer'], '/desk/help/writer#begin'],
    ['/desk/imports/1', ['writer', 'admin'], '/desk/help/writer#import'],
    ['/desk/audit', ['auditor'], '/desk/help/auditor#log'],
    ['/desk/admin/people', ['admin'], '/desk/help/admin#people'],
    ['/desk/search', ['auditor'], '/desk/help/start#find'],
    ['/desk/notices', ['contributor'], '/desk/help/start#account'],
  ] as const)('on %s by a %s', (path, roles, href) => {
    expect(helpFor(path, roles)).toBe(href);
  });

  test('on a page without a chapter, and of another role, the page of one’s own role opens', () => {
    expect(helpFor('/desk', ['publisher'])).toBe('/desk/help/publisher');
    expect(helpFor('/desk/audit', ['writer'])).toBe('/desk/help/writer');
    expect(helpFor('/desk', [])).toBe('/desk/help/start');
  });

  test('no place is hidden behind another of the same page', () => {
    const seen = HELP_PLACES.map(({ path, page }) => `${path} ${page}`);
    expect(new Set(seen).size).toBe(seen.length);
  });
});
