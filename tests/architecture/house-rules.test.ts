import { describe, expect, it } from 'vitest';
import { exportedNames, importsOf, readSource, sourceFiles } from './import-graph';

const files = sourceFiles();

const isCommand = (file: string) => /^lib\/[a-z]+\/commands\//.test(file);

describe('the rules of the house', () => {
  it('no file is named after nothing in particular', () => {
    const vague = /(^|\/)(utils?|helpers?|misc|common|index|manager|service)\.tsx?$/;
    expect(files.filter((file) => vague.test(file))).toEqual([]);
  });

  it('file names are kebab-case', () => {
    const bad = files.filter((file) => {
      const name = file.split('/').at(-1) ?? '';
      return !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.tsx?$/.test(name);
    });
    expect(bad).toEqual([]);
  });

  it('no two files export a thing of one name', () => {
    const homes = new Map<string, string[]>();
    for (const file of files.filter((one) => /^(lib|components)\//.test(one)))
      for (const name of exportedNames(file)) homes.set(name, [...(homes.get(name) ?? []), file]);
    expect(homes.size).toBeGreaterThan(500);
    expect([...homes].filter(([, places]) => places.length > 1)).toEqual([]);
  });

  it('the script of a dialog comes when one is opened', () => {
    const dialogs = files.filter((file) =>
      /import \{[^}]*\bModal\b[^}]*\} from '@mantine\/core'/.test(readSource(file)),
    );
    expect(dialogs.length).toBeGreaterThan(3);
    const brought = new Set(dialogs.map((file) => file.replace(/\.tsx$/, '')));
    const early = files.flatMap((file) =>
      importsOf(file)
        .filter((used) => brought.has(used.target) && !used.isLazy && !used.isTypeOnly)
        .map((used) => `${file} → ${used.target}`),
    );
    expect(early).toEqual([]);
  });

  it('commands take their time from the context, never from the clock', () => {
    const bad = files.filter(isCommand).filter((file) => /new Date\(\)|Date\.now\(\)/.test(readSource(file)));
    expect(bad).toEqual([]);
  });

  it('every command leaves an event, or hands over to one that does', () => {
    const silent = files
      .filter(isCommand)
      .filter((file) => !/recordEvent/.test(readSource(file)))
      .filter((file) => !importsOf(file).some((used) => !used.isPackage && leavesEvent(used.target)));
    expect(silent).toEqual([]);
  });

  it('every command reads its actor’s authority again: it writes only within transaction(), and that asks', () => {
    const elsewhere = files.filter((file) => /\.\$transaction\(/.test(readSource(file)));
    expect(elsewhere).toEqual(['lib/db/transaction.ts']);
    const writes = /\b(ctx\.db|db)\.(\w+\.(create|update|delete|upsert)|\$execute)/;
    // The sweep of old versions is a function of the database; what refused a save is kept for who wrote it.
    const outside = files.filter(isCommand).filter((file) => writes.test(readSource(file)));
    expect(outside).toEqual([]);
    const withoutActor = files
      .filter(isCommand)
      .filter((file) => /\btransaction\((?!ctx,|\{ \.\.\.ctx)/.test(readSource(file)));
    // Nobody is signed in yet, or any more: these two ask for the one who comes or goes.
    expect(withoutActor).toEqual(['lib/people/commands/sign-in.ts', 'lib/people/commands/sign-out.ts']);
    for (const file of withoutActor) expect(readSource(file)).toContain('requireAuthority(tx, actor');
  });

  it('every command looks at its input before it asks whether this person may', () => {
    const late = files.filter(isCommand).filter((file) => {
      const source = readSource(file).replace(/^import .*$/gm, '');
      const [parse, ask] = [source.indexOf('parseInput('), source.indexOf('requirePermission(')];
      return parse >= 0 && ask >= 0 && ask < parse;
    });
    expect(late).toEqual([]);
  });

  it('whether a person may is said by `can` alone', () => {
    // What the database refused is put into words; what has ended is no right that was withheld.
    const inWords = [
      'lib/db/authority.ts',
      'lib/publications/update-publication.ts',
      'lib/reviews/decision-refusal.ts',
      'lib/submissions/require-standing-link.ts',
    ];
    const strays = files
      .filter((file) => /^lib\/(?!domain|auth|web)/.test(file))
      .filter((file) => /new Forbidden\(/.test(readSource(file)));
    expect(strays).toEqual(inWords);
  });

  it('server actions and route handlers hold no database access', () => {
    const bad = files
      .filter((file) => /^app\/.*(actions|route)\.tsx?$/.test(file))
      .filter((file) =>
        /\.\$transaction|\.findMany|\.findUnique|\.findFirst|\.create\(|\.updateMany/.test(readSource(file)),
      );
    expect(bad).toEqual([]);
  });
});

function leavesEvent(target: string): boolean {
  const file = files.find((candidate) => candidate.replace(/\.tsx?$/, '') === target);
  return file !== undefined && /recordEvent/.test(readSource(file));
}

describe('what follows a change of text', () => {
  const writing = files.filter((file) => file.startsWith('lib/writing/'));

  it('whatever writes, removes or restores a text says what happened to it', () => {
    const changing = writing.filter((file) =>
      /writeSectionText\(tx|data: \{\s*removedAt:/.test(readSource(file)),
    );
    expect(changing.length).toBeGreaterThan(3);
    expect(changing.filter((file) => !/followChange\(/.test(readSource(file)))).toEqual([]);
  });

  it('a text is written nowhere else', () => {
    const writes = /UPDATE "Section" SET[^`]*document|section\.update\w*\([^;]*document:/;
    expect(files.filter((file) => file.startsWith('lib/') && writes.test(readSource(file)))).toEqual([
      'lib/writing/write-section-text.ts',
    ]);
  });
});
