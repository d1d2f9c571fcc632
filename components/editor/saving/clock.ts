/** Time as the savers see it; a test has its own. */
export type Clock = {
  now: () => number;
  /** Calls back once after `ms`; the result calls it off. */
  after: (ms: number, callback: () => void) => () => void;
};

export const browserClock: Clock = {
  now: () => Date.now(),
  after: (ms, callback) => {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};
