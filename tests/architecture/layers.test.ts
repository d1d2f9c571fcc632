import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { refusal, ROOMS, roomOf } from '../../scripts/lib/architecture.mjs';
import { projectDir } from '../../scripts/lib/project-dir.mjs';
import { findCircles } from './find-circles';
import { importsOf, sourceFiles } from './import-graph';

const files = sourceFiles();
const inHouse = files.filter((file) => /^(lib|app|components)\//.test(file));

describe('who may import whom', () => {
  it('every file and folder of lib has its line in the table', () => {
    const folder = path.join(projectDir, 'lib');
    const strays = readdirSync(folder).filter((name) => {
      const isFolder = statSync(path.join(folder, name)).isDirectory();
      return roomOf(isFolder ? `lib/${name}/x.ts` : `lib/${name}`) === null;
    });
    expect(strays).toEqual([]);
    expect(ROOMS.filter((room) => !files.some((file) => roomOf(file) === room))).toEqual([]);
  });

  it('nothing is imported from where it may not be', () => {
    const strays = inHouse.flatMap((file) =>
      importsOf(file).flatMap(({ specifier, isTypeOnly }) => {
        const why = refusal(file, specifier, { isTypeOnly });
        return why ? [`${file} → ${specifier}: ${why}`] : [];
      }),
    );
    expect(strays).toEqual([]);
  });

  it('nothing imports app', () => {
    const strays = files
      .filter((file) => !file.startsWith('app/'))
      .filter((file) => importsOf(file).some((used) => used.target.startsWith('app/')));
    expect(strays).toEqual([]);
  });

  const refused = [
    ['lib/domain/errors.ts', 'node:fs', 'lib/domain is pure'],
    ['lib/domain/errors.ts', '@/lib/db/client', 'lib/domain is pure'],
    ['lib/document/plain-text.ts', '@tiptap/react', 'lib/document is headless'],
    ['lib/db/client.ts', '@/lib/people/password', 'knows no noun'],
    ['lib/articles/load-head.ts', '@/lib/comments/lock-thread', 'lib/comments stands on lib/articles'],
    ['lib/articles/load-head.ts', '@/lib/web/failure', 'A noun runs under a job'],
    ['lib/reviews/lock-review.ts', 'next/navigation', 'A noun runs under a job'],
    ['lib/web/run-action.ts', '@/lib/submissions/secrets/keys', 'lib/submissions/secrets is lib/submissions'],
    ['lib/auth/current-person.ts', '@/lib/web/failure', 'neither'],
    ['lib/intake/plan.ts', '@/lib/intake/read/read-file', 'The rows of a plan'],
    ['lib/revisions/compare/align-blocks.ts', '@/lib/db/client', 'runs in the browser too'],
    ['lib/oddments/anything.ts', '@/lib/domain/errors', 'is no room of lib'],
    ['components/articles/article-table.tsx', '@/lib/articles/queries/list-articles', 'pass the action in'],
    ['components/ui/confirm.tsx', '@/components/review/x', 'no domain word'],
    ['app/(desk)/desk/page.tsx', '@prisma/client', 'the query or command belongs in lib'],
  ] as const;

  it('what is refused, lint refuses too, and says where the code belongs', async () => {
    const eslint = new ESLint({ cwd: projectDir });
    for (const [file, specifier, words] of refused) {
      expect(refusal(file, specifier), `${file} → ${specifier}`).toContain(words);
      const [result] = await eslint.lintText(`import { x } from '${specifier}';\nexport const y = x;\n`, {
        filePath: path.join(projectDir, file),
      });
      const said = result?.messages.filter((one) => one.ruleId === 'house/imports') ?? [];
      expect(said.map((one) => one.message).join(), `${file} → ${specifier}`).toContain(words);
    }
  });

  it('types of queries are open to components, and to components alone', () => {
    const query = '@/lib/articles/queries/list-articles';
    expect(refusal('components/articles/article-table.tsx', query, { isTypeOnly: true })).toBeNull();
    expect(refusal('lib/domain/errors.ts', query, { isTypeOnly: true })).not.toBeNull();
    expect(refusal('lib/audit/record-event.ts', query, { isTypeOnly: true })).not.toBeNull();
  });
});

describe('circles', () => {
  const withoutEnding = (file: string) => file.replace(/\.tsx?$/, '');

  it('no files import each other in a circle, type imports counted', () => {
    const known = new Map(files.map((file) => [withoutEnding(file), file]));
    const graph = new Map(
      inHouse.map((file) => [
        withoutEnding(file),
        importsOf(file)
          .map((used) => withoutEnding(used.target))
          .filter((target) => known.has(target)),
      ]),
    );
    expect(findCircles(graph)).toEqual([]);
  });

  it('no rooms of lib stand on each other, type imports counted', () => {
    const graph = new Map<string, string[]>(ROOMS.map((room) => [room, []]));
    for (const file of files.filter((one) => one.startsWith('lib/'))) {
      const from = roomOf(file) ?? file;
      const to = importsOf(file).flatMap(({ target }) =>
        target.startsWith('lib/') ? [roomOf(target) ?? target] : [],
      );
      graph.set(from, [...(graph.get(from) ?? []), ...to.filter((room) => room !== from)]);
    }
    expect(findCircles(graph)).toEqual([]);
  });
});
