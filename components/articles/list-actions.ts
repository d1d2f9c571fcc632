import type { ActionResult } from '@/lib/web/run-action';

/** What can be done with each of several articles chosen in the list. */
export type ListActions = {
  archive: (articleId: string) => Promise<ActionResult<unknown>>;
  bringBack: (articleId: string) => Promise<ActionResult<unknown>>;
  remove: (articleId: string) => Promise<ActionResult<unknown>>;
  assign: (articleId: string, add: string[]) => Promise<ActionResult<unknown>>;
  askDepartments: (input: {
    articleId: string;
    note: string;
    dueAt: string | null;
  }) => Promise<ActionResult<{ asked: number }>>;
};
