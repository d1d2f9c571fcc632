/** The longest rising subsequence of distinct numbers. */
export function longestRise(numbers: readonly number[]): number[] {
  let longest: number[] = [];
  const riseTo: number[][] = [];
  for (const [at, number] of numbers.entries()) {
    let before: number[] = [];
    for (const [earlier, rise] of riseTo.entries()) {
      if ((numbers[earlier] ?? number) < number && rise.length > before.length) before = rise;
    }
    const rise = [...before, number];
    riseTo[at] = rise;
    if (rise.length > longest.length) longest = rise;
  }
  return longest;
}
