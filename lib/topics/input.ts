import { z } from 'zod';
import { orderChange } from '@/lib/input/order-change';
import { requiredLine, version } from '@/lib/input/text';

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
