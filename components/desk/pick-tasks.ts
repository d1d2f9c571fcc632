import type { Task, TaskKind } from '@/lib/desk/task';

export const TASKS_PER_PAGE = 20;

export type PickedTasks = {
  shown: Task[];
  total: number;
  /** Of the kind that is asked for, else of all. */
  found: number;
  counts: { kind: TaskKind; count: number }[];
  kind: TaskKind | null;
  page: number;
  pageCount: number;
};

/** One page of the tasks, of one kind where that is asked for and there is one; the counts are of all. */
export function pickTasks(tasks: readonly Task[], wanted: { kind: string; page: number }): PickedTasks {
  const kinds = [...new Set(tasks.map(({ kind }) => kind))];
  const kind = kinds.find((known) => known === wanted.kind) ?? null;
  const found = kind ? tasks.filter((task) => task.kind === kind) : tasks;
  const pageCount = Math.max(1, Math.ceil(found.length / TASKS_PER_PAGE));
  const page = Math.min(Math.max(1, wanted.page), pageCount);
  return {
    shown: found.slice((page - 1) * TASKS_PER_PAGE, page * TASKS_PER_PAGE),
    total: tasks.length,
    found: found.length,
    counts: kinds.map((each) => ({ kind: each, count: tasks.filter((task) => task.kind === each).length })),
    kind,
    page,
    pageCount,
  };
}
