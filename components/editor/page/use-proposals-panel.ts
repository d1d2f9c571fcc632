'use client';

import { useEffect } from 'react';
import type { Panels } from '@/components/editor/page/panels';
import type { ProposalsSession } from '@/components/editor/proposals/proposals-session';

/** An article that came back with proposals shows them first, unless its address or the person chose another panel. */
export function useProposalsPanel(panels: Panels, { openCount }: ProposalsSession): void {
  useEffect(() => {
    if (new URLSearchParams(window.location.search).has('panel')) return;
    const chosen = panels.side.get();
    const stop = openCount.subscribe(() => {
      stop();
      if (panels.side.get() === chosen && panels.drawer.get() === null) panels.side.set('proposals');
    });
    return stop;
  }, [panels, openCount]);
}
