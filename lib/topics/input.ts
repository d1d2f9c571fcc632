import { z } from 'zod';
import { foldWidth } from '@/lib/intake/topics/fold-width';
import { orderChange } from '@/lib/input/order-change';
import { paragraph, requiredLine, version } from '@/lib/input/text';

/** Stable for good: stored in sections and revisions. */
const slug = z
  .string('invalid')
  .max(60, 'invalid')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'invalid');
const name = requiredLine(40);

export const addTopicInput = z.object({ name, id: slug.optional() });
export const changeTopicInput = z.object({ topicId: slug, version, name });
export const topicRef = z.object({ topicId: slug, version });
export const topicOrder = orderChange(slug);

const MAX_CUE_LENGTH = 20;
const MAX_CUES_AT_ONCE = 200;

const cue = requiredLine(MAX_CUE_LENGTH).refine((text) => foldWidth(text) !== '', 'required');
/** 3 names the topic by itself, 2 is at home in it, 1 is found elsewhere too, 0 tells nothing. */
const weight = z.number('invalid').int('invalid').min(0, 'invalid').max(3, 'invalid');

export const addCuesInput = z.object({
  topicId: slug,
  texts: z.array(cue).min(1, 'required').max(MAX_CUES_AT_ONCE, 'too_many'),
  weight,
});
export const changeCueInput = z.object({ topicId: slug, version, text: cue, weight: weight.nullable() });
export const tryTopicsInput = z.object({ topicId: slug, text: paragraph(20_000) });

/** A file of cues, as an office exports it. */
export const cueFile = z.array(
  z.object({ topicId: slug, cues: z.array(z.object({ text: z.string('invalid'), weight })) }),
);
