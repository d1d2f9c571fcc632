'use client';

import { useEffect } from 'react';

/** Asks before unsaved work is left behind: by a link, by closing the tab or by reloading. */
export function useLeaveGuard(isUnsaved: boolean, question: string): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    // Before the router sees the click, which would otherwise leave without unloading the page.
    const onClick = (event: MouseEvent) => {
      if (!leavesPage(event) || window.confirm(question)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('beforeunload', onUnload);
    document.addEventListener('click', onClick, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', onUnload);
      document.removeEventListener('click', onClick, { capture: true });
    };
  }, [isUnsaved, question]);
}

function leavesPage(event: MouseEvent): boolean {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.target === '_blank') return false;
  if (link.hasAttribute('download')) return false;
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  return link.pathname !== window.location.pathname && link.origin === window.location.origin;
}
