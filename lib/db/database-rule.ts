/** SQLSTATEs our own triggers raise; see prisma/migrations/*_rules. */
export type DatabaseRule = `HM0${number}`;

/** The rule a failed write broke, or null when it failed for another reason. */
export function databaseRule(error: unknown): DatabaseRule | null {
  const match = /HM0\d\d/.exec(
    JSON.stringify(error, Object.getOwnPropertyNames(error ?? {})) + describe(error),
  );
  return match ? (match[0] as DatabaseRule) : null;
}

/** True for a unique or exclusion constraint: somebody else was first. */
export function isDuplicate(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === 'P2002' || /23P01|23505/.test(describe(error));
}

/** True when what a row refers to is not there, or not there any more. */
export function isOfWhatWent(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === 'P2003' || /23503/.test(describe(error));
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const cause = error.cause === undefined ? '' : JSON.stringify(error.cause);
  const meta = 'meta' in error ? JSON.stringify(error.meta) : '';
  return `${error.message} ${meta} ${cause}`;
}
