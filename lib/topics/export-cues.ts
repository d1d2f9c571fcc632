import type { Reading } from '@/lib/db/context';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import type { TopicCues } from '@/lib/intake/topics/topic-cue';
import { officeCues } from './office-cues';

/**
 * The cues topics are proposed by, as a file holds them.
 * @throws Forbidden
 */
export async function exportCues({ actor, db }: Reading): Promise<readonly TopicCues[]> {
  requirePermission(actor, 'office.manage', {});
  return officeCues(db);
}
