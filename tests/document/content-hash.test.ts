import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ArticleContent } from '@/lib/domain/article/content';
import { canonicalForm } from '@/lib/document/canonical-form';
import { contentHash } from '@/lib/document/content-hash';

const published = readFileSync('docs/canonical-form.md', 'utf8');

function block(language: string): string {
  return (
    new RegExp(`^\`\`\`${language}\n([^]*?)\n\`\`\`$`, 'm').exec(published)?.[1] ?? `no ${language} block`
  );
}

const stored: ArticleContent = JSON.parse(block('json'));

test('the worked example in the documentation has the form printed there', () => {
  expect(canonicalForm(stored)).toBe(block('text'));
});

test('the worked example in the documentation has the hash printed there', () => {
  const hash = block('sha256');
  expect(contentHash(stored)).toBe(hash);
  expect(
    createHash('sha256')
      .update(Buffer.from(block('text'), 'utf8'))
      .digest('hex'),
  ).toBe(hash);
});
