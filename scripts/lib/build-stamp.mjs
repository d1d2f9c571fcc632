import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folders = ['app', 'components', 'lib', 'messages', 'public'];
const files =
  /^(next\.config|proxy|instrumentation|instrumentation-client|mdx-components|postcss\.config)\.\w+$/;
const named = ['prisma/schema.prisma', 'package-lock.json', 'tsconfig.json'];

/** A hash over everything a build is made from. */
export function buildStamp(dir) {
  const hash = createHash('sha256');
  for (const file of inputs(dir)) {
    hash
      .update(`${file}\0`)
      .update(content(path.join(dir, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function inputs(dir) {
  const inRoot = readdirSync(dir).filter((name) => files.test(name));
  const inFolders = folders.flatMap((folder) => filesUnder(dir, folder));
  return [...named, ...inRoot, ...inFolders].sort();
}

function filesUnder(dir, folder) {
  return entries(path.join(dir, folder)).flatMap((entry) => {
    const at = `${folder}/${entry.name}`;
    if (at === 'lib/db/generated') return [];
    return entry.isDirectory() ? filesUnder(dir, at) : [at];
  });
}

function entries(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}

function content(file) {
  try {
    const bytes = readFileSync(file);
    // The build itself adds its folders to the list of included files and lays the file out anew.
    if (path.basename(file) !== 'tsconfig.json') return bytes;
    return bytes
      .toString()
      .replace(/"include"\s*:\s*\[[^\]]*\]/, '')
      .replace(/[\s,]/g, '');
  } catch (error) {
    if (error.code === 'ENOENT') return '';
    throw error;
  }
}
