import type { ActionResult } from '@/lib/web/run-action';
import type { OrderChange } from './use-order';

export type NamedItem = {
  id: string;
  name: string;
  note?: string;
  /** To the page of the item, if it has one; `label` names the item too. */
  page?: { href: string; text: string; label: string };
  isArchived: boolean;
  version: number;
};
type Ref = { id: string; version: number };
export type NamedListActions = {
  add: (input: { name: string }) => Promise<ActionResult<unknown>>;
  change: (input: Ref & { name: string }) => Promise<ActionResult<unknown>>;
  archive: (input: Ref) => Promise<ActionResult<void>>;
  restore: (input: Ref) => Promise<ActionResult<void>>;
  reorder: (input: OrderChange) => Promise<ActionResult<void>>;
};
