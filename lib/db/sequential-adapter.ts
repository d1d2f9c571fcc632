import { PrismaPg } from '@prisma/adapter-pg';

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;
type Transaction = Awaited<ReturnType<Adapter['startTransaction']>>;

/**
 * Prisma sends the queries of a nested select in parallel, even inside a transaction. A transaction has one connection,
 * which answers one query at a time and, from pg 9 on, refuses a second one. Here the second waits for the first.
 */
export class SequentialAdapter extends PrismaPg {
  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolationLevel) => oneAtATime(await start(isolationLevel));
    return adapter;
  }
}

function oneAtATime(tx: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve();
  function afterLast<A, T>(ask: (asked: A) => Promise<T>): (asked: A) => Promise<T> {
    return (asked) => {
      const answer = last.then(() => ask(asked));
      last = answer.catch(() => undefined);
      return answer;
    };
  }
  tx.queryRaw = afterLast(tx.queryRaw.bind(tx));
  tx.executeRaw = afterLast(tx.executeRaw.bind(tx));
  return tx;
}
