import { Prisma } from '@/lib/db/generated/client';
import type { EventFilter } from './input';

/** The filter as the conditions of a query over "Event" e. */
export function eventConditions(filter: EventFilter): Prisma.Sql {
  const { type, actorId, articleId, from, to, text } = filter;
  const conditions = [Prisma.sql`TRUE`];
  if (type) conditions.push(Prisma.sql`starts_with(e.type, ${type})`);
  if (actorId) conditions.push(Prisma.sql`e."actorId" = ${actorId}::uuid`);
  if (articleId) conditions.push(Prisma.sql`e."articleId" = ${articleId}::uuid`);
  if (from) conditions.push(Prisma.sql`e.at >= ${from}`);
  if (to) conditions.push(Prisma.sql`e.at < ${to}`);
  if (text) {
    const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
    conditions.push(Prisma.sql`(e."actorName" ILIKE ${pattern} OR e.payload::text ILIKE ${pattern})`);
  }
  return Prisma.join(conditions, ' AND ');
}
