'use server';

import { addMetric } from '@/lib/facts/commands/add-metric';
import { archiveMetric } from '@/lib/facts/commands/archive-metric';
import { bringBackMetric } from '@/lib/facts/commands/bring-back-metric';
import { changeMetric } from '@/lib/facts/commands/change-metric';
import { followFact } from '@/lib/facts/commands/follow-fact';
import { recordFact } from '@/lib/facts/commands/record-fact';
import { runAction } from '@/lib/web/run-action';
import { showAnew } from '@/lib/web/show-anew';

/** The page goes on to the new metric's own. */
export async function addMetricAction(input: unknown) {
  return runAction((ctx) => addMetric(ctx, input));
}

export async function changeMetricAction(input: unknown) {
  return showAnew(await runAction((ctx) => changeMetric(ctx, input)));
}

export async function archiveMetricAction(input: unknown) {
  return showAnew(await runAction((ctx) => archiveMetric(ctx, input)));
}

export async function bringBackMetricAction(input: unknown) {
  return showAnew(await runAction((ctx) => bringBackMetric(ctx, input)));
}

export async function recordFactAction(input: unknown) {
  return showAnew(await runAction((ctx) => recordFact(ctx, input)));
}

export async function followFactAction(input: unknown) {
  return showAnew(await runAction((ctx) => followFact(ctx, input)));
}
