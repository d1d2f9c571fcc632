import type { ArticleContent } from '@/lib/domain/article/content';
import type { Prisma } from '@/lib/db/generated/client';
import { upgradeDocument } from '@/lib/document/upgrades/upgrade-document';

/** What a revision's `content` column holds, its documents in the schema version they were written in. */
export function storedContent(stored: Prisma.JsonValue): ArticleContent {
  return stored as unknown as ArticleContent;
}

/** What a revision's `content` column holds, its documents in today's schema version. */
export function revisionContent(stored: Prisma.JsonValue): ArticleContent {
  const content = storedContent(stored);
  let schemaVersion = content.schemaVersion;
  const sections = content.sections.map((section) => {
    const upgraded = upgradeDocument({ schemaVersion: content.schemaVersion, doc: section.doc });
    schemaVersion = upgraded.schemaVersion;
    return { ...section, doc: upgraded.doc };
  });
  return { ...content, schemaVersion, sections };
}
