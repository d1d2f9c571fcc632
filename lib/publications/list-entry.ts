import { beginning } from '@/lib/domain/text/beginning';
import type { ArticleContent, DocumentNode } from '@/lib/domain/article/content';
import { documentText } from '@/lib/document/plain-text';
import { articleTitle } from '@/lib/domain/article/article-title';

const SUMMARY_LENGTH = 120;

/** What lists and the feed show of a published article without reading its text. */
export type ListEntry = { bodyName: string; title: string; summary: string };

export function listEntry(content: ArticleContent): ListEntry {
  return {
    bodyName: content.bodyName,
    title: articleTitle(content.heading.headline),
    summary: summary(content),
  };
}

const AFTER_WIDE_MARK = /(?<=[，、；：。！？”’）》])\s+/gu;

/** Paragraphs run together; full-width punctuation brings its own space. */
function oneLine(text: string): string {
  return text.trim().replace(AFTER_WIDE_MARK, '').replace(/\s+/g, ' ');
}

/** The opening of the lead, else of the first section that says something; what stands under pictures opens nothing. */
function summary({ sections }: ArticleContent): string {
  const inOrder = [...sections.filter((section) => section.role === 'lead'), ...sections];
  const text =
    inOrder.map((section) => oneLine(documentText(withoutPhotos(section.doc)))).find(Boolean) ?? '';
  return beginning(text, SUMMARY_LENGTH);
}

function withoutPhotos(doc: DocumentNode): DocumentNode {
  return { ...doc, content: doc.content?.filter(({ type }) => type !== 'photo') ?? [] };
}
