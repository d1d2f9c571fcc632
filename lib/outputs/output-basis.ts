import { createHash } from 'node:crypto';
import type { Outlet } from '@/lib/domain/outlets';
import type { OutputOptions } from './output-options';

/** Two files of one basis are the same. `of`: all that goes into one, texts by their hashes. */
export function outputBasis(outlet: Outlet, options: OutputOptions, of: unknown, make: string): string {
  return createHash('sha256')
    .update(JSON.stringify([outlet, options, make, of]))
    .digest('hex');
}
