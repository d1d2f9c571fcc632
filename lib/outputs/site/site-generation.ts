import type { Reader } from '@/lib/db/client';

/** The number of the last change to the site, or to a file of it. */
export async function siteGeneration(db: Reader): Promise<string> {
  const row = await db.siteGeneration.findFirst({ select: { generation: true } });
  return String(row?.generation ?? 0);
}
