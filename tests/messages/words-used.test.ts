import { describe, expect, it } from 'vitest';
import { loadMessages } from '@/messages/load-messages';
import { LOCALES } from '@/messages/locales';
import { wordsUsed } from './words-used';

const used = wordsUsed();

function paths(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [at];
  return Object.entries(value).flatMap(([key, inner]) => paths(inner, at ? `${at}.${key}` : key));
}

describe.each(LOCALES)('what a screen says in %s', (locale) => {
  it('is in the catalogue, word for word', async () => {
    const known = new Set(paths(await loadMessages(locale)));
    const missing = used.filter(({ path, isWhole }) => isWhole && !known.has(path));
    expect(missing).toEqual([]);
  });

  it('has words to choose from where it is chosen while running', async () => {
    const known = paths(await loadMessages(locale));
    const missing = used.filter(
      ({ path, isWhole }) => !isWhole && !known.some((word) => word.startsWith(path)),
    );
    expect(missing).toEqual([]);
  });
});

it('the screens are read: they say hundreds of words', () => {
  expect(used.length).toBeGreaterThan(900);
});
