import { Prisma } from '@/lib/db/generated/client';
import type { Reading } from '@/lib/db/context';
import { articleName } from '@/lib/domain/article/article-title';
import { can } from '@/lib/domain/permissions/can';

/** `importId`, and the article's id, are null where the reader may not open them. `at`: ISO 8601. */
export type SameImport = {
  by: string;
  at: string;
  importId: string | null;
  article: { id: string | null; name: string } | null;
};

type Found = {
  id: string;
  createdById: string;
  displayName: string;
  createdAt: Date;
  articleId: string | null;
  headline: string[];
  bodyName: string;
};

const AT_MOST = 5;
const BARE_TEXT = String.raw`translate(text, E' \t\n\r\u00a0\u3000', '')`;

/**
 * Other imports of the same file as one of the actor's own, or of the same text however its lines are broken; the
 * newest five.
 */
export async function listSameImports({ actor, db }: Reading, importId: string): Promise<SameImport[]> {
  if (!can(actor, 'article.create', {}).allowed) return [];
  // As the index Import_bare_text_idx has it.
  const [bare, ownBare] = ['i', 'own'].map((alias) =>
    Prisma.raw(BARE_TEXT.replace('(text', `(${alias}.text`)),
  );
  const found = await db.$queryRaw<Found[]>`
    SELECT i.id, i."createdById", p."displayName", i."createdAt", a.id AS "articleId", a.headline, a."bodyName"
    FROM "Import" own
    JOIN "Import" i ON i.id <> own.id
      AND (i.hash = own.hash OR (md5(${bare}) = md5(${ownBare}) AND ${ownBare} <> ''))
    JOIN "Person" p ON p.id = i."createdById"
    LEFT JOIN "Article" a ON a.id = i."articleId"
    WHERE own.id = ${importId}::uuid AND own."createdById" = ${actor.id}::uuid
    ORDER BY i."createdAt" DESC, i.id DESC LIMIT ${AT_MOST}`;
  const readsArticles = can(actor, 'article.read', {}).allowed;
  return found.map(({ id, createdById, displayName, createdAt, articleId, headline, bodyName }) => ({
    by: displayName,
    at: createdAt.toISOString(),
    importId: createdById === actor.id ? id : null,
    article:
      articleId === null
        ? null
        : { id: readsArticles ? articleId : null, name: articleName({ headline, bodyName }) },
  }));
}
