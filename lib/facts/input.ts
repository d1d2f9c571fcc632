import { z } from 'zod';
import { FACT_STATUSES, PRICE_BASES } from '@/lib/domain/facts/fact-kinds';
import { id, line, lines, paragraph, requiredLine, version } from '@/lib/input/text';

const metric = {
  name: requiredLine(80),
  synonyms: lines(20, 80),
  unit: line(20),
  isPriced: z.boolean('required'),
  note: paragraph(1000),
};

export const addMetricInput = z.object(metric);
export const metricRef = z.object({ metricId: id, version });
export const changeMetricInput = metricRef.extend(metric);

/** Everything a figure says but what it is of; `figure` as it is typed. */
const given = {
  figure: requiredLine(60),
  note: paragraph(1000).default(''),
  priceBasis: z.enum(PRICE_BASES, 'invalid').default('none'),
  status: z.enum(FACT_STATUSES, 'invalid').default('final'),
  departmentId: id.nullable().default(null),
  suppliedBy: line(40).default(''),
  submissionId: id.nullable().default(null),
  source: line(200).default(''),
  page: line(40).default(''),
  passage: paragraph(1000).default(''),
};

export const recordFactInput = z.object({
  metricId: id,
  body: requiredLine(60),
  period: requiredLine(40),
  breakdown: line(60).default(''),
  ...given,
});

/** `factId`: the one that stands, as far as the person saw. */
export const followFactInput = z.object({ factId: id, reason: requiredLine(300), ...given });

/** `agreed`: the plan's own mark, so that what was agreed to is what is done. */
export const importFactsInput = z.object({
  fileName: requiredLine(255),
  rows: z.array(z.array(z.string())),
  agreed: z.string('required').nullable(),
  reason: line(300),
  isWhole: z.boolean('required'),
});
