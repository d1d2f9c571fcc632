import type { SectionText } from '@/components/editor/editing-article';
import type { EditorActions } from '@/components/editor/editor-actions';
import type { ArticleSession } from '@/components/editor/session/article-session';
import { isSameSectionText } from '@/components/editor/session/same-text';
import type { Outcome } from '@/components/editor/undo/deed';
import { doneAt, refusedBy } from '@/components/editor/undo/structure/outcome-of';
import { ask } from '@/components/ui/ask';

type Line = { session: ArticleSession; actions: Pick<EditorActions, 'removeSection' | 'restoreSection'> };

/** Puts a removed section back where it stood. */
export async function bringBack({ session, actions }: Line, sectionId: string): Promise<Outcome> {
  const { articleId } = session;
  const restored = await ask(() => actions.restoreSection({ articleId, sectionId }));
  if (!restored.ok) return refusedBy(restored.failure);
  const { sectionIds, structureVersion } = restored.value;
  if (session.section(sectionId)) session.standAs(sectionIds, structureVersion);
  return doneAt({ part: 'text', sectionId });
}

/** Takes a section out, but only while it holds `text`: null asks nothing of it but that nobody changes it just now. */
export async function takeOut(
  { session, actions }: Line,
  sectionId: string,
  text: SectionText | null,
): Promise<Outcome> {
  const section = session.section(sectionId);
  if (!section || !session.isInArticle(sectionId)) return { kind: 'gone' };
  if (!(await section.saver.flush())) return { kind: 'waits', because: 'unsavedFirst' };
  if (text && !isSameSectionText(section.text(), text)) return { kind: 'gone' };
  const order = session.order.get();
  const index = order.indexOf(sectionId);
  const place = { articleId: session.articleId, sectionId, baseVersion: section.saver.version };
  const removed = await ask(() => actions.removeSection(place));
  if (!removed.ok) return refusedBy(removed.failure);
  session.dropSection(sectionId, removed.value.structureVersion);
  const next = order[index + 1] ?? order[index - 1];
  return doneAt(next === undefined ? null : { part: 'bar', sectionId: next });
}
