'use server';

import { refresh } from 'next/cache';
import { addTopic } from '@/lib/topics/commands/add-topic';
import { archiveTopic } from '@/lib/topics/commands/archive-topic';
import { changeTopic } from '@/lib/topics/commands/change-topic';
import { reorderTopics } from '@/lib/topics/commands/reorder-topics';
import { restoreTopic } from '@/lib/topics/commands/restore-topic';
import { runAction } from '@/lib/web/run-action';

type Ref = { id: string; version: number };

export async function addTopicAction(input: { name: string }) {
  return showAnew(await runAction((ctx) => addTopic(ctx, { name: input.name })));
}

export async function changeTopicAction(input: Ref & { name: string }) {
  return showAnew(
    await runAction((ctx) =>
      changeTopic(ctx, { topicId: input.id, version: input.version, name: input.name }),
    ),
  );
}

export async function archiveTopicAction(input: Ref) {
  return showAnew(await runAction((ctx) => archiveTopic(ctx, { topicId: input.id, version: input.version })));
}

export async function restoreTopicAction(input: Ref) {
  return showAnew(await runAction((ctx) => restoreTopic(ctx, { topicId: input.id, version: input.version })));
}

export async function reorderTopicsAction(input: unknown) {
  return showAnew(await runAction((ctx) => reorderTopics(ctx, input)));
}

/** After a refusal too: what stands there now is what the next try must be based on. */
function showAnew<T>(result: T): T {
  refresh();
  return result;
}
