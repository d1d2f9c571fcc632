import { Selection } from '@tiptap/pm/state';
import type { WayBack } from '@/components/editor/proposal/ways-back';
import type { ArticleSession } from '@/components/editor/session/article-session';
import { toProseMirror } from '@/lib/document/document-schema';

/** Takes the person to where a change stands in their text. */
export function goToChange(session: ArticleSession, way: WayBack): void {
  const { section: id } = way;
  if (id === null) {
    const field = way.part === 'text' ? '' : way.field;
    return session.destination.set({ part: 'head', field });
  }
  const section = session.section(id);
  if (!section) return;
  if (way.part !== 'text') return session.goTo(id, 'heading');
  const editor = section.editor.get();
  const doc =
    editor && !editor.isDestroyed ? editor.state.doc : toProseMirror(section.lastText().document.doc);
  const place = doc.resolve(Math.min(way.difference.from, doc.content.size));
  session.destination.set({ part: 'text', sectionId: id, at: Selection.near(place).from });
}
