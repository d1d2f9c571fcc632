import { stateKey, type State } from '@/lib/domain/article/state-key';
import type { StepEntry } from '@/lib/history/queries/list-steps';
import type { SittingEntry, Sittings } from '@/lib/history/queries/list-sittings';
import type { RevisionEntry } from '@/lib/reviews/queries/list-revisions';

/** A line of the history: a sitting of the working draft, a moment within the one that is open, or a revision. */
export type Moment =
  | { kind: 'sitting'; key: string; at: Date; sitting: SittingEntry }
  | { kind: 'step'; key: string; at: Date; step: StepEntry }
  | { kind: 'revision'; key: string; at: Date; revision: RevisionEntry };

/** All by time, newest first, the moments within a sitting below it; the revisions are those of the time the sittings' page stands for. */
export function momentsOf(
  { entries: sittings, since, until }: Pick<Sittings, 'entries' | 'since' | 'until'>,
  revisions: readonly RevisionEntry[],
  steps: readonly StepEntry[] = [],
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
    ...steps.map((step): Moment => ({
      kind: 'step',
      key: stateKey({ kind: 'draft', at: step.at }),
      at: step.at,
      step,
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

/** The sittings within which a state of the working draft lies, the one that ends with it first; none for a revision. */
export function sittingsWith(sittings: readonly SittingEntry[], state: State): SittingEntry[] {
  if (state.kind !== 'draft') return [];
  const { at } = state;
  const within = sittings.filter(({ from, to }) => from <= at && at <= to);
  return within.sort((a, b) => Number(endsAt(b, at)) - Number(endsAt(a, at)));
}

const endsAt = ({ to }: SittingEntry, at: Date) => to.getTime() === at.getTime();
