import type { SheetPlan } from '@/lib/people/plan-sheet';
import type { Failure } from '@/lib/web/failure';
import type { ActionResult } from '@/lib/web/run-action';

/** Sends a spreadsheet to be looked at. */
export async function sendSheet(file: File): Promise<ActionResult<SheetPlan>> {
  const body = new FormData();
  body.set('file', file);
  const response = await fetch('/api/people/sheet', { method: 'POST', body });
  const answer = (await response.json()) as SheetPlan | { failure: Failure };
  return 'failure' in answer ? { ok: false, failure: answer.failure } : { ok: true, value: answer };
}
