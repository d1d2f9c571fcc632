import type { SectionRole } from '@/lib/domain/article/content';
import type { ActionResult } from '@/lib/web/run-action';
import type { Failure } from '@/lib/web/failure';
import type { SectionDetails } from '@/components/editor/editing-article';
import type { EditorActions } from '@/components/editor/editor-actions';
import type { Notices } from '@/components/editor/notices/use-notices';
import type { ArticleSession } from '@/components/editor/session/article-session';
import { textAt } from '@/components/history/history-links';
import type { Theirs } from '@/components/editor/saving/save-answer';
import { ask } from '@/components/ui/ask';
import type { SectionSession } from '@/components/editor/session/section-session';

export type NoticeText = (key: string, values?: Record<string, number>) => string;

/** What the person can do to the article's sections. Refusals are shown; nothing throws. */
export class SectionCommands {
  constructor(
    private readonly session: ArticleSession,
    private readonly actions: EditorActions,
    private readonly notices: Notices,
    private readonly t: NoticeText,
  ) {}

  async add(after: SectionSession | null, role: SectionRole = 'body'): Promise<void> {
    const { articleId } = this.session;
    const place = { articleId, afterSectionId: after?.id ?? null, role };
    const added = await this.tell(() => this.actions.addSection(place));
    if (added) this.session.goTo(added.sectionId, 'heading');
  }

  async remove(section: SectionSession): Promise<void> {
    await section.saver.flush();
    const ids = this.session.order.get();
    const index = ids.indexOf(section.id);
    const removed = await this.tell(() => this.actions.removeSection(this.placeOf(section)));
    if (!removed) return;
    this.session.dropSection(section.id, removed.structureVersion);
    const next = ids[index + 1] ?? ids[index - 1];
    if (next) this.session.goTo(next, 'bar');
    const said = removed.openDisputes > 0 ? 'removedDisputed' : 'removed';
    this.notices.undoable(this.t(said, { number: index + 1 }), () => void this.restore(section.id));
  }

  /** Brings a removed section back to where it stood. */
  async restore(sectionId: string): Promise<void> {
    const { articleId } = this.session;
    const restored = await this.tell(() => this.actions.restoreSection({ articleId, sectionId }));
    if (restored) this.session.goTo(sectionId, 'text');
  }

  /** Moves a section this many places down, or up when `by` is below 0. */
  async move(section: SectionSession, by: number): Promise<void> {
    const order = this.session.order.get();
    const from = order.indexOf(section.id);
    const to = Math.max(0, Math.min(order.length - 1, from + by));
    if (from < 0 || from === to) return;
    await this.moveTo(order.toSpliced(from, 1).toSpliced(to, 0, section.id));
    this.notices.announce(this.t('moved', { number: to + 1 }));
  }

  async moveTo(order: readonly string[]): Promise<void> {
    const moved = await this.session.keeper.move(order);
    if (moved && !moved.ok) this.notices.refused(moved.failure);
  }

  /** Splits at the cursor; the text stands still until the server has done it. */
  async split(section: SectionSession): Promise<void> {
    const editor = section.editor.get();
    if (!editor) return;
    await section.locked(async () => {
      if (!(await section.saver.flush())) return this.notices.say(this.t('unsavedFirst'));
      const position = editor.state.selection.from;
      const place = { ...this.placeOf(section), baseVersion: section.saver.version, position };
      const parts = await this.tell(() => this.actions.splitSection(place));
      if (parts) this.session.goTo(parts.newSection.id, 'heading');
    });
  }

  async merge(section: SectionSession): Promise<void> {
    const order = this.session.order.get();
    const next = this.session.section(order[order.indexOf(section.id) + 1] ?? '');
    if (!next) return this.notices.say(this.t('nothingToMerge'));
    await section.locked(() =>
      next.locked(async () => {
        const saved = await Promise.all([section.saver.flush(), next.saver.flush()]);
        if (!saved.every(Boolean)) return this.notices.say(this.t('unsavedFirst'));
        const both = {
          baseVersion: section.saver.version,
          nextSectionId: next.id,
          nextBaseVersion: next.saver.version,
        };
        const merged = await this.tell(() =>
          this.actions.mergeSections({ ...this.placeOf(section), ...both }),
        );
        if (merged) this.session.goTo(section.id, 'text');
      }),
    );
  }

  /** The refusal, for the form to show next to its fields. */
  async changeDetails(section: SectionSession, changes: Partial<SectionDetails>): Promise<Failure | null> {
    const seen = section.details.get();
    const change = { ...this.placeOf(section), changes, seen };
    const result = await ask(() => this.actions.changeSectionDetails(change));
    if (!result.ok) return result.failure;
    section.details.update((details) => ({ ...details, ...result.value }));
    return null;
  }

  /** Keeps this person's text over another's, and says where that one is. */
  keepMine(section: SectionSession, { savedAt }: Pick<Theirs<unknown>, 'savedAt'>): void {
    section.saver.keepMine();
    const href = textAt(this.session.articleId, section.id, savedAt);
    this.notices.leading(this.t('theirsKept'), href, this.t('readTheirs'));
  }

  async save(): Promise<void> {
    const isSaved = await this.session.flush();
    this.notices.announce(this.t(isSaved ? 'saved' : 'notSaved'));
  }

  private placeOf(section: SectionSession) {
    return { articleId: this.session.articleId, sectionId: section.id };
  }

  private async tell<T>(action: () => Promise<ActionResult<T>>): Promise<T | null> {
    const result = await ask(action);
    if (result.ok) return result.value;
    this.notices.refused(result.failure);
    return null;
  }
}
