import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { accountFor } from '@/lib/intake/account-for';
import { makePlan } from '@/lib/intake/make-plan';
import { sourceOf, summaryOf } from '@/tests/support/plan-of';

const folder = path.join(import.meta.dirname, '../fixtures/intake');
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));

// Each .json is read and judged by a person; the topics are judged in tests/intake/topics.
test.each(names)('%s becomes the plan beside it', (name) => {
  const text = readFileSync(path.join(folder, name), 'utf8');
  const plan: unknown = JSON.parse(readFileSync(path.join(folder, name.replace('.txt', '.json')), 'utf8'));
  const { articles, notes, ...rest } = summaryOf(text);
  expect(notes).toEqual([]);
  const untopical = articles.map((article) => ({
    ...article,
    blocks: article.blocks.map(({ role, heading, text: words, subheads }) => ({
      role,
      heading,
      text: words,
      subheads,
    })),
  }));
  expect({ ...rest, articles: untopical }).toEqual(plan);
});

test.each(names)('%s: every character is accounted for', (name) => {
  const source = sourceOf(readFileSync(path.join(folder, name), 'utf8'));
  expect(accountFor(makePlan(source), source)).toEqual({ missing: [], doubled: [], altered: [] });
});
