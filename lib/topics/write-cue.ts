import type { Tx } from '@/lib/db/client';
import { foldWidth } from '@/lib/intake/topics/fold-width';
import { builtInCues, type CueOwner } from './built-in-cues';
import type { OfficeCue } from './effective-cues';
import { findCue } from './find-cue';

/**
 * Sets the weight of a cue in a topic; null means it is no longer a cue there. A value equal to the built-in one is not
 * stored. The caller must hold the topic's row.
 */
export async function writeCue(tx: Tx, topic: CueOwner, { text, weight }: OfficeCue): Promise<void> {
  const folded = foldWidth(text);
  const key = { topicId: topic.id, folded };
  const builtIn = findCue(builtInCues(topic), text)?.weight ?? null;
  if (weight === builtIn) {
    await tx.topicCue.deleteMany({ where: key });
    return;
  }
  await tx.topicCue.upsert({
    where: { topicId_folded: key },
    create: { ...key, text, weight },
    update: { text, weight },
    select: { folded: true },
  });
}
