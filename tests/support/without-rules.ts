import type { Db } from '@/lib/db/client';

/** Runs a statement with the database's own rules switched off, as somebody with its keys could. */
export async function withoutRules(db: Db, sql: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$executeRawUnsafe(`SET LOCAL session_replication_role = 'replica'`);
    await tx.$executeRawUnsafe(sql);
  });
}
