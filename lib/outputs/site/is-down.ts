const REFUSED = ['ECONNREFUSED', 'ENOENT'];

/**
 * Whether nobody listens at the database's address on this machine: then nobody can write to it either. Of another
 * machine a refusal may be a firewall's or a proxy's, and what the database itself says may be meant for new connections
 * only.
 */
export function isDown(error: unknown, databaseUrl: string): boolean {
  const { hostname } = new URL(databaseUrl);
  if (!/^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|)$/.test(hostname)) return false;
  const faults = error instanceof AggregateError ? error.errors : [error];
  return faults.every((fault) => REFUSED.includes((fault as NodeJS.ErrnoException)?.code ?? ''));
}
