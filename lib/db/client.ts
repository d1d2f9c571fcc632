import { PrismaClient } from './generated/client';
import { SequentialAdapter } from './sequential-adapter';
import { statementNames } from './statement-names';

export type Db = PrismaClient;
/** A client inside a transaction. */
export type Tx = Parameters<Parameters<Db['$transaction']>[0]>[0];
/** The pool, or a transaction they are to be part of. */
export type Reader = Db | Tx;

/** A client on its own pool of at most `max` connections. */
export function createDb(url: string, max = 10): Db {
  const options = { statementNameGenerator: statementNames() };
  return new PrismaClient({ adapter: new SequentialAdapter({ connectionString: url, max }, options) });
}
