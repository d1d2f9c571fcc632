import { createHash } from 'node:crypto';
import type { Outlet } from '@/lib/domain/outlets';
import type { SourceFacts } from './output-source';

/** Two files of one basis are the same: all that goes into one, the text by its hash. */
export function outputBasis(
  outlet: Outlet,
  { contentHash, revision, isApproved, publication, officeName }: SourceFacts,
  make: string,
): string {
  return createHash('sha256')
    .update(JSON.stringify([outlet, make, contentHash, revision, isApproved, publication, officeName]))
    .digest('hex');
}
