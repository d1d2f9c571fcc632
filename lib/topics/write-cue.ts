import type { Tx } from '@/lib/db/client';
import { foldWidth } from '@/lib/intake/topics/fold-width';
import { builtInCues, type CueOwner } from './built-in-cues';
import type { OfficeCue } from './effective-cues';
import { findCue } from './find-cue';

/**
 * From now on the cue weighs this in the topic; null: nothing, it is no cue there. What the built-in cues say anyway
 * is not kept. The topic's row must be held.
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
