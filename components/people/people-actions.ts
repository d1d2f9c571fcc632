import type { ActionResult } from '@/lib/web/run-action';

type Command<T> = (input: unknown) => Promise<ActionResult<T>>;

/** The server's side of the people screen. */
export type PeopleActions = {
  add: Command<{ personId: string; temporaryPassword: string | null }>;
  change: Command<{ version: number }>;
  disable: Command<void>;
  enable: Command<void>;
  resetPassword: Command<{ temporaryPassword: string }>;
};
