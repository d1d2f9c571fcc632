import type { Tx } from '@/lib/db/client';

/**
 * Every kept page stands for nothing any more, from the transaction's commit on, and is made anew. Call at its end: it
 * holds up whoever publishes.
 */
export async function allPagesChanged(tx: Tx): Promise<void> {
  // The number first: a page that another transaction adds is then seen here, or made after this one.
  await tx.$executeRaw`SELECT next_site_generation()`;
  await tx.$executeRaw`SELECT pages_changed(ARRAY(SELECT path FROM "BakedPage"))`;
  await tx.$executeRaw`SELECT pg_notify('huimou_site', '')`;
}
