import type { Ctx } from '@/lib/db/context';
import { confirmedLately } from '@/lib/desk/confirmed-lately';
import { datedBySeason } from '@/lib/desk/dated-by-season';
import { newMaterial } from '@/lib/desk/new-material';
import { officeFaults } from '@/lib/desk/office-faults';
import { openDisputes } from '@/lib/desk/open-disputes';
import { orderTasks } from '@/lib/desk/order-tasks';
import { owedToArticles } from '@/lib/desk/owed-to-articles';
import { requestsToAnswer } from '@/lib/desk/requests-to-answer';
import { reviewsToDecide } from '@/lib/desk/reviews-to-decide';
import { sectionsToConfirm } from '@/lib/desk/sections-to-confirm';
import { sentBack } from '@/lib/desk/sent-back';
import type { Task } from '@/lib/desk/task';
import { threadsToAnswer } from '@/lib/desk/threads-to-answer';
import { toPublish } from '@/lib/desk/to-publish';

/** All that waits for this person, in whatever roles they hold, the most urgent first; none for who is no person. */
export async function listTasks(ctx: Ctx): Promise<Task[]> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return [];
  const own = { ...ctx, actor };
  const tasks = await Promise.all([
    officeFaults(ctx),
    sentBack(own),
    openDisputes(own),
    reviewsToDecide(own),
    sectionsToConfirm(own),
    requestsToAnswer(own),
    toPublish(ctx),
    threadsToAnswer(own),
    owedToArticles(ctx),
    newMaterial(own),
    confirmedLately(own),
  ]);
  return orderTasks(await datedBySeason(ctx.db, tasks.flat()), ctx.now);
}
