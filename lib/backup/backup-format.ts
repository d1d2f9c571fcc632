import { z } from 'zod';

/** What a backup is made of, in this order; in words: docs/backup.md. */
export const FORMAT = 1;
export const OPENING = 'huimou-backup.json';
export const CLOSING = 'manifest.json';
export const HEADS = 'audit-heads.log';

/** A table lies in pieces of about this many bytes: a tar wants to know the size of what comes before it comes. */
export const PIECE_BYTES = 4 * 1024 * 1024;

/** No file that people upload is larger; what claims to be is no backup of ours. */
export const LARGEST_FILE_BYTES = 1024 * 1024 * 1024;
export const MAX_OPENING_BYTES = 4 * 1024 * 1024;
export const MAX_CLOSING_BYTES = 256 * 1024 * 1024;
/** A manifest takes no more than this, and that for each file in the backup and each row, which may name a missing one. */
export const CLOSING_BYTES = 1024 * 1024;
export const CLOSING_BYTES_EACH = 400;

export function pieceName(table: string, number: number): string {
  return `tables/${table}/${String(number).padStart(6, '0')}`;
}

const HASH = /^[0-9a-f]{64}$/;
const FILE_NAME = new RegExp(
  `^(photos/([0-9a-f]{2})/\\2[0-9a-f]{62}/(master\\.jpg|\\d{1,5}\\.webp)|submissions/([0-9a-f]{2})/\\4[0-9a-f]{62}|${HEADS.replace('.', '\\.')})$`,
);

/** Whether a file of this name, from the data folder, may be in a backup: no other is ever written. */
export function isKeptFile(name: string): boolean {
  return FILE_NAME.test(name);
}

const hash = z.string().regex(HASH);
const count = z.number().int().nonnegative();
const tableName = z.string().regex(/^(pgboss\.)?[A-Za-z_]\w{0,62}$/);
const queueName = z.string().regex(/^[a-z][a-z0-9-]{0,62}$/);

export const openingSchema = z.object({
  application: z.literal('huimou'),
  format: z.number().int().positive(),
  version: z.string().max(50),
  /** What was committed before this moment is in the backup. */
  snapshotAt: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string().max(200), checksum: hash })).max(10_000),
  tables: z.array(z.object({ name: tableName, columns: z.array(z.string().max(63)).max(1600) })).max(1000),
  queues: z.array(queueName).max(1000),
});
export type Opening = z.infer<typeof openingSchema>;

const sum = { bytes: count, sha256: hash };

export const closingSchema = z.object({
  openingSha256: hash,
  tables: z.array(z.object({ name: tableName, rows: count, ...sum })),
  sequences: z.array(
    z.object({ name: tableName, lastValue: z.string().regex(/^\d+$/), isCalled: z.boolean() }),
  ),
  files: z.array(z.object({ name: z.string().refine(isKeptFile), ...sum })),
  /** Referred to, but not in the data folder when the backup was made. */
  missing: z.array(z.string().max(300)),
  /** In the data folder with other bytes than their names say. */
  damaged: z.array(z.string().max(300)),
  auditHead: z.object({ place: count, hash }),
});
export type Closing = z.infer<typeof closingSchema>;
export type TableSum = Closing['tables'][number];
export type FileSum = Closing['files'][number];
