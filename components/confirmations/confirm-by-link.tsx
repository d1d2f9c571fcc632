'use client';

import type { ConfirmationRow } from '@/lib/confirmations/confirmation-row';
import type { Failure } from '@/lib/web/failure';
import type { ActionResult } from '@/lib/web/run-action';
import type { AnswerInput } from './confirmation-form';
import { ConfirmSections } from './confirm-sections';

const UNREACHABLE: Failure = { code: 'unexpected', reason: 'unreachable' };

/** ConfirmSections for who came through a link, or is signed in, answered over the department's own handler. */
export function ConfirmByLink({ rows, askedName }: { rows: ConfirmationRow[]; askedName: string | null }) {
  return <ConfirmSections rows={rows} askedName={askedName} send={sendAnswer} />;
}

async function sendAnswer({ confirmationId, ...answer }: AnswerInput): Promise<ActionResult<unknown>> {
  const response = await fetch(`/api/material/confirmations/${confirmationId}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(answer),
  });
  const body: { failure?: Failure } | null = await response.json().catch(() => null);
  if (response.ok) return { ok: true, value: body };
  return { ok: false, failure: body?.failure ?? UNREACHABLE };
}
