import { readDocument } from '@/lib/articles/read-document';
import type { SectionContent, SectionRole } from '@/lib/domain/article/content';
import { CURRENT_SCHEMA_VERSION, type StoredDocument } from '@/lib/document/stored-document';

export const sectionSelect = {
  id: true,
  role: true,
  headingLines: true,
  topicIds: true,
  document: true,
} as const;

type SectionRow = {
  id: string;
  role: SectionRole;
  headingLines: string[];
  topicIds: string[];
  document: unknown;
};

/** A section as it stands. */
export function sectionContent({ document, ...section }: SectionRow): SectionContent {
  return { ...section, doc: readDocument(document).doc };
}

/** What a confirmation's `content` column holds: a SectionContent and the version its document is written in. */
export function keptContent(content: SectionContent): SectionContent & { schemaVersion: number } {
  return { schemaVersion: CURRENT_SCHEMA_VERSION, ...content };
}

/** The section as it stood when a confirmation was asked, in today's version of the document. */
export function askedContent(column: unknown): SectionContent {
  const { schemaVersion, doc, ...section } = column as SectionContent & StoredDocument;
  return { ...section, doc: readDocument({ schemaVersion, doc }).doc };
}
