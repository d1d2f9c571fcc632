import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { CopiedTable } from './list-tables';

/** Everything that changes how PostgreSQL writes a value, so that two servers write the same bytes. For one transaction. */
export const COPY_SETTINGS = `
  SET LOCAL search_path = public, pg_temp;
  SET LOCAL client_encoding = 'UTF8';
  SET LOCAL DateStyle = 'ISO, YMD';
  SET LOCAL IntervalStyle = 'postgres';
  SET LOCAL TimeZone = 'UTC';
  SET LOCAL extra_float_digits = 1;
  SET LOCAL bytea_output = 'hex';
  SET LOCAL statement_timeout = 0;
  SET LOCAL idle_in_transaction_session_timeout = 0`;

/** A table's rows in COPY's text form, as they come. Within a transaction that has COPY_SETTINGS. */
export function copyOut(client: pg.ClientBase, table: CopiedTable): AsyncIterable<Buffer> {
  return client.query(copyTo(`COPY (${table.query}) TO STDOUT`));
}
