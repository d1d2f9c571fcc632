import { makePlan } from '@/lib/intake/make-plan';
import type { Flag, Join } from '@/lib/intake/plan';
import { readFile, type FileToRead } from '@/lib/intake/read/read-file';
import { readPaste } from '@/lib/intake/read/read-paste';
import type { Row } from '@/lib/intake/rows/row';
import { rowsOfPlan } from '@/lib/intake/rows/rows-of-plan';
import type { Source } from '@/lib/intake/source';
import type { TopicCues } from '@/lib/intake/topics/topic-cue';

/** A plan as an import keeps it. */
export type PlannedRows = { rows: Row[]; flags: Flag[]; joins: Join[]; articles: number };

type Inputs = {
  read: FileToRead;
  readPaste: { html: string; text: string };
  plan: { source: Source; cues: readonly TopicCues[] };
};
type Outputs = { read: Source; readPaste: Source; plan: PlannedRows };

export type TaskName = keyof Inputs;
export type Task<T extends TaskName = TaskName> = { name: T; input: Inputs[T] };
export type TaskOutput<T extends TaskName> = Outputs[T];

const TASKS: { [T in TaskName]: (input: Inputs[T]) => Outputs[T] | Promise<Outputs[T]> } = {
  read: readFile,
  readPaste,
  plan: ({ source, cues }) => {
    const plan = makePlan(source, cues);
    const { flags, joins, articles } = plan;
    return { rows: rowsOfPlan(plan, source.text), flags, joins, articles: articles.length };
  },
};

/** What the thread does; its input and output are copied between threads: plain values and bytes. */
export async function perform<T extends TaskName>({ name, input }: Task<T>): Promise<TaskOutput<T>> {
  return TASKS[name](input);
}
