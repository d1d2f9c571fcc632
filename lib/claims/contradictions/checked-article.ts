import type { Claim } from '../claim';
import type { TableCell } from '../scan-table';

export type CheckedRole = 'headline' | 'heading' | 'caption' | 'lead' | 'section' | 'outlook' | 'table';

/** A paragraph, heading or caption of the text, or a table with its rows. */
export type CheckedPart = { role: CheckedRole; start: number; end: number; rows?: TableCell[][] };

/** Places of parts and claims are places in `text`. `year`: the one it tells of; `date`: of publication, as ISO. */
export type CheckedArticle = {
  text: string;
  parts: CheckedPart[];
  claims: readonly Claim[];
  year: number | null;
  date: string | null;
};
