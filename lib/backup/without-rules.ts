import pg from 'pg';
import { BackupFailed } from './backup-failed';
import type { CopiedTable } from './list-tables';

type Reference = { name: string; relation: string; definition: string };

/**
 * Does `work` while no trigger of ours fires and no foreign key asks for an order, within the caller's transaction;
 * after it the keys are made again, and with them every reference looked at. The owner of the tables may do this; the
 * shorter way, session_replication_role, is a superuser's.
 * @throws BackupFailed rule_broken
 */
export async function withoutRules<T>(
  owner: pg.ClientBase,
  tables: readonly CopiedTable[],
  work: () => Promise<T>,
): Promise<T> {
  const ours = tables.filter(({ relation }) => relation.startsWith('public.'));
  const { rows: references } = await owner.query<Reference>(`
    SELECT conname::text AS name, format('public.%I', c.relname) AS relation, pg_get_constraintdef(k.oid) AS definition
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
    WHERE k.contype = 'f' AND c.relnamespace = 'public'::regnamespace AND k.conparentid = 0`);
  for (const { name, relation } of references)
    await owner.query(`ALTER TABLE ${relation} DROP CONSTRAINT ${pg.escapeIdentifier(name)}`);
  for (const { relation } of ours) await owner.query(`ALTER TABLE ${relation} DISABLE TRIGGER USER`);
  const result = await work();
  for (const { relation } of ours) await owner.query(`ALTER TABLE ${relation} ENABLE TRIGGER USER`);
  try {
    for (const { name, relation, definition } of references)
      await owner.query(`ALTER TABLE ${relation} ADD CONSTRAINT ${pg.escapeIdentifier(name)} ${definition}`);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    throw new BackupFailed('rule_broken', { detail: error.message }, { cause: error });
  }
  return result;
}
