/** Prisma's codes for a database that cannot be reached, hung up, or had no connection to give in time. */
const PRISMA = /^(P1001|P1002|P1008|P1017|P2024|P2028|P2037)$/;
/** Its driver's names for the same. */
const DRIVER =
  /^(DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections|TlsConnectionError)$/;
/** PostgreSQL: connection exceptions, out of resources, shutting down or starting. */
const POSTGRES = /^(08...|53...|57P0.)$/;
/** pg's own words for a connection that is gone: it gives them no code, and Prisma hands some through as they are. */
const GONE =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect)/;
/** Node's for a disk that is full, gone or read only, and for no more open files. */
const DISK = /^(ENOSPC|EDQUOT|EROFS|EIO|EMFILE|ENFILE)$/;

type Told = { code?: unknown; kind?: unknown; originalCode?: unknown; cause?: unknown; meta?: unknown };

/** Whether an error says that the database or the disk is away or full for the moment: trying again may do. */
export function isUnavailable(error: unknown, deep = 6): boolean {
  if (typeof error !== 'object' || error === null || deep === 0) return false;
  const { code, kind, originalCode, cause, meta } = error as Told;
  const isOneOf = (told: unknown, names: RegExp) => typeof told === 'string' && names.test(told);
  if (isOneOf(code, PRISMA) || isOneOf(code, DISK) || isOneOf(kind, DRIVER)) return true;
  if (isOneOf(code, POSTGRES) || isOneOf(originalCode, POSTGRES)) return true;
  if (error instanceof Error && GONE.test(error.message)) return true;
  const driver = (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError;
  return isUnavailable(cause, deep - 1) || isUnavailable(driver, deep - 1);
}
