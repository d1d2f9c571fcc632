import type { ArticleDifference } from '@/lib/proposals/differences/article-difference';
import type { ProposalAnswer, ProposalForReader } from '@/lib/proposals/queries/list-proposals';
import type { Surroundings } from '@/lib/proposals/differences/surroundings';

/**
 * What became of a difference in the text as it stands on the page. `open`: it can be taken. `changed_since`: it was
 * taken, and its place was written in afterwards. `lost`: its place was changed without it. `not_here`: it is of a kind
 * that is not taken here. Whether it is taken the text says, so that undo brings it back.
 */
export type RowState = 'open' | 'taken' | 'changed_since' | 'turned_down' | 'lost' | 'not_here';

export type ProposedRow = {
  /** Unlike in all proposals. */
  key: string;
  proposal: ProposalForReader;
  section: string | null;
  state: RowState;
  /** In its place now where it has one, otherwise as it stood in the revision. */
  difference: ArticleDifference;
  /** Whether it has its place in the text as it is. */
  stands: boolean;
  answer: ProposalAnswer | null;
  around: Surroundings;
};

export function rowKey({ id }: { id: string }, difference: { id: string }): string {
  return `${id} ${difference.id}`;
}
