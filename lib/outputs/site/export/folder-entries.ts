import type { Stats } from 'node:fs';
import { lstat, mkdir, readdir, readFile, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import pLimit from 'p-limit';
import { ExportFailed } from './export-failed';

const AT_ONCE = 32;

/** What lies in the folder; null when there is none. */
export async function entriesOf(root: string): Promise<string[] | null> {
  try {
    return await readdir(root);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    if (codeOf(error) === 'ENOTDIR')
      throw new ExportFailed('not_a_folder', { folder: root }, { cause: error });
    throw asExportFailed(error, root);
  }
}

/** Makes the folder within the root. Through a link, files would come to lie elsewhere: it is refused. */
export async function ownFolder(root: string, name: string): Promise<void> {
  try {
    await mkdir(root, { recursive: true });
    for (const folder of steps(root, name)) {
      if (!(await statOf(folder))) await mkdir(folder).catch(ignoring('EEXIST'));
      requireFolder(await statOf(folder), folder);
    }
  } catch (error) {
    throw asExportFailed(error, name);
  }
}

/** Whether the folder is there, within the root and by no link. */
export async function isWithin(root: string, name: string): Promise<boolean> {
  for (const folder of steps(root, name)) {
    const found = await statOf(folder);
    if (!found) return false;
    requireFolder(found, folder);
  }
  return true;
}

function requireFolder(found: Stats | null, folder: string): void {
  if (!found?.isDirectory()) throw new ExportFailed('symlink', { name: folder });
}

/** Each folder on the way from the root, without it. */
function steps(root: string, name: string): string[] {
  const parts = name === '.' ? [] : name.split('/');
  return parts.map((_, index) => path.join(root, ...parts.slice(0, index + 1)));
}

export async function emptyFolder(root: string, name: string): Promise<void> {
  if (!(await isWithin(root, name))) return;
  const folder = path.join(root, name);
  for (const entry of await readdir(folder)) await rm(path.join(folder, entry), { force: true });
}

/** Leaves it where something lies in it. */
export async function removeEmpty(root: string, name: string): Promise<void> {
  if (await isWithin(root, name))
    await rmdir(path.join(root, name)).catch(ignoring('ENOTEMPTY', 'EEXIST', 'ENOENT'));
}

/** A file's bytes; null when there is none, or what is there is no file but a link or a folder. */
export async function readRegular(file: string): Promise<Buffer | null> {
  return (await statOf(file))?.isFile() ? readFile(file) : null;
}

export async function statOf(file: string): Promise<Stats | null> {
  try {
    return await lstat(file);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return null;
    throw asExportFailed(error, file);
  }
}

export async function each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const turns = pLimit(AT_ONCE);
  await Promise.all(items.map((item) => turns(() => work(item))));
}

export function asExportFailed(error: unknown, file: string): unknown {
  if (error instanceof ExportFailed) return error;
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return new ExportFailed('disk_full', {}, { cause: error });
  if (['EACCES', 'EPERM', 'EROFS'].includes(code))
    return new ExportFailed('no_access', { file }, { cause: error });
  if (code === 'EISDIR' || code === 'ENOTDIR')
    return new ExportFailed('in_the_way', { name: file }, { cause: error });
  return error;
}

function ignoring(...codes: string[]) {
  return (error: unknown) => {
    if (!codes.includes(codeOf(error))) throw error;
  };
}

const codeOf = (error: unknown) => String((error as NodeJS.ErrnoException).code);
