import { Prisma } from '@/lib/db/generated/client';
import type { EventFilter } from './input';

/** What the reader's language calls by a word: whole types of events, groups of them, stored values. */
export type Said = { types: string[]; groups: string[]; values: string[] };
export type SaidIn = (word: string) => Said;

/** The filter as the conditions of a query over "Event" e and its "Article" a. */
export function eventConditions(filter: EventFilter, saidIn: SaidIn): Prisma.Sql {
  const { type, actorId, articleId, from, to, text } = filter;
  const conditions = [Prisma.sql`TRUE`];
  if (type) conditions.push(Prisma.sql`starts_with(e.type, ${type})`);
  if (actorId) conditions.push(Prisma.sql`e."actorId" = ${actorId}::uuid`);
  if (articleId) conditions.push(Prisma.sql`e."articleId" = ${articleId}::uuid`);
  if (from) conditions.push(Prisma.sql`e.at >= ${from}`);
  if (to) conditions.push(Prisma.sql`e.at < ${to}`);
  const words = (text ?? '').split(/\s+/u).filter((word) => word !== '');
  conditions.push(...words.map((word) => holdsWord(word, saidIn(word))));
  return Prisma.join(conditions, ' AND ');
}

/** The word stands in what the list shows of the event: who, the article, the person it is about, what happened. */
function holdsWord(word: string, { types, groups, values }: Said): Prisma.Sql {
  const pattern = `%${escaped(word)}%`;
  const stored = values.map((value) => `%"${escaped(value)}"%`);
  return Prisma.sql`(
    e."actorName" ILIKE ${pattern}
    OR e.payload::text ILIKE ${pattern}
    OR array_to_string(a.headline, ' ') ILIKE ${pattern}
    OR e.type = ANY(${types})
    OR EXISTS (SELECT FROM unnest(${groups}::text[]) AS g WHERE starts_with(e.type, g))
    OR e.payload::text LIKE ANY(${stored})
    OR EXISTS (SELECT FROM "Person" p WHERE p.id::text = e."subjectId" AND p."displayName" ILIKE ${pattern}))`;
}

const escaped = (text: string) => text.replace(/[\\%_]/g, '\\$&');
