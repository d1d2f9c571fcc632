import type { DemoClock } from './demo-clock';

/** Something one of the demo's people does at a time of its own. */
export type Step = { at: Date; take: () => Promise<unknown> };

/** Takes the steps in the order of their times, whichever article they are of: the log's order is the time's. */
export async function takeSteps(clock: DemoClock, steps: readonly Step[]): Promise<void> {
  for (const { at, take } of steps.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    await clock.moveTo(at);
    await take();
  }
}
