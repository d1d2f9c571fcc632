import { z } from 'zod';
import { id, paragraph, requiredLine } from '@/lib/input/text';
import { MAX_PREVIEW_DAYS, MAX_PREVIEW_NOTE, MAX_PREVIEW_RECIPIENT } from '@/lib/domain/previews';

export const makePreviewLinkInput = z.object({
  articleId: id,
  revisionId: id,
  /** For whom it is, in the office's own words: they stand in the watermark. */
  recipient: requiredLine(MAX_PREVIEW_RECIPIENT),
  days: z.number('invalid').int('invalid').min(1, 'invalid').max(MAX_PREVIEW_DAYS, 'invalid'),
  note: paragraph(MAX_PREVIEW_NOTE).default(''),
});

export const revokePreviewLinkInput = z.object({ linkId: id });
