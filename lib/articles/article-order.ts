import type { ArticleSort, SortColumn } from '@/lib/domain/article/article-sort';
import { Prisma } from '@/lib/db/generated/client';

/** Of an article `a`: headlines by pinyin, states as they follow each other, those without either last. */
const COLUMNS: Record<SortColumn, Prisma.Sql> = {
  article: Prisma.sql`nullif(array_to_string(a.headline, ' '), '') COLLATE "zh-x-icu"`,
  year: Prisma.sql`a.year`,
  status: Prisma.sql`a.status`,
  publication: Prisma.sql`(SELECT shown.state FROM "Publication" shown WHERE shown."articleId" = a.id)`,
  characters: Prisma.sql`(SELECT coalesce(sum(part."characterCount"), 0) FROM "Section" part
    WHERE part."articleId" = a.id AND part."removedAt" IS NULL)`,
  changed: Prisma.sql`a."updatedAt"`,
};

/** What follows ORDER BY, for articles called `a`. */
export function articleOrder({ column, isDescending }: ArticleSort): Prisma.Sql {
  if (column === 'changed') {
    return isDescending ? Prisma.sql`a."updatedAt" DESC, a.id` : Prisma.sql`a."updatedAt", a.id`;
  }
  const direction = isDescending ? Prisma.sql`DESC NULLS LAST` : Prisma.sql`ASC NULLS LAST`;
  return Prisma.sql`${COLUMNS[column]} ${direction}, a."updatedAt" DESC, a.id`;
}
