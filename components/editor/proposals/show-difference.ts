import { Selection } from '@tiptap/pm/state';
import type { ProposedRow } from '@/components/editor/proposals/proposed-row';
import type { ArticleSession } from '@/components/editor/session/article-session';
import { showWords } from '@/components/editor/wording/show-words';
import { toProseMirror } from '@/lib/document/document-schema';
import type { Difference } from '@/lib/proposals/differences/difference';

/** Takes the person to where a difference stands now. */
export function showDifference(session: ArticleSession, { difference: one }: ProposedRow): void {
  if (one.part === 'text') return showInText(session, one.section, one.difference);
  if (one.section !== null) return session.goTo(one.section, one.part === 'lines' ? 'heading' : 'bar');
  if (one.part !== 'sections') session.destination.set({ part: 'head', field: one.field });
}

function showInText(session: ArticleSession, sectionId: string, { from, to }: Difference): void {
  const section = session.section(sectionId);
  if (!section || section.isBeingComposed) return;
  const document = section.editor.get()?.state.doc ?? toProseMirror(section.lastText().document.doc);
  if (to > document.content.size) return session.goTo(sectionId, 'text');
  const isWithinLine = document.resolve(from).parent.isTextblock && document.resolve(to).parent.isTextblock;
  if (isWithinLine) {
    const home = { part: 'text', sectionId, spot: { from } } as const;
    void showWords(session, { home, start: 0, end: to - from }, { focus: true });
    return;
  }
  const at = Selection.near(document.resolve(from), 1).head;
  session.destination.set({ part: 'text', sectionId, at });
}
