'use server';

import { addCues } from '@/lib/topics/commands/add-cues';
import { changeCue } from '@/lib/topics/commands/change-cue';
import { tryTopics } from '@/lib/topics/try-topics';
import { runAction } from '@/lib/web/run-action';
import { showAnew } from '@/lib/web/show-anew';

export async function addCuesAction(input: unknown) {
  return showAnew(await runAction((ctx) => addCues(ctx, input)));
}

export async function changeCueAction(input: unknown) {
  return showAnew(await runAction((ctx) => changeCue(ctx, input)));
}

export async function tryTopicsAction(input: unknown) {
  return runAction((ctx) => tryTopics(ctx, input));
}
