import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildStamp } from '../../scripts/lib/build-stamp.mjs';

let dir: string;
let stamp: string;

function write(file: string, text: string) {
  mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
  writeFileSync(path.join(dir, file), text);
}

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'huimou-stamp-'));
  write('app/page.tsx', 'one');
  write('tsconfig.json', '{ "compilerOptions": { "strict": true }, "include": ["**/*.ts"] }');
  stamp = buildStamp(dir);
});
afterEach(() => rmSync(dir, { recursive: true }));

test.each([
  ['a changed page', 'app/page.tsx', 'two'],
  ['a new component', 'components/ui/paper.tsx', ''],
  ['a changed schema', 'prisma/schema.prisma', 'model A {}'],
  ['other packages', 'package-lock.json', '{}'],
  ['a changed configuration', 'next.config.ts', 'export default {}'],
  [
    'other compiler options',
    'tsconfig.json',
    '{ "compilerOptions": { "strict": false }, "include": ["**/*.ts"] }',
  ],
])('%s asks for a new build', (_, file, text) => {
  write(file, text);
  expect(buildStamp(dir)).not.toBe(stamp);
});

test('a moved page asks for a new build', () => {
  rmSync(path.join(dir, 'app/page.tsx'));
  write('app/other/page.tsx', 'one');
  expect(buildStamp(dir)).not.toBe(stamp);
});

test.each([
  ['the generated client', 'lib/db/generated/client.ts', 'x'],
  ['a test', 'tests/a.test.ts', 'x'],
  [
    'what the build adds to tsconfig',
    'tsconfig.json',
    '{\n"compilerOptions": {"strict": true},\n"include": ["**/*.ts", ".next/types"]\n}',
  ],
])('%s does not', (_, file, text) => {
  write(file, text);
  expect(buildStamp(dir)).toBe(stamp);
});
