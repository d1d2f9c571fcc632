import type { Advances } from '@/lib/newspaper/layout/advances';
import type { PageText } from '@/lib/newspaper/load-page';
import type { ActionResult } from '@/lib/web/run-action';

export type PageActions = {
  save: (input: unknown) => Promise<ActionResult<{ version: number }>>;
  remove: (input: unknown) => Promise<ActionResult<void>>;
  /** The text of an article that is to be put on the page. */
  textOf: (articleId: string) => Promise<ActionResult<{ text: PageText; advances: Advances }>>;
};
