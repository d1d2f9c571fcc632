const PAUSE = /[,，。;；:：!！?？]/;

/** The stretch of the clause before `at`, so many characters at most. */
export function clauseBefore(line: string, at: number, length = 16): string {
  return (
    line
      .slice(Math.max(0, at - length), at)
      .split(PAUSE)
      .at(-1) ?? ''
  );
}
