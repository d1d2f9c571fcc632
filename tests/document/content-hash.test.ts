import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ArticleContent } from '@/lib/domain/article/content';
import { canonicalForm } from '@/lib/document/canonical-form';
import { contentHash } from '@/lib/document/content-hash';
import { CURRENT_FORM, type FormVersion } from '@/lib/document/form-version';

const published = readFileSync('docs/canonical-form.md', 'utf8');

function block(language: string): string {
  return (
    new RegExp(`^\`\`\`${language}\n([^]*?)\n\`\`\`$`, 'm').exec(published)?.[1] ?? `no ${language} block`
  );
}

const examples: [string, FormVersion, string][] = [
  ['today', CURRENT_FORM, ''],
  ['the first form', 1, ' first'],
];

describe.each(examples)('the worked example in the documentation, %s', (_, form, of) => {
  const stored: ArticleContent = JSON.parse(block(`json${of}`));

  test('has the form printed there', () => {
    expect(canonicalForm(stored, form)).toBe(block(`text${of}`));
  });

  test('has the hash printed there', () => {
    const hash = block(`sha256${of}`);
    expect(contentHash(stored, form)).toBe(hash);
    const bytes = Buffer.from(block(`text${of}`), 'utf8');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
  });
});

test('what the first form hashed is fixed for good', () => {
  expect(contentHash(JSON.parse(block('json first')), 1)).toBe(
    '6084b19d2d6f32260dd668c7f2d3d2c83eb13eceef132f78f1af1bc7f435e361',
  );
});
