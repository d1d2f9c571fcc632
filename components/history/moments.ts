import { stateKey } from '@/lib/domain/article/state-key';
import type { SittingEntry, Sittings } from '@/lib/history/queries/list-sittings';
import type { RevisionEntry } from '@/lib/reviews/queries/list-revisions';

/** A line of the history: a sitting of the working draft, or a revision made between two. */
export type Moment =
  | { kind: 'sitting'; key: string; at: Date; sitting: SittingEntry }
  | { kind: 'revision'; key: string; at: Date; revision: RevisionEntry };

/** Both by time, newest first; the revisions are those of the time the sittings' page stands for. */
export function momentsOf(
  { entries: sittings, since, until }: Pick<Sittings, 'entries' | 'since' | 'until'>,
  revisions: readonly RevisionEntry[],
): Moment[] {
  const shown = revisions.filter(
    ({ createdAt: at }) => (since === null || at >= since) && (until === null || at < until),
  );
  const moments: Moment[] = [
    ...sittings.map((sitting): Moment => ({
      kind: 'sitting',
      key: stateKey({ kind: 'draft', at: sitting.to }),
      at: sitting.to,
      sitting,
    })),
    ...shown.map((revision): Moment => ({
      kind: 'revision',
      key: stateKey({ kind: 'revision', number: revision.number }),
      at: revision.createdAt,
      revision,
    })),
  ];
  return moments.sort((a, b) => b.at.getTime() - a.at.getTime());
}
