import { seasonDates } from '@/lib/articles/season-dates';
import type { Reader } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Task, TaskKind } from './task';

/** What stands for the very step of an article that a season may set a date for. */
const STEPS: readonly TaskKind[] = ['sent_back', 'review', 'publish'];

/** What is to be done with an article by the season's date for its stage says so; a date of its own goes before. */
export async function datedBySeason(db: Reader, tasks: readonly Task[]): Promise<Task[]> {
  const isDated = (task: Task) => STEPS.includes(task.kind) && task.dueAt === null && 'article' in task;
  const ids = tasks.flatMap((task) => (isDated(task) && 'article' in task ? [task.article.id] : []));
  if (ids.length === 0) return [...tasks];
  const rows = await db.$queryRaw<{ articleId: string; dueAt: Date; season: string }[]>`
    SELECT d."articleId", d."dueAt", n.name AS season
    FROM ${seasonDates(Prisma.sql`a.id = ANY(${ids}::uuid[])`)} d JOIN "Season" n ON n.id = d."seasonId"`;
  const dates = new Map(rows.map(({ articleId, dueAt, season }) => [articleId, { dueAt, dueFrom: season }]));
  return tasks.map((task) => {
    const date = isDated(task) && 'article' in task ? dates.get(task.article.id) : undefined;
    return date ? { ...task, ...date } : task;
  });
}
