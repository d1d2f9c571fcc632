import type { ActionResult } from '@/lib/web/run-action';

export type AskInput = { sectionId: string; departmentId: string; note: string; dueAt: string | null };

/** What the office can do about a confirmation; left out where this person may not. */
export type ConfirmationActions = {
  ask?: (input: AskInput) => Promise<ActionResult<unknown>>;
  withdraw?: (confirmationId: string) => Promise<ActionResult<unknown>>;
  reply?: (confirmationId: string, reply: string) => Promise<ActionResult<unknown>>;
  waive?: (confirmationId: string, reason: string) => Promise<ActionResult<unknown>>;
};
