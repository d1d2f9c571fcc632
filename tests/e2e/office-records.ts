import { randomBytes } from 'node:crypto';
import { createDb, type Db } from '@/lib/db/client';
import type { Role } from '@/lib/domain/permissions/roles';
import { account, PASSWORD } from '../support/account';
import type { Office } from './fixtures';

/** Reads, or changes, the office's records beside its server, on a connection of its own. */
export async function withRecords<T>(office: Office, read: (db: Db) => Promise<T>): Promise<T> {
  const db = createDb(office.databaseUrl, 2);
  try {
    return await read(db);
  } finally {
    await db.$disconnect();
  }
}

export type Newcomer = { id: string; signInName: string; displayName: string; password: string };

/** A person no other test signs in as. */
export async function newcomer(office: Office, displayName: string, roles: Role[]): Promise<Newcomer> {
  const signInName = `newcomer-${randomBytes(4).toString('hex')}`;
  const id = await withRecords(office, (db) => account(db, { signInName, displayName, roles }));
  return { id, signInName, displayName, password: PASSWORD };
}

/** The demo's article of this body and year. */
export async function demoArticleId(office: Office, bodyName: string, year: number): Promise<string> {
  const article = await withRecords(office, (db) =>
    db.article.findFirstOrThrow({
      where: { bodyName, year },
      orderBy: { createdAt: 'asc' },
      select: { id: true },
    }),
  );
  return article.id;
}
