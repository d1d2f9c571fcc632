'use client';

import { useMemo, useRef, useState } from 'react';
import { useNotices } from '@/components/editor/notices/use-notices';
import { useProposals } from '@/components/editor/proposals/proposals-context';
import type { ProposedRow } from '@/components/editor/proposals/proposed-row';
import type { Taken } from '@/components/editor/proposals/proposals-session';
import type { Changed } from '@/components/editor/wording/change-words';
import { grouped } from '@/components/editor/wording/grouped';
import { useProposalsWords } from '@/components/words/use-proposals-words';
import type { ActionResult } from '@/lib/web/run-action';
import type { Failure } from '@/lib/web/failure';

const ROW = '[data-proposed-row]';

/** What the buttons of the panel do: take, turn down, say so, and go on with the next. */
export function useTaking() {
  const t = useProposalsWords('take');
  const proposals = useProposals();
  const notices = useNotices();
  const panel = useRef<HTMLDivElement>(null);
  const [left, setLeft] = useState<Changed['left']>([]);
  /** To be asked about first: their person becomes an author. */
  const [asked, setAsked] = useState<readonly ProposedRow[] | null>(null);
  const deeds = useMemo(() => {
    const tell = ({ done, left, failure }: Taken) => {
      setLeft(left);
      const open = proposals.openCount.get();
      if (failure) notices.refused(failure);
      else notices.announce(done > 0 ? t('taken', { count: done, open }) : t('takenNone'));
    };
    return {
      take: async (rows: readonly ProposedRow[]) => {
        if (rows.some(({ key }) => proposals.pending.get().has(key))) return;
        const makesAuthor = ({ proposal }: ProposedRow) =>
          proposals.taking.get().some((one) => one.becomesAuthor && one.personId === proposal.by.id);
        const goOn = placeAfter(panel.current, rows);
        const all: Taken = { done: 0, left: [], failure: null };
        for (const own of inTurn(rows, (row) => proposals.isFirstOf(row.proposal))) {
          if (own.some(makesAuthor)) {
            if (all.done > 0) tell(all);
            return setAsked(own);
          }
          const taken = await proposals.take(own);
          all.done += taken.done;
          all.left = [...all.left, ...taken.left];
          all.failure ??= taken.failure;
        }
        tell(all);
        goOn({ isForced: false });
      },
      /** The answer to what was asked; a refusal is shown where it was asked. */
      takeAsked: async (rows: readonly ProposedRow[]): Promise<ActionResult<() => void>> => {
        const goOn = placeAfter(panel.current, rows);
        const taken = await proposals.take(rows);
        if (taken.failure && taken.done === 0) return { ok: false, failure: taken.failure };
        tell(taken);
        return { ok: true, value: () => void requestAnimationFrame(() => goOn({ isForced: true })) };
      },
      turnDown: async (row: ProposedRow, word: string): Promise<Failure | null> => {
        const goOn = placeAfter(panel.current, [row]);
        const failure = await proposals.turnDown(row, word);
        if (failure) return failure;
        notices.announce(t('turnedDown', { open: proposals.openCount.get() }));
        goOn({ isForced: false });
        return null;
      },
    };
  }, [proposals, notices, t]);
  return { panel, left, asked, stopAsking: () => setAsked(null), ...deeds };
}

/** By person where something of theirs is taken for the first time: what that means depends on those before. */
function inTurn(rows: readonly ProposedRow[], isFirst: (row: ProposedRow) => boolean): ProposedRow[][] {
  const isKnown = (row: ProposedRow) => (isFirst(row) ? row.proposal.by.id : '');
  return [...grouped(rows, isKnown).values()].map((own) => [...own]);
}

/** Where the keyboard goes when these rows are gone: the next one, else the one before, else the panel. */
function placeAfter(panel: HTMLElement | null, rows: readonly ProposedRow[]) {
  const keys = new Set(rows.map(({ key }) => key));
  const all = [...(panel?.querySelectorAll<HTMLElement>(ROW) ?? [])];
  const isGoing = ({ dataset }: HTMLElement) => keys.has(dataset.proposedRow ?? '');
  const last = all.findLastIndex(isGoing);
  const next = [...all.slice(last + 1), ...all.slice(0, last + 1).toReversed()].filter(
    (row) => !isGoing(row),
  );
  return ({ isForced }: { isForced: boolean }) => {
    const { activeElement } = document;
    const isElsewhere = activeElement !== document.body && panel?.contains(activeElement) === false;
    if (isElsewhere && !isForced) return;
    const standing = next.find((row) => row.isConnected);
    (standing?.querySelector<HTMLElement>('[data-take]') ?? panel)?.focus();
  };
}
