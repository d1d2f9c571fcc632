import { z } from 'zod';
import { orderChange } from '@/lib/input/order-change';
import { id, requiredLine, version } from '@/lib/input/text';

const stage = {
  name: requiredLine(20),
  /** Who may decide; may be empty while the office has nobody yet. */
  reviewerIds: z
    .array(id)
    .max(100, 'invalid')
    .transform((ids) => [...new Set(ids)]),
};

export const addStageInput = z.object(stage);
export const changeStageInput = z.object({ ...stage, stageId: id, version });
export const stageRef = z.object({ stageId: id, version });
export const stageOrder = orderChange(id);
