import type { SectionRole } from '@/lib/domain/article/content';
import type { ActionResult } from '@/lib/web/run-action';
import type { Failure } from '@/lib/web/failure';
import type { SectionDetails } from '@/components/editor/editing-article';
import type { StructureActions } from '@/components/editor/editor-actions';
import type { Notices } from '@/components/editor/notices/use-notices';
import type { ArticleSession } from '@/components/editor/session/article-session';
import { ask } from '@/components/ui/ask';
import { newUuid } from '@/components/ui/new-uuid';
import type { NoticeText } from '@/components/editor/session/text-commands';
import type { SectionSession } from '@/components/editor/session/section-session';
import { madeSection } from '@/components/editor/session/made-section';
import type { Deed } from '@/components/editor/undo/deed';
import type { Ways } from '@/components/editor/undo/structure-deed';
import { detailsWays, isSameDetails } from '@/components/editor/undo/structure/details-ways';
import { reorderWays } from '@/components/editor/undo/structure/reorder-ways';
import { bringBack, takeOut } from '@/components/editor/undo/structure/standing-ways';
import { OneOrTwo } from '@/components/editor/undo/structure/two-sections';
import type { UndoCommands } from '@/components/editor/undo/undo-commands';
import { emptyDocument } from '@/lib/document/stored-document';

/** What the person can do to the article's sections. Refusals are shown; nothing throws. */
export class SectionCommands {
  constructor(
    readonly session: ArticleSession,
    readonly actions: StructureActions,
    private readonly notices: Notices,
    private readonly t: NoticeText,
    private readonly undoing: UndoCommands,
  ) {}

  async add(after: SectionSession | null, role: SectionRole = 'body'): Promise<void> {
    const { articleId, undo } = this.session;
    const place = { articleId, sectionId: newUuid(), afterSectionId: after?.id ?? null, role };
    const { sectionId, afterSectionId } = place;
    const number = after ? this.numberOf(after.id) + 1 : 1;
    const text = { headingLines: [], document: emptyDocument() };
    const work = async () => {
      const added = await this.tell(() => this.actions.addSection(place));
      this.session.settle(sectionId, added);
      if (!added) return null;
      return {
        takeBack: () => takeOut(this, sectionId, text),
        doAgain: () => bringBack(this, sectionId),
      };
    };
    const isAdded = undo.perform({ key: 'add', values: { number } }, work, { begins: 'known' });
    this.session.stand(madeSection({ id: sectionId, version: 1, role, text }, new Date()), afterSectionId);
    this.session.goTo(sectionId, 'heading');
    await isAdded;
  }

  async remove(section: SectionSession): Promise<void> {
    const number = this.numberOf(section.id);
    let openDisputes = 0;
    const deed = await this.perform('remove', number, async () => {
      await section.saver.flush();
      const ids = this.session.order.get();
      const index = ids.indexOf(section.id);
      const text = section.text();
      const removed = await this.tell(() => this.actions.removeSection(this.placeOf(section)));
      if (!removed) return null;
      openDisputes = removed.openDisputes;
      this.session.dropSection(section.id, removed.structureVersion);
      const next = ids[index + 1] ?? ids[index - 1];
      if (next) this.session.goTo(next, 'bar');
      return {
        takeBack: () => bringBack(this, section.id),
        doAgain: () => takeOut(this, section.id, text),
      };
    });
    if (!deed) return;
    const said = openDisputes > 0 ? 'removedDisputed' : 'removed';
    this.undoing.offer(deed, this.t(said, { number }));
  }

  /** Brings a removed section back to where it stood. */
  async restore(sectionId: string): Promise<void> {
    const { articleId } = this.session;
    await this.session.undo.perform({ key: 'restore' }, async () => {
      const restored = await this.tell(() => this.actions.restoreSection({ articleId, sectionId }));
      if (!restored) return null;
      const known = this.session.section(sectionId);
      if (known) this.session.standAs(restored.sectionIds, restored.structureVersion);
      this.session.goTo(sectionId, 'text');
      const text = known?.text() ?? null;
      return {
        takeBack: () => takeOut(this, sectionId, text),
        doAgain: () => bringBack(this, sectionId),
      };
    });
  }

  /** Moves a section this many places down, or up when `by` is below 0. */
  async move(section: SectionSession, by: number): Promise<void> {
    const order = this.session.order.get();
    const from = order.indexOf(section.id);
    const to = Math.max(0, Math.min(order.length - 1, from + by));
    if (from < 0 || from === to) return;
    const isMoved = await this.moveTo(section.id, (standing) => to - standing.indexOf(section.id));
    if (isMoved) this.notices.announce(this.t('moved', { number: to + 1 }));
  }

  /** Puts a section in the place of another. */
  async moveInPlaceOf(sectionId: string, otherId: string): Promise<void> {
    await this.moveTo(sectionId, (order) => order.indexOf(otherId) - order.indexOf(sectionId));
  }

  private async moveTo(sectionId: string, distance: (order: readonly string[]) => number): Promise<boolean> {
    const { undo, keeper, order } = this.session;
    const words = { key: 'move', values: { number: this.numberOf(sectionId) } };
    const work = async () => {
      const before = order.get();
      const from = before.indexOf(sectionId);
      const to = from + distance(before);
      if (from < 0 || to === from) return null;
      const after = before.toSpliced(from, 1).toSpliced(to, 0, sectionId);
      const moved = await keeper.move(after);
      if (!moved || moved.ok) return reorderWays(this.session, before, after, sectionId);
      if (order.get() === after) order.set(before);
      this.notices.refused(moved.failure);
      return null;
    };
    return (await undo.perform(words, work, { begins: 'atOnce' })) !== null;
  }

  /** Splits at the cursor; the text stands still until the server has done it. */
  async split(section: SectionSession): Promise<void> {
    const editor = section.editor.get();
    if (!editor || section.isBeingComposed) return;
    await this.perform('split', this.numberOf(section.id), () =>
      section.locked(async () => {
        if (!(await section.saver.flush())) return this.unsavedFirst();
        const whole = section.textAsWritten();
        const position = editor.state.selection.from;
        const place = { ...this.placeOf(section), baseVersion: section.saver.version, position };
        const parts = await this.tell(() => this.actions.splitSection(place));
        if (!parts) return null;
        const { newSection, text, version, savedAt } = parts;
        section.showSaved(text, version, savedAt);
        this.session.takeIn(madeSection(newSection, savedAt, section.details.get()));
        this.session.standAs(parts.sectionIds, parts.structureVersion);
        this.session.goTo(newSection.id, 'heading');
        const { topicIds, targetLength } = section.details.get();
        const one = new OneOrTwo(this.session, this.actions, {
          sectionId: section.id,
          nextId: newSection.id,
          first: text,
          second: newSection.text,
          whole,
          apart: { topicIds, targetLength },
          joined: { topicIds, targetLength },
          given: { commentIds: [], requestIds: [] },
        });
        return { takeBack: () => one.join(), doAgain: () => one.part() };
      }),
    );
  }

  async merge(section: SectionSession): Promise<void> {
    const order = this.session.order.get();
    const next = this.session.section(order[order.indexOf(section.id) + 1] ?? '');
    if (!next) return this.notices.say(this.t('nothingToMerge'));
    await this.perform('merge', this.numberOf(section.id), () =>
      section.locked(() => next.locked(() => this.mergeLocked(section, next))),
    );
  }

  private async mergeLocked(section: SectionSession, next: SectionSession): Promise<Ways | null> {
    const saved = await Promise.all([section.saver.flush(), next.saver.flush()]);
    if (!saved.every(Boolean)) return this.unsavedFirst();
    const [first, second] = [section.textAsWritten(), next.textAsWritten()];
    const { topicIds, targetLength } = section.details.get();
    const both = {
      baseVersion: section.saver.version,
      nextSectionId: next.id,
      nextBaseVersion: next.saver.version,
    };
    const merged = await this.tell(() => this.actions.mergeSections({ ...this.placeOf(section), ...both }));
    if (!merged) return null;
    section.showSaved(merged.text, merged.version, merged.savedAt);
    section.takeDetails(merged.details, merged.savedAt);
    this.session.standAs(merged.sectionIds, merged.structureVersion);
    this.session.goTo(section.id, 'text');
    const one = new OneOrTwo(this.session, this.actions, {
      sectionId: section.id,
      nextId: next.id,
      first,
      second,
      whole: merged.text,
      apart: { topicIds, targetLength },
      joined: merged.details,
      given: merged.given,
    });
    return { takeBack: () => one.part(), doAgain: () => one.join() };
  }

  /** The refusal, for the form to show next to its fields. */
  async changeDetails(section: SectionSession, changes: Partial<SectionDetails>): Promise<Failure | null> {
    let refused: Failure | null = null;
    await this.perform('details', this.numberOf(section.id), async () => {
      const seen = section.details.get();
      const change = { ...this.placeOf(section), changes, seen };
      const result = await ask(() => this.actions.changeSectionDetails(change));
      if (!result.ok) {
        refused = result.failure;
        return null;
      }
      const { details, changedAt } = result.value;
      section.takeDetails(details, changedAt);
      const after = section.details.get();
      const line = { articleId: this.session.articleId, section, actions: this.actions };
      return isSameDetails(seen, after) ? null : detailsWays(line, seen, after);
    });
    return refused;
  }

  private perform(key: string, number: number, work: () => Promise<Ways | null>): Promise<Deed | null> {
    return this.session.undo.perform({ key, values: { number } }, work);
  }

  private unsavedFirst(): null {
    this.notices.say(this.t('unsavedFirst'));
    return null;
  }

  private numberOf(sectionId: string): number {
    return this.session.order.get().indexOf(sectionId) + 1;
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
