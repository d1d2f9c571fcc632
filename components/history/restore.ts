import type { ActionResult } from '@/lib/web/run-action';

/** Brings back what is shown: `paragraph` alone, or all of it. */
export type Restore = (paragraph: number | null) => Promise<ActionResult<unknown>>;
