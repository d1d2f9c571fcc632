import { z } from 'zod';
import { id, paragraph, requiredLine, version } from '@/lib/input/text';
import { time } from '@/lib/input/time';

export const MAX_REQUESTS_AT_ONCE = 60;
export const MAX_REQUESTED_SECTIONS = 200;
export const MAX_LINK_DAYS = 60;

const season = {
  year: z.number('invalid').int('invalid').min(1949, 'invalid').max(2200, 'invalid'),
  name: requiredLine(60),
  guidance: paragraph(5000).default(''),
  dueAt: time,
};
export const openSeasonInput = z.object(season);
export const changeSeasonInput = z.object({ ...season, seasonId: id, version });
const dateOrNone = time.nullable().default(null);
export const setSeasonDatesInput = z.object({
  seasonId: id,
  version,
  material: time,
  draft: dateOrNone,
  stages: z
    .array(z.object({ stageId: id, dueAt: dateOrNone }))
    .max(20, 'too_many')
    .default([]),
  publish: dateOrNone,
});
export const seasonRef = z.object({ seasonId: id, version });

const sectionIds = z
  .array(id)
  .max(MAX_REQUESTED_SECTIONS, 'too_many')
  .default([])
  .transform((ids) => [...new Set(ids)]);

/** Either sections or words say what is wanted. */
const saysWhatIsWanted = (asked: { sectionIds: string[]; guidance: string }) =>
  asked.sectionIds.length > 0 || asked.guidance !== '';
const unsaid = { error: 'nothing_asked', path: ['sectionIds'] };

const newRequest = z
  .object({
    departmentId: id,
    sectionIds,
    guidance: paragraph(5000).default(''),
    /** Left out: the season's. */
    dueAt: time.optional(),
  })
  .refine(saysWhatIsWanted, unsaid);
export type NewRequest = z.infer<typeof newRequest>;

export const sendRequestsInput = z.object({
  seasonId: id,
  requests: z.array(newRequest).min(1, 'required').max(MAX_REQUESTS_AT_ONCE, 'too_many'),
});

export const changeRequestInput = z
  .object({ requestId: id, version, sectionIds, guidance: paragraph(5000).default(''), dueAt: time })
  .refine(saysWhatIsWanted, unsaid);
export const cancelRequestInput = z.object({ requestId: id, version });
export const remindOwingInput = z.object({ seasonId: id });
export const remindDepartmentInput = z.object({ requestId: id });

export const makeLinkInput = z.object({
  requestId: id,
  /** For whom it is, in the office's own words. */
  recipient: requiredLine(60),
  /** Left out: it ends with the request's date, LINK_GRACE_DAYS after it. */
  days: z.number('invalid').int('invalid').min(1, 'invalid').max(MAX_LINK_DAYS, 'invalid').optional(),
});
export const revokeLinkInput = z.object({ linkId: id });

export const suggestRequestsInput = z.object({ articleIds: z.array(id).max(100, 'too_many') });
