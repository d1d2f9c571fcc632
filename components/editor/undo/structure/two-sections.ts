import type { SectionText } from '@/components/editor/editing-article';
import type { EditorActions, Given, JoinedDetails } from '@/components/editor/editor-actions';
import type { ArticleSession } from '@/components/editor/session/article-session';
import { isSameSectionText } from '@/components/editor/session/same-text';
import type { SectionSession } from '@/components/editor/session/section-session';
import type { Outcome } from '@/components/editor/undo/deed';
import { doneAt, refusedBy } from '@/components/editor/undo/structure/outcome-of';
import { ask } from '@/components/ui/ask';
import type { Failure } from '@/lib/web/failure';

export type TwoSections = {
  sectionId: string;
  nextId: string;
  /** The first alone, the second alone, and both as one. */
  first: SectionText;
  second: SectionText;
  whole: SectionText;
  /** Of the first: before merging, and after it. */
  apart: JoinedDetails;
  joined: JoinedDetails;
  given: Given;
};

type Actions = Pick<EditorActions, 'mergeSections' | 'separateSections'>;
type Result = Failure | null;

/**
 * A text that is one section or two: what a split does and a merge takes back, and the other way round. Done only
 * while the texts are as this left them, so that nothing that was written since is lost.
 */
export class OneOrTwo {
  constructor(
    private readonly session: ArticleSession,
    private readonly actions: Actions,
    private readonly two: TwoSections,
  ) {}

  async join(): Promise<Outcome> {
    const [first, next] = [this.standing(this.two.sectionId), this.standing(this.two.nextId)];
    if (!first || !next) return { kind: 'gone' };
    return this.withTexts([first, next], [this.two.first, this.two.second], () => this.merge(first, next));
  }

  async part(): Promise<Outcome> {
    const first = this.standing(this.two.sectionId);
    if (!first) return { kind: 'gone' };
    return this.withTexts([first], [this.two.whole], () => this.separate(first));
  }

  private async merge(first: SectionSession, next: SectionSession): Promise<Result> {
    const { articleId } = this.session;
    const merged = await ask(() =>
      this.actions.mergeSections({
        articleId,
        sectionId: first.id,
        baseVersion: first.saver.version,
        nextSectionId: next.id,
        nextBaseVersion: next.saver.version,
        text: written(this.two.whole),
      }),
    );
    if (!merged.ok) return merged.failure;
    const { version, savedAt, sectionIds, structureVersion, details, given } = merged.value;
    this.two.given = given;
    first.showSaved(this.two.whole, version, savedAt);
    first.takeDetails(details, savedAt);
    this.session.standAs(sectionIds, structureVersion);
    return null;
  }

  private async separate(first: SectionSession): Promise<Result> {
    const { articleId } = this.session;
    const { apart, joined, nextId, given } = this.two;
    const isChanged = JSON.stringify(apart) !== JSON.stringify(joined);
    const details = isChanged ? { changes: apart, seen: joined } : { changes: {}, seen: {} };
    const parted = await ask(() =>
      this.actions.separateSections({
        articleId,
        sectionId: first.id,
        baseVersion: first.saver.version,
        nextSectionId: nextId,
        text: written(this.two.first),
        details,
        given,
      }),
    );
    if (!parted.ok) return parted.failure;
    const { version, savedAt, sectionIds, structureVersion } = parted.value;
    first.showSaved(this.two.first, version, savedAt);
    if (isChanged) first.takeDetails(apart, savedAt);
    this.session.standAs(sectionIds, structureVersion);
    return null;
  }

  private async withTexts(
    sections: SectionSession[],
    texts: SectionText[],
    work: () => Promise<Result>,
  ): Promise<Outcome> {
    return lockAll(sections, async () => {
      const saved = await Promise.all(sections.map(({ saver }) => saver.flush()));
      if (!saved.every(Boolean)) return { kind: 'waits', because: 'unsavedFirst' };
      const isAsLeft = sections.every((section, index) => {
        const text = texts[index];
        return text !== undefined && isSameSectionText(section.text(), text);
      });
      if (!isAsLeft) return { kind: 'gone' };
      const failure = await work();
      return failure ? refusedBy(failure) : doneAt({ part: 'text', sectionId: this.two.sectionId });
    });
  }

  private standing(id: string): SectionSession | null {
    return (this.session.isInArticle(id) && this.session.section(id)) || null;
  }
}

function lockAll<T>([first, ...rest]: SectionSession[], work: () => Promise<T>): Promise<T> {
  return first ? first.locked(() => lockAll(rest, work)) : work();
}

function written({ headingLines, document }: SectionText): SectionText {
  return { headingLines: headingLines.filter((line) => line.trim() !== ''), document };
}
