import type { Ctx } from '@/lib/db/context';
import { dateInChina, hourInChina } from '@/lib/domain/calendar';
import { remindDue } from './remind-due';

/** When an office is at work. */
const FROM_HOUR = 9;

/** To be called often: reminds at the first call of each day after nine in the morning, in China. */
export function remindDaily(): (ctx: Ctx) => Promise<void> {
  let remindedOn = '';
  return async (ctx) => {
    const today = dateInChina(ctx.now);
    if (remindedOn === today || hourInChina(ctx.now) < FROM_HOUR) return;
    await remindDue(ctx);
    remindedOn = today;
  };
}
