import type { Tx } from '@/lib/db/client';
import { NotFound } from '@/lib/domain/errors';
import type { CueOwner } from './built-in-cues';
import type { OfficeCue } from './effective-cues';

type LockedTopic = CueOwner & { name: string; version: number; cues: OfficeCue[] };

/**
 * Takes a topic for the rest of the transaction.
 * @throws NotFound `topic`
 */
export async function lockTopic(tx: Tx, topicId: string): Promise<LockedTopic> {
  await tx.$queryRaw`SELECT 1 FROM "Topic" WHERE id = ${topicId} FOR UPDATE`;
  const topic = await tx.topic.findUnique({
    where: { id: topicId },
    select: {
      ...{ id: true, cuesOf: true, name: true, version: true },
      cues: { select: { text: true, weight: true } },
    },
  });
  if (!topic) throw new NotFound('topic');
  return topic;
}
