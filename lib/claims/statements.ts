/** A statement: what stands between ; or 。 and the next; `sentence` is where its sentence begins. */
export type Statement = { start: number; sentence: number };

export function statementsOf(text: string): Statement[] {
  const statements: Statement[] = [{ start: 0, sentence: 0 }];
  for (const { index } of text.matchAll(/[;；。!！?？]/g)) {
    const isSentence = !/[;；]/.test(text.charAt(index));
    statements.push({
      start: index + 1,
      sentence: isSentence ? index + 1 : (statements.at(-1)?.sentence ?? 0),
    });
  }
  return statements;
}

/** The number of the last of those, in order, that begin at `at` or before it. */
export function lastAt(statements: readonly { start: number }[], at: number): number {
  let [low, high] = [0, statements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((statements[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
