import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SKIPPED = /^(node_modules|\.next|\.git|test-results|data|lib\/db\/generated|public\/.*\.\w+)$/;
const TEXT = /\.(ts|tsx|mjs|js|md|json|css|sql|prisma|yml|html)$|(^|\/)(run|\.gitignore)$/;

/** What git leaves where two histories do not agree, as it stands or as a formatter made text of it. */
const MARKS = [/^\s*<{7} /m, /^\s*>{7} /m, /^\s*\\?={7}$/m, /^\s*(> ){6}> /m];

function textFiles(folder = ''): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = folder ? `${folder}/${entry.name}` : entry.name;
    if (SKIPPED.test(file)) return [];
    if (entry.isDirectory()) return textFiles(file);
    return TEXT.test(file) ? [file] : [];
  });
}

const hasMarks = (text: string) => MARKS.some((mark) => mark.test(text));

test('no file keeps both sides of a merge', () => {
  const files = textFiles();
  expect(files).toEqual(expect.arrayContaining(['docs/help/zh-CN/writer.md', 'README.md', '.ci/run']));
  expect(files.filter((file) => hasMarks(readFileSync(path.join(ROOT, file), 'utf8')))).toEqual([]);
  const sides = ['<'.repeat(7) + ' HEAD', '='.repeat(7), '>'.repeat(7) + ' bulk'];
  const formatted = ['  ' + sides[0], '  \\' + sides[1], '> '.repeat(6) + '> bulk'];
  expect([...sides, ...formatted].filter((line) => !hasMarks(`text\n${line}\ntext\n`))).toEqual([]);
});
