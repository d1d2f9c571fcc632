import type { ArticleSession } from '@/components/editor/session/article-session';
import type { SectionSession } from '@/components/editor/session/section-session';
import { Value } from '@/components/editor/session/value';
import { keptKinds } from '@/components/editor/tidy/kept-kinds';
import type { Scope } from '@/components/editor/tidy/proposals';
import type { Pasted } from '@/components/editor/tidy/watch-paste';
import { sectionLines } from '@/components/editor/wording/article-lines';

/** 规范排版 of the article this tab writes on. */
export class TidySession {
  readonly isOpen = new Value(false);
  /** What the panel is about: null for the whole article. */
  readonly scope = new Value<Scope | null>(null);
  /** What was pasted last and could be put in order. */
  readonly offered = new Value<{ scope: Scope; count: number } | null>(null);

  constructor(readonly session: ArticleSession) {}

  open(scope: Scope | null = null): void {
    this.scope.set(scope);
    this.isOpen.set(true);
  }

  readonly close = (): void => this.isOpen.set(false);

  /** Looks at what was pasted, when the page has time. */
  async pasted(section: SectionSession, { from, to }: Pasted): Promise<void> {
    const lines = sectionLines(section).flatMap(({ home, text }) => {
      if (home.part !== 'text' || 'photo' in home.spot) return [];
      const start = home.spot.from;
      const within = { text, from: Math.max(from - start, 0), to: Math.min(to - start, text.length) };
      return within.to > within.from ? [within] : [];
    });
    const scope: Scope = { sectionId: section.id, lines };
    const { proposals } = await import('@/components/editor/tidy/proposals');
    const count = proposals(sectionLines(section), keptKinds(), scope).length;
    this.offered.set(count > 0 ? { scope, count } : null);
  }
}
