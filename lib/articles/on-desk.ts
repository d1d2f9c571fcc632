import { Prisma } from '@/lib/db/generated/client';

/** Neither archived nor in the bin: what the desk works on. */
export const onDesk = { archivedAt: null, deletedAt: null } as const;

/** The same of an article `a`, in SQL. */
export const ON_DESK = Prisma.sql`(a."archivedAt" IS NULL AND a."deletedAt" IS NULL)`;
