/** Until the page has time; a browser that does not tell is given a moment. */
export function idleTime(): Promise<void> {
  return new Promise((go) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => go(), { timeout: 2_000 });
    else setTimeout(go, 20);
  });
}
