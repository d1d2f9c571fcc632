import { ownerDb } from './database';

/** Runs a statement with the database's own rules switched off, as somebody with its keys could. */
export async function withoutRules(sql: string): Promise<void> {
  await ownerDb().$transaction(async (tx) => {
    await tx.$executeRawUnsafe(`SET LOCAL session_replication_role = 'replica'`);
    await tx.$executeRawUnsafe(sql);
  });
}
