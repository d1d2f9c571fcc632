import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Whether this machine lets the tests have a disk of their own: root of Linux may, and not in every container. */
export const hasSmallDisks = (() => {
  try {
    removeSmallDisk(makeSmallDisk(1024));
    return true;
  } catch {
    return false;
  }
})();

/** A folder that is full after so many bytes. */
export function makeSmallDisk(bytes: number): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'huimou-small-disk-'));
  try {
    const options = ['-t', 'tmpfs', '-o', `size=${bytes},mode=755`, 'tmpfs', folder];
    execFileSync('mount', options, { stdio: 'ignore' });
    return folder;
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

export function removeSmallDisk(folder: string): void {
  execFileSync('umount', [folder], { stdio: 'ignore' });
  rmSync(folder, { recursive: true, force: true });
}
