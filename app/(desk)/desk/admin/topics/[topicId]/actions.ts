'use server';

import { refresh } from 'next/cache';
import { addCues } from '@/lib/topics/commands/add-cues';
import { changeCue } from '@/lib/topics/commands/change-cue';
import { tryTopics } from '@/lib/topics/try-topics';
import { runAction } from '@/lib/web/run-action';

export async function addCuesAction(input: unknown) {
  return showAnew(await runAction((ctx) => addCues(ctx, input)));
}

export async function changeCueAction(input: unknown) {
  return showAnew(await runAction((ctx) => changeCue(ctx, input)));
}

export async function tryTopicsAction(input: unknown) {
  return runAction((ctx) => tryTopics(ctx, input));
}

/** After a refusal too: what stands there now is what the next try must be based on. */
function showAnew<T>(result: T): T {
  refresh();
  return result;
}
