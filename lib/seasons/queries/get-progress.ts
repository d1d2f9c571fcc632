import type { Reader } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/roles';

/** Of what is asked, section by section and department by department, how much had come so far by the day's end. */
export type ProgressDay = {
  /** In Asia/Shanghai: 2026-01-05. */
  date: string;
  asked: number;
  received: number;
  used: number;
  confirmed: number;
};

export type Progress = {
  /** From the opening to today, or to the day the season was closed. */
  days: ProgressDay[];
  /** In Asia/Shanghai; may lie beyond the last of the days. */
  dueDate: string;
};

type Ctx = { actor: Actor; now: Date; db: Reader };

/** The season's progress by day. @throws NotFound `season` */
export async function getProgress(_ctx: Ctx, _seasonId: string): Promise<Progress> {
  throw new Error('not written yet');
}
