import { makePlan } from '@/lib/intake/make-plan';
import { readFile, type FileToRead } from '@/lib/intake/read/read-file';
import { readPaste } from '@/lib/intake/read/read-paste';
import { limitRows } from '@/lib/intake/rows/limit-rows';
import { rowsOfPlan } from '@/lib/intake/rows/rows-of-plan';
import { storable } from '@/lib/domain/text/storable';
import type { Source } from '@/lib/intake/source';
import type { TopicCues } from '@/lib/intake/topics/topic-cue';

/**
 * A plan as an import keeps it: `rows`, `flags` and `joins` as JSON that the database takes. Made here, since a long
 * one takes as long to write down as to think of.
 */
export type StorablePlan = { rows: string; flags: string; joins: string; articles: number };

type Inputs = {
  read: FileToRead;
  readPaste: { html: string; text: string };
  plan: { source: Source; cues: readonly TopicCues[] };
};
type Outputs = { read: Source; readPaste: Source; plan: StorablePlan };

export type TaskName = keyof Inputs;
export type Task<T extends TaskName = TaskName> = { name: T; input: Inputs[T] };
export type TaskOutput<T extends TaskName> = Outputs[T];

const TASKS: { [T in TaskName]: (input: Inputs[T]) => Outputs[T] | Promise<Outputs[T]> } = {
  read: readFile,
  readPaste,
  plan: ({ source, cues }) => {
    const plan = makePlan(source, cues);
    const { rows, flags } = limitRows(rowsOfPlan(plan, source.text), source.text);
    return {
      rows: storableJson(rows),
      flags: storableJson([...plan.flags, ...flags]),
      joins: storableJson(plan.joins),
      articles: rows.filter((row) => row.startsArticle).length,
    };
  },
};

/** What the thread does; its input and output are copied between threads: plain values and bytes. */
export async function perform<T extends TaskName>({ name, input }: Task<T>): Promise<TaskOutput<T>> {
  return TASKS[name](input);
}

function storableJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'string' ? storable(inner) : inner));
}
