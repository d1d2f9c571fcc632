import type { PlacedFigure } from '@/components/editor/figures/figures-session';
import type { ArticleSession } from '@/components/editor/session/article-session';
import { showWords } from '@/components/editor/wording/show-words';

/** Takes the person to a figure in the text. */
export function goToFigure(session: ArticleSession, { sectionId, claim }: PlacedFigure): void {
  const home = { part: 'text', sectionId, spot: { from: claim.from } } as const;
  void showWords(session, { home, start: 0, end: claim.to - claim.from }, { focus: true });
}

/** Brings it into view, and leaves the keyboard where it is. */
export function showFigure(session: ArticleSession, { sectionId, claim }: PlacedFigure): void {
  const home = { part: 'text', sectionId, spot: { from: claim.from } } as const;
  void showWords(session, { home, start: 0, end: claim.to - claim.from });
}
