export type Kept = {
  /** Does it at once, or once more when it is being done. */
  hurry: () => void;
  stop: () => Promise<void>;
};

/** Does the work again and again, so long after it was done, until stopped. A fault is told once, until it works again. */
export function keepDoing(
  work: () => Promise<unknown>,
  { pauseMs, fault }: { pauseMs: number; fault: string },
): Kept {
  let isStopped = false;
  let isAway = false;
  let isWanted = false;
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
      isWanted = false;
      try {
        await work();
        isAway = false;
      } catch (error) {
        if (!isAway) console.error(fault, error);
        isAway = true;
      }
      if (!isStopped && !isWanted) await pause();
    }
  };
  const ended = run();
  return {
    hurry() {
      isWanted = true;
      wake();
    },
    async stop() {
      isStopped = true;
      wake();
      await ended;
    },
  };
}
