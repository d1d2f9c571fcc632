import type { Cue } from '@/lib/intake/topics/topic-cue';
import { TOPIC_CUES } from '@/lib/intake/topics/topic-cues';

export type CueOwner = { id: string; cuesOf: string | null };

/** The built-in topic that an office's topic is. */
export const builtInId = ({ id, cuesOf }: CueOwner): string => cuesOf ?? id;

/** The cues a topic has before the office says anything of them. */
export function builtInCues(topic: CueOwner): readonly Cue[] {
  return TOPIC_CUES.find(({ topicId }) => topicId === builtInId(topic))?.cues ?? [];
}
