import { beforeEach, expect, test, vi } from 'vitest';
import { keepBrowser, knownBrowsers } from '@/lib/auth/known-browser';

const jar = vi.hoisted(() => new Map<string, string>());
const kept = vi.hoisted(() => [] as { name: string; options: object }[]);
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string, options: object) => {
      jar.set(name, value);
      kept.push({ name, options });
    },
  }),
}));

const LIN = '0197aaaa-0000-7000-8000-00000000000a';
const CHEN = '0197aaaa-0000-7000-8000-00000000000b';
const markOf = async (personId: string) => (await knownBrowsers())(personId);

beforeEach(() => {
  jar.clear();
  kept.length = 0;
});

test('a browser is known to those who have signed in from it, each under a mark of their own', async () => {
  expect(await markOf(LIN)).toBeNull();
  await keepBrowser(LIN);
  const mark = await markOf(LIN);
  expect(mark).toMatch(/^[\w-]{22}$/);
  expect(await markOf(CHEN)).toBeNull();
  await keepBrowser(CHEN);
  expect(await markOf(CHEN)).not.toBe(mark);
  expect(kept[0]?.options).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/api/auth' });
});

test('signing in again keeps the mark, and what was counted under it', async () => {
  await keepBrowser(LIN);
  const mark = await markOf(LIN);
  await keepBrowser(LIN);
  expect(await markOf(LIN)).toBe(mark);
});

test('a mark that was made up, changed or taken from somebody else is none', async () => {
  await keepBrowser(LIN);
  const [[ofLin, value] = ['', '']] = jar;
  await keepBrowser(CHEN);
  const ofChen = kept[1]?.name ?? '';
  for (const forged of ['', '.', 'mark', 'mark.seal', `x${value}`, `${value}x`, value.replace('.', '')]) {
    jar.set(ofLin, forged);
    expect(await markOf(LIN), forged).toBeNull();
  }
  jar.set(ofChen, value);
  expect(await markOf(CHEN)).toBeNull();
});
