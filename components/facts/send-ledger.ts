import type { ImportedFacts } from '@/lib/facts/commands/import-facts';
import type { LedgerPlan } from '@/lib/facts/plan-ledger';
import type { Failure } from '@/lib/web/failure';
import type { ActionResult } from '@/lib/web/run-action';

type Agreed = { mark: string; reason: string; isWhole: boolean };

/** Sends a spreadsheet to be looked at. */
export function sendLedger(file: File): Promise<ActionResult<LedgerPlan>> {
  return send('/api/facts/sheet', 'POST', file);
}

/** Sends the same again, to be done as it was said. */
export function carryOutLedger(
  file: File,
  { mark, reason, isWhole }: Agreed,
): Promise<ActionResult<ImportedFacts>> {
  const query = new URLSearchParams({ agreed: mark, reason, whole: isWhole ? '1' : '' });
  return send(`/api/facts/sheet?${query}`, 'PUT', file);
}

async function send<T extends object>(address: string, method: string, file: File): Promise<ActionResult<T>> {
  const body = new FormData();
  body.set('file', file);
  const response = await fetch(address, { method, body });
  const answer = (await response.json()) as T | { failure: Failure };
  return 'failure' in answer ? { ok: false, failure: answer.failure } : { ok: true, value: answer };
}
