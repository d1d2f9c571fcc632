import type { Failure } from '@/lib/web/failure';

/** A message of `editor.deed` with its values: what was done, as '输入' or '移除第 3 章节'. */
export type Words = { key: string; values?: Record<string, string | number> };

/** Where it was done: to be brought into view. `at`: a place in the section's text. */
export type DeedPlace =
  | { part: 'text'; sectionId: string; at?: number }
  | { part: 'heading' | 'bar'; sectionId: string }
  | { part: 'head'; field: string };

/**
 * What came of taking a deed back or doing it again. `done`: `left` of its parts were changed by others since and
 * stand as they are. `gone`: all of them were, nothing is changed. `refused`: by the server, nothing is changed.
 * `waits`: it cannot be done now, for the reason of `editor.notice`, and can be later.
 */
export type Outcome =
  | { kind: 'done'; place: DeedPlace | null; left: number }
  | { kind: 'gone' }
  | { kind: 'refused'; failure: Failure }
  | { kind: 'waits'; because: string };

/** Something the person did, as the undo stack knows it. */
export interface Deed {
  readonly words: Words;
  takeBack(): Outcome | Promise<Outcome>;
  doAgain(): Outcome | Promise<Outcome>;
}
