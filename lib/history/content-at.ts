import type { ArticleContent, SectionContent } from '@/lib/domain/article/content';
import { CURRENT_SCHEMA_VERSION } from '@/lib/document/stored-document';
import type { Reader } from '@/lib/db/client';
import { headColumns, headOf, loadHead } from '@/lib/articles/load-head';
import { readDocument } from '@/lib/articles/read-document';

type StoredText = Omit<SectionContent, 'doc'> & { document: unknown };

/**
 * The working draft as it stood at a moment: its head, the sections it had in their order, each with the text last
 * saved by then. A moment before the article's first known head or structure gets that one. Role and topics of a
 * section are today's.
 * @throws NotFound `article`
 */
export async function contentAt(db: Reader, articleId: string, at: Date): Promise<ArticleContent> {
  const { bodyName, year, heading, byline } =
    (await headAt(db, articleId, at)) ?? (await loadHead(db, articleId));
  const sections = await db.$queryRaw<StoredText[]>`
    WITH structure AS (
      SELECT "sectionIds" FROM "StructureVersion" WHERE "articleId" = ${articleId}::uuid
      ORDER BY ("changedAt" <= ${at}) DESC, CASE WHEN "changedAt" <= ${at} THEN -version ELSE version END LIMIT 1)
    SELECT s.id, s.role, coalesce(s."topicIds", '{}') AS "topicIds",
      coalesce(v."headingLines", '{}') AS "headingLines", v.document
    FROM structure, unnest("sectionIds") WITH ORDINALITY AS placed(id, place)
    JOIN "Section" s ON s.id = placed.id
    JOIN LATERAL (
      SELECT "headingLines", document FROM "SectionVersion" WHERE "sectionId" = s.id AND "savedAt" <= ${at}
      ORDER BY version DESC LIMIT 1
    ) v ON true
    ORDER BY placed.place`;
  return {
    schemaVersion: CURRENT_SCHEMA_VERSION,
    bodyName,
    year,
    heading,
    byline,
    sections: sections.map(({ document, ...section }) => ({ ...section, doc: readDocument(document).doc })),
  };
}

async function headAt(db: Reader, articleId: string, at: Date) {
  const known = { select: headColumns, orderBy: { version: 'desc' } } as const;
  const head =
    (await db.headVersion.findFirst({ ...known, where: { articleId, savedAt: { lte: at } } })) ??
    (await db.headVersion.findFirst({ ...known, where: { articleId }, orderBy: { version: 'asc' } }));
  return head && headOf(head);
}
