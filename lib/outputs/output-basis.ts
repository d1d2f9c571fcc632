import { createHash } from 'node:crypto';
import type { Outlet } from '@/lib/domain/outlets';
import type { OutputSource } from './output-source';

/** Two files of one basis are the same: all that goes into one, the text by its hash. */
export function outputBasis(outlet: Outlet, { content: _, ...source }: OutputSource, make: string): string {
  return createHash('sha256')
    .update(JSON.stringify([outlet, make, source]))
    .digest('hex');
}
