import { CPPCC_CUES } from './cues/cppcc-cues';
import { DISTRICT_CUES } from './cues/district-cues';
import { PEOPLE_CUES } from './cues/people-cues';
import { UNITED_FRONT_CUES } from './cues/united-front-cues';
import type { TopicCues } from './topic-cue';

/**
 * The cues an office starts with: vocabulary of the fields, no place, body or brand. 导语 and 展望 are roles
 * of a block and 其他 is what is left, so these three have none.
 */
export const TOPIC_CUES: readonly TopicCues[] = [
  ...UNITED_FRONT_CUES,
  ...PEOPLE_CUES,
  ...CPPCC_CUES,
  ...DISTRICT_CUES,
];
