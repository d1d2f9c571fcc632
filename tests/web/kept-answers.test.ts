import { describe, expect, test, vi } from 'vitest';
import { createKeptAnswers, type KeptAnswer } from '@/lib/web/kept-answers';

const answer = (text: string): KeptAnswer => ({
  status: 200,
  bytes: Buffer.from(text),
  headers: [],
  etag: '"a"',
  notModified: [],
});
const place = (path: string) => ({ path, key: `gzip ${path}` });

describe('answers in memory', () => {
  test('are read once for all who ask meanwhile', async () => {
    const kept = createKeptAnswers();
    const read = vi.fn(async () => answer('甲'));
    const [one, other] = await Promise.all([kept.read(place('/a'), read), kept.read(place('/a'), read)]);
    expect(one).toBe(other);
    expect(read).toHaveBeenCalledTimes(1);
    expect(kept.find('gzip /a')).toBe(one);
  });

  test('keep neither what was dropped while it was read nor what is not there', async () => {
    const kept = createKeptAnswers();
    const late = kept.read(place('/a'), async () => answer('旧'));
    kept.drop(['/a']);
    await late;
    expect(kept.find('gzip /a')).toBeUndefined();
    await kept.read(place('/b'), async () => null);
    expect(kept.find('gzip /b')).toBeUndefined();
  });

  test('who asks after a drop does not join those before it', async () => {
    const kept = createKeptAnswers();
    const early = kept.read(place('/a'), async () => answer('旧'));
    kept.drop(['/a']);
    const late = kept.read(place('/a'), async () => answer('新'));
    expect((await late)?.bytes.toString()).toBe('新');
    await early;
    expect(kept.find('gzip /a')?.bytes.toString()).toBe('新');
  });

  test('stay within their size, those asked for longest ago going first', async () => {
    const kept = createKeptAnswers(20_000);
    const read = (path: string) => kept.read(place(path), async () => answer('a'.repeat(6_000)));
    await read('/a');
    await read('/b');
    kept.find('gzip /a');
    await read('/c');
    expect(['/a', '/b', '/c'].map((path) => kept.find(`gzip ${path}`) !== undefined)).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('of one path go together, and make room', async () => {
    const kept = createKeptAnswers(20_000);
    const big = async () => answer('a'.repeat(7_000));
    await kept.read({ path: '/a', key: 'gzip /a' }, big);
    await kept.read({ path: '/a', key: 'br /a' }, big);
    kept.drop(['/a']);
    await kept.read(place('/b'), big);
    await kept.read(place('/c'), big);
    expect(['gzip /a', 'br /a', 'gzip /b', 'gzip /c'].map((key) => kept.find(key) !== undefined)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});
