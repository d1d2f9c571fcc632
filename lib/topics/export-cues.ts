import type { Reader } from '@/lib/db/client';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import type { Actor } from '@/lib/domain/permissions/roles';
import type { TopicCues } from '@/lib/intake/topics/topic-cue';
import { officeCues } from './office-cues';

/**
 * The cues topics are proposed by, as a file holds them.
 * @throws Forbidden
 */
export async function exportCues({ actor, db }: { actor: Actor; db: Reader }): Promise<readonly TopicCues[]> {
  requirePermission(actor, 'office.manage', {});
  return officeCues(db);
}
