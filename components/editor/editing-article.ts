import type {
  EditableArticle,
  EditableSection,
  RemovedSection,
} from '@/lib/articles/queries/get-article-for-editing';
import type { StoredDocument } from '@/lib/document/stored-document';
import type { BylineEntry, HeadingBlock, SectionRole } from '@/lib/domain/article/content';

/** The text of a section, saved as one. */
export type SectionText = { headingLines: string[]; document: StoredDocument };

/** What stands above the sections, saved as one. */
export type HeadText = { bodyName: string; year: number; heading: HeadingBlock; byline: BylineEntry[] };

export type SectionDetails = {
  role: SectionRole;
  topicIds: string[];
  ownerId: string | null;
  departmentId: string | null;
  targetLength: number | null;
  guidance: string;
};

export type Named = { id: string; name: string };

/** The office's lists that an article is described by. */
export type EditingChoices = { topics: Named[]; departments: Named[]; bodyNames: string[] };

export type { EditableArticle, EditableSection, RemovedSection };
