/** What can be printed: the revision as it was, with what is proposed in it, as one proposal has it. */
export const COPY_TEXTS = ['original', 'marked', 'clean'] as const;
export type CopyText = (typeof COPY_TEXTS)[number];

/** Where a text of a review's proposals is read and printed; `of` null: with all of them. */
export function copyHref(reviewId: string, text: CopyText, of: string | null): string {
  return `/desk/reviews/${reviewId}/marked?text=${text}&of=${of ?? 'all'}`;
}
