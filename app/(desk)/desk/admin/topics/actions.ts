'use server';

import { addTopic } from '@/lib/topics/commands/add-topic';
import { archiveTopic } from '@/lib/topics/commands/archive-topic';
import { changeTopic } from '@/lib/topics/commands/change-topic';
import { reorderTopics } from '@/lib/topics/commands/reorder-topics';
import { restoreTopic } from '@/lib/topics/commands/restore-topic';
import { fieldsOf } from '@/lib/input/fields';
import { runAction } from '@/lib/web/run-action';
import { showAnew } from '@/lib/web/show-anew';

export async function addTopicAction(input: unknown) {
  return showAnew(await runAction((ctx) => addTopic(ctx, input)));
}

export async function changeTopicAction(input: unknown) {
  return showAnew(await runAction((ctx) => changeTopic(ctx, fieldsOf(input, 'topicId'))));
}

export async function archiveTopicAction(input: unknown) {
  return showAnew(await runAction((ctx) => archiveTopic(ctx, fieldsOf(input, 'topicId'))));
}

export async function restoreTopicAction(input: unknown) {
  return showAnew(await runAction((ctx) => restoreTopic(ctx, fieldsOf(input, 'topicId'))));
}

export async function reorderTopicsAction(input: unknown) {
  return showAnew(await runAction((ctx) => reorderTopics(ctx, input)));
}
