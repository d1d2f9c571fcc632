import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectDir } from '../../scripts/lib/project-dir.mjs';
import { sourceFiles, testFiles } from './import-graph';

const NOT_MIRRORED = /^(architecture|e2e|support|fixtures|messages|app|scripts)\//;
const nameOf = (file: string) => path.posix.basename(file).replace(/(\.test)?\.tsx?$/, '');

test('a test stands where what it tests stands: in the same folder, under the same name where it tests one file', () => {
  const sources = sourceFiles();
  const strays = testFiles()
    .filter((file) => !NOT_MIRRORED.test(file))
    .filter((file) => {
      const folder = path.posix.dirname(file);
      const home = /^(components|prisma)\b/.test(folder) ? folder : `lib/${folder}`;
      if (!existsSync(path.join(projectDir, home))) return true;
      const namesakes = sources
        .filter((source) => source.startsWith(home.replace(/\/.*/, '/')) && nameOf(source) === nameOf(file))
        .map((source) => path.posix.dirname(source));
      return namesakes.length > 0 && !namesakes.includes(home);
    });
  expect(strays).toEqual([]);
});
