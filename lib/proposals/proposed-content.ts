import { readDocument } from '@/lib/articles/read-document';
import type { ArticleHead } from '@/lib/articles/load-head';
import type { Prisma } from '@/lib/db/generated/client';
import type { ArticleContent } from '@/lib/domain/article/content';

/** What stands above the text, as a proposal keeps it. */
export type ProposedHead = Omit<ArticleHead, 'headVersion'>;

/** What of a revision a proposal has otherwise. */
export type ProposedParts = {
  head: Prisma.JsonValue;
  texts: readonly { sectionId: string; headingLines: string[]; document: Prisma.JsonValue }[];
};

/** The columns that hold them. */
export const proposedColumns = {
  head: true,
  texts: { select: { sectionId: true, headingLines: true, document: true } },
} as const;

/** The article as it is proposed. */
export function proposedContent(revision: ArticleContent, { head, texts }: ProposedParts): ArticleContent {
  const proposed = new Map(texts.map((text) => [text.sectionId, text]));
  return {
    ...revision,
    ...proposedHead(head),
    sections: revision.sections.map((section) => {
      const text = proposed.get(section.id);
      if (!text) return section;
      return { ...section, headingLines: text.headingLines, doc: readDocument(text.document).doc };
    }),
  };
}

export function proposedHead(head: Prisma.JsonValue): ProposedHead | null {
  return head as ProposedHead | null;
}
