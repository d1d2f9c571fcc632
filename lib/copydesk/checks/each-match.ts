import type { CheckSetting } from './hit';

/** Each match in each block's folded text. `pattern` is of the restricted form (pattern.ts) and global. */
export function* eachMatch(
  { folded }: Pick<CheckSetting, 'folded'>,
  pattern: RegExp,
): Generator<{ block: number; start: number; end: number; match: RegExpExecArray }> {
  for (const [block, text] of folded.entries())
    for (const match of text.matchAll(pattern))
      yield { block, start: match.index, end: match.index + match[0].length, match };
}
