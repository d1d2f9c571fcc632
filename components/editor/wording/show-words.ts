import type { ArticleSession } from '@/components/editor/session/article-session';
import type { LineHome } from '@/components/editor/wording/article-lines';
import { lineFieldOf } from '@/components/editor/wording/line-field-of';

export type WordsAt = { home: LineHome; start: number; end: number };

const TRY_AGAIN_MS = 50;
const TRIES = 60;

/**
 * Brings words of the article into view as soon as they are on the page, `focus` with the keyboard too: a section
 * far from the screen gets its editor first. The one called last wins; what comes back calls it off.
 */
export function showWords(session: ArticleSession, at: WordsAt, { focus = false } = {}): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const attempt = (tries: number) => {
    if (!arrive(session, at, focus) && tries < TRIES)
      timer = setTimeout(() => attempt(tries + 1), TRY_AGAIN_MS);
  };
  attempt(0);
  return () => clearTimeout(timer);
}

function arrive(session: ArticleSession, { home, start, end }: WordsAt, focus: boolean): boolean {
  const section = home.sectionId === null ? null : (session.section(home.sectionId) ?? null);
  const editor = section?.editor.get();
  if (home.part === 'text' && section && !editor) {
    document.getElementById(`section-${section.id}`)?.scrollIntoView({ block: 'start' });
    section.wanted.update((times) => times + 1);
    return false;
  }
  if (home.part === 'text' && editor && !('photo' in home.spot)) {
    const { from } = home.spot;
    if (editor.isDestroyed || from + end > editor.state.doc.content.size) return true;
    if (focus)
      editor
        .chain()
        .focus(null, { scrollIntoView: false })
        .setTextSelection({ from: from + start, to: from + end })
        .run();
    const { node } = editor.view.domAtPos(from + start, 1);
    toMiddle(node instanceof Element ? node : node.parentElement);
    return true;
  }
  const field = lineFieldOf(home, section);
  if (!field) return false;
  field.closest('details')?.setAttribute('open', '');
  toMiddle(field);
  if (focus) {
    field.focus({ preventScroll: true });
    field.setSelectionRange(start, end);
  }
  return true;
}

function toMiddle(element: Element | null): void {
  element?.scrollIntoView({ block: 'center' });
}
