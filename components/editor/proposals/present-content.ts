import type { Node } from '@tiptap/pm/model';
import type { ArticleSession } from '@/components/editor/session/article-session';
import type { SectionSession } from '@/components/editor/session/section-session';
import { toDocumentNode } from '@/lib/document/document-schema';
import { CURRENT_SCHEMA_VERSION } from '@/lib/document/stored-document';
import type { ArticleContent, SectionContent } from '@/lib/domain/article/content';

/** Of the article as it stands on the page what is above its sections, or this one section alone. */
export function presentContent(session: ArticleSession, sectionId: string | null): ArticleContent {
  const section = sectionId === null ? null : standingSection(session, sectionId);
  const { bodyName, year, heading, byline } = session.head.written();
  return {
    schemaVersion: CURRENT_SCHEMA_VERSION,
    bodyName,
    year,
    heading,
    byline,
    sections: section ? [contentOf(section)] : [],
  };
}

/** Unlike as soon as the same part may read otherwise; costs next to nothing. */
export function presentMark(session: ArticleSession, sectionId: string | null): readonly unknown[] {
  if (sectionId === null) return [session.head.text.get()];
  const section = standingSection(session, sectionId);
  return section ? [liveText(section) ?? section.lastText().document, section.headingLines.get()] : [];
}

export function isSameMark(one: readonly unknown[] | null, other: readonly unknown[]): boolean {
  return one !== null && one.length === other.length && one.every((part, at) => part === other[at]);
}

export function standingSection(session: ArticleSession, sectionId: string): SectionSession | null {
  return (session.isInArticle(sectionId) && session.section(sectionId)) || null;
}

function contentOf(section: SectionSession): SectionContent {
  const { headingLines, document } = section.lastText();
  const { role, topicIds } = section.details.get();
  const live = liveText(section);
  return { id: section.id, role, topicIds, headingLines, doc: live ? toDocumentNode(live) : document.doc };
}

/** Null where there is no editor, or an input method is composing in it: then the text is as it was before. */
function liveText(section: SectionSession): Node | null {
  const editor = section.editor.get();
  if (!editor || editor.isDestroyed || section.isBeingComposed || editor.view.composing) return null;
  return editor.state.doc;
}
