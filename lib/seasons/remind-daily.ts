import type { Ctx } from '@/lib/db/context';
import { remindDue } from './remind-due';
import { shanghaiDate, shanghaiHour } from './shanghai-date';

/** When an office is at work. */
const FROM_HOUR = 9;

/** To be called often: reminds at the first call of each day after nine in the morning, in Asia/Shanghai. */
export function remindDaily(): (ctx: Ctx) => Promise<void> {
  let remindedOn = '';
  return async (ctx) => {
    const today = shanghaiDate(ctx.now);
    if (remindedOn === today || shanghaiHour(ctx.now) < FROM_HOUR) return;
    await remindDue(ctx);
    remindedOn = today;
  };
}
