// Gives an office the topics, stages and templates it starts with, unless it was given them before.
import { createDb } from '@/lib/db/client';
import { furnishOffice } from '@/lib/office/commands/furnish-office';

const { DATABASE_URL } = process.env;
if (!DATABASE_URL) throw new Error('DATABASE_URL is not set');

const db = createDb(DATABASE_URL, 1);
try {
  await furnishOffice({ db, now: new Date(), actor: { kind: 'system', id: null, displayName: '系统' } });
} finally {
  await db.$disconnect();
}
