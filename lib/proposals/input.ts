import { z } from 'zod';
import { headFields, sectionTextFields } from '@/lib/articles/input';
import { id, paragraph, version } from '@/lib/input/text';

/** As many as an article of 100,000 characters can be cut into. */
const MOST_AT_ONCE = 20_000;

export const saveProposedSectionInput = z.object({
  reviewId: id,
  sectionId: id,
  /** The version the reviewer's text was based on; that of the revision's own is 1. */
  baseVersion: version,
  ...sectionTextFields,
});

export const saveProposedHeadInput = z.object({ reviewId: id, baseVersion: version, ...headFields });

export const answerDifferencesInput = z.object({
  proposalId: id,
  differenceIds: z.array(z.string().max(200, 'invalid')).min(1, 'required').max(MOST_AT_ONCE, 'too_many'),
  isTaken: z.boolean('required'),
  /** Why they are turned down. */
  word: paragraph(200).default(''),
});
