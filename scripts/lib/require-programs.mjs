import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/**
 * @param {Record<string, string>} programs each with the Debian package that brings it
 * @throws Error that says, in both languages, how to install what is missing
 */
export function requirePrograms(programs, folders = (process.env.PATH ?? '').split(path.delimiter)) {
  const missing = Object.entries(programs).filter(
    ([name]) => !folders.some((folder) => isThere(folder, name)),
  );
  if (missing.length === 0) return;
  const [names, packages] = [missing.map(([name]) => name), missing.map(([, brings]) => brings)];
  const command = `apt-get install ${[...packages, 'fonts-noto-cjk'].join(' ')}`;
  throw new Error(
    `缺少程序：${names.join('、')}。在 Debian 上安装：${command}\nMissing: ${names.join(', ')}. On Debian: ${command}`,
  );
}

function isThere(folder, name) {
  try {
    accessSync(path.join(folder, name), constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
