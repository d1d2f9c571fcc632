import type { Cue } from '@/lib/intake/topics/topic-cue';
import { TOPIC_CUES } from '@/lib/intake/topics/topic-cues';

/** The cues a topic has before the office says anything of them. */
export function builtInCues(topicId: string): readonly Cue[] {
  return TOPIC_CUES.find((topic) => topic.topicId === topicId)?.cues ?? [];
}
