import type { Claim } from '@/lib/claims/claim';
import type { TableCell } from '@/lib/claims/scan-table';

export type ReckonedRole = 'headline' | 'heading' | 'caption' | 'lead' | 'section' | 'outlook' | 'table';

/** A paragraph, heading or caption of the text, or a table with its rows. */
export type ReckonedPart = { role: ReckonedRole; start: number; end: number; rows?: TableCell[][] };

/** Places of parts and claims are places in `text`. `year`: the one it tells of; `date`: of publication, as ISO. */
export type ReckonedArticle = {
  text: string;
  parts: ReckonedPart[];
  claims: readonly Claim[];
  year: number | null;
  date: string | null;
};
