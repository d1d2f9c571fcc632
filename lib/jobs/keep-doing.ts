export type Kept = { stop: () => Promise<void> };

/** Does the work again and again, so long after it was done, until stopped. A fault is told once, until it works again. */
export function keepDoing(
  work: () => Promise<unknown>,
  { pauseMs, fault }: { pauseMs: number; fault: string },
): Kept {
  let isStopped = false;
  let isAway = false;
  let wake = () => {};
  const pause = () =>
    new Promise<void>((resume) => {
      const timer = setTimeout(resume, pauseMs);
      wake = () => {
        clearTimeout(timer);
        resume();
      };
    });
  const run = async () => {
    while (!isStopped) {
      try {
        await work();
        isAway = false;
      } catch (error) {
        if (!isAway) console.error(fault, error);
        isAway = true;
      }
      if (!isStopped) await pause();
    }
  };
  const ended = run();
  return {
    async stop() {
      isStopped = true;
      wake();
      await ended;
    },
  };
}
