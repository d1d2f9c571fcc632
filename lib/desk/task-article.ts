import { Prisma } from '@/lib/db/generated/client';

/** Of an article `a`, what a task names of it, as a column. */
export const TASK_ARTICLE = Prisma.sql`json_build_object(
  'id', a.id, 'title', array_to_string(a.headline, ' '), 'bodyName', a."bodyName", 'year', a.year) AS article`;

/** No kind of task has more lines than this: nobody works through them from one page. */
export const MOST_OF_A_KIND = 200;
