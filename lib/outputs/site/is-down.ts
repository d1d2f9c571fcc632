import pg from 'pg';

/** Whether the database's server said, or its machine, that it is not running: starting, stopping, or nobody listens. */
export function isDown(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return error.code?.startsWith('57P') ?? false;
  const faults = error instanceof AggregateError ? error.errors : [error];
  return faults.every((fault) =>
    ['ECONNREFUSED', 'ENOENT'].includes((fault as NodeJS.ErrnoException)?.code ?? ''),
  );
}
