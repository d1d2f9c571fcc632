import type { EditingLine } from '@/components/editor/session/editing-line';

/** Under which a person's proposal in a review is kept in the browser: never taken for the article. */
export function proposalKey(reviewId: string): string {
  return `proposal:${reviewId}`;
}

/** What a reviewer proposes: its sections are the revision's, and stay as they are arranged. */
export function proposalLine(reviewId: string, takesPictures: boolean): EditingLine {
  return {
    key: proposalKey(reviewId),
    address: `/api/reviews/${reviewId}/proposal`,
    sendOrder: async () => ({ ok: false, failure: { code: 'not_possible', reason: 'wrong_state' } }),
    textAt: null,
    takesPictures,
  };
}
