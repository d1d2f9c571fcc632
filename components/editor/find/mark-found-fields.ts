import type { Match } from '@/components/editor/find/find-session';
import type { ArticleSession } from '@/components/editor/session/article-session';
import { lineFieldOf } from '@/components/editor/wording/line-field-of';

/** Marks the fields outside the text that hold matches: within a field nothing can be marked. */
export function markFoundFields(
  session: ArticleSession,
  matches: readonly Match[],
  current: Match | null,
): void {
  for (const field of document.querySelectorAll('[data-found]')) field.removeAttribute('data-found');
  for (const match of matches) {
    const { home } = match.line;
    if (home.part === 'text' && !('photo' in home.spot)) continue;
    const section = home.sectionId === null ? null : (session.section(home.sectionId) ?? null);
    const field = lineFieldOf(home, section);
    if (field && field.getAttribute('data-found') !== 'here')
      field.setAttribute('data-found', match === current ? 'here' : '');
  }
}
