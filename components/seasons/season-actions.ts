import type { SuggestedRequests } from '@/lib/seasons/queries/suggest-requests';
import type { ActionResult } from '@/lib/web/run-action';

type Asked<T = unknown> = (input: unknown) => Promise<ActionResult<T>>;

export type MadeLink = { linkId: string; token: string; expiresAt: Date; dueAt: Date; seasonName: string };

/** `unreached`: departments nobody of whom has an account; `toldToday`: those reminded once today already. */
export type Reminded = { departments: number; unreached: string[]; toldToday: string[] };

export type RequestActions = {
  makeLink: Asked<MadeLink>;
  revokeLink: Asked;
  remind: Asked<{ people: number }>;
  change: Asked;
  cancel: Asked;
};

export type SeasonActions = {
  change: Asked;
  close: Asked;
  reopen: Asked;
  suggest: Asked<SuggestedRequests>;
  send: Asked<{ requestIds: string[] }>;
  remindOwing: Asked<Reminded>;
};
