import type { Editor } from '@tiptap/core';
import type {
  EditableArticle,
  EditableSection,
  HeadText,
  RemovedSection,
  SectionText,
} from '@/components/editor/editing-article';
import { AcknowledgedVersions } from '@/components/editor/saving/acknowledged-versions';
import { browserClock } from '@/components/editor/saving/clock';
import { plainSection } from '@/components/editor/saving/plain-texts';
import { SetAsideShelf } from '@/components/editor/saving/set-aside-shelf';
import { draftPlace } from '@/components/editor/saving/draft-store';
import { sendHead, sendSection } from '@/components/editor/saving/save-requests';
import type { TextSaver } from '@/components/editor/saving/text-saver';
import { isSameOverall, overallSave, type OverallSave } from '@/components/editor/session/overall-save';
import type { PhotoLack } from '@/components/editor/photo/lacking-photo';
import type { EditingLine } from '@/components/editor/session/editing-line';
import { HeadSession } from '@/components/editor/session/head-session';
import { SectionSession } from '@/components/editor/session/section-session';
import { ask } from '@/components/ui/ask';
import { OrderKeeper } from '@/components/editor/session/order-keeper';
import { PendingSections } from '@/components/editor/session/pending-sections';
import { Value } from '@/components/editor/session/value';
import type { DeedPlace } from '@/components/editor/undo/deed';
import { UndoStack } from '@/components/editor/undo/undo-stack';
import { sectionHeading } from '@/lib/domain/article/section-name';

/** `tabStore` lasts as long as the browser's tab, over any number of pages. */
export type Editing = { personId: string; tabId: string; store: () => Storage; tabStore: () => Storage };

/** A place in the article, or the first photo of a section that lacks something. */
export type Destination = DeedPlace | { part: 'photo'; sectionId: string; lacks: PhotoLack };

/** The article while it is being edited in this tab. */
export class ArticleSession {
  readonly articleId: string;
  readonly tabId: string;
  readonly head: HeadSession;
  readonly order: Value<readonly string[]>;
  /** What was taken out and can be brought back. */
  readonly removed: Value<readonly RemovedSection[]>;
  readonly focused = new Value<SectionSession | null>(null);
  readonly noEditor = new Value<Editor | null>(null);
  readonly setAside: SetAsideShelf;
  /** Everything the person did here, text and structure, to be taken back in its order. */
  readonly undo = new UndoStack(() => browserClock.now());
  readonly overall: Value<OverallSave>;
  /** Counts up with anything that may change what the article lacks. */
  readonly changes = new Value(0);
  readonly keeper: OrderKeeper;
  /** Where the person is to be taken as soon as it is on the page. */
  readonly destination = new Value<Destination | null>(null);
  structureVersion: number;
  private readonly sections = new Map<string, SectionSession>();
  private readonly pending = new PendingSections();
  private readonly acknowledged: AcknowledgedVersions;
  private isOpen = false;

  constructor(
    article: EditableArticle,
    private readonly editing: Editing,
    readonly line: EditingLine,
  ) {
    this.articleId = article.id;
    this.tabId = editing.tabId;
    this.setAside = new SetAsideShelf({ ...editing, line: line.key }, editing.store);
    this.structureVersion = article.structureVersion;
    this.acknowledged = new AcknowledgedVersions(line.key, editing.tabStore);
    this.head = new HeadSession(headOf(article), {
      clock: browserClock,
      place: this.place<HeadText>('head'),
      send: async (head, baseVersion) =>
        this.acknowledged.note('head', await sendHead(line.address, head, baseVersion)),
      undo: this.undo,
    });
    for (const section of article.sections) this.sections.set(section.id, this.openSection(section));
    this.order = new Value(article.sections.map((section) => section.id));
    this.removed = new Value(offered(article));
    this.keeper = new OrderKeeper(this.order, async (sectionIds) => {
      const known = this.pending.without(sectionIds);
      const place = { articleId: this.articleId, baseVersion: this.structureVersion, sectionIds: known };
      const moved = await ask(() => line.sendOrder(place));
      if (moved.ok) this.structureVersion = moved.value.structureVersion;
      return moved;
    });
    this.overall = new Value(this.overallNow());
    this.head.saver.subscribe(this.sumUp);
    this.order.subscribe(this.sumUp);
    this.head.text.subscribe(this.countChange);
    this.order.subscribe(this.countChange);
  }

  section(id: string): SectionSession | undefined {
    return this.sections.get(id);
  }

  isInArticle(id: string): boolean {
    return this.order.get().includes(id);
  }

  /** In reading order. */
  inOrder(): SectionSession[] {
    return this.order.get().flatMap((id) => this.sections.get(id) ?? []);
  }

  savers(): Pick<TextSaver<unknown>, 'state' | 'subscribe' | 'flush' | 'retry' | 'keepNow'>[] {
    return [this.head.saver, ...this.inOrder().map((section) => section.saver)];
  }

  hasUnsaved(): boolean {
    return this.savers().some((saver) => saver.state().hasUnsaved);
  }

  /** Saves everything unsaved; false when some of it could not be saved. */
  async flush(): Promise<boolean> {
    const results = await Promise.all(this.savers().map((saver) => saver.flush()));
    return results.every(Boolean);
  }

  retry(): void {
    for (const saver of this.savers()) saver.retry();
  }

  keepNow(): void {
    for (const saver of this.savers()) saver.keepNow();
  }

  /** Whether a text was saved from this tab after `article` was read. */
  isPast({ headVersion, sections }: EditableArticle): boolean {
    const versions = sections.map(({ id, version }) => [id, version] as const);
    return this.acknowledged.isNewerThan(new Map([['head', headVersion], ...versions]));
  }

  /**
   * Takes over what the server says now. A text is only replaced when this person has nothing unsaved in it
   * and is not composing; theirs is then found at the next save.
   */
  refresh(article: EditableArticle): void {
    for (const section of article.sections) {
      const known = this.sections.get(section.id);
      if (known) known.refresh(section, article.updatedAt);
      else this.sections.set(section.id, this.openSection(section));
    }
    this.head.refresh(headOf(article));
    if (article.structureVersion < this.structureVersion || this.keeper.isMoving) return;
    this.structureVersion = article.structureVersion;
    this.removed.set(offered(article));
    const standing = this.pending.within(article.sections.map(({ id }) => id));
    for (const section of this.inOrder().filter(({ id }) => !standing.includes(id))) this.rescue(section);
    this.order.set(sameOrder(this.order.get(), standing));
  }

  goTo(sectionId: string, part: 'heading' | 'text' | 'bar'): void {
    this.destination.set({ sectionId, part });
  }

  /** Whether an input method is composing anywhere in the article: then nothing is undone. */
  isBeingComposed(): boolean {
    return this.head.isBeingComposed || this.focused.get()?.isBeingComposed === true;
  }

  /** The section is gone from the article; its text stays here in case it is brought back. */
  dropSection(sectionId: string, structureVersion: number): void {
    this.standAs(
      this.order.get().filter((id) => id !== sectionId),
      structureVersion,
    );
  }

  /** What the server says of the structure after a command. A section not known here comes with the page's next text. */
  standAs(sectionIds: readonly string[], structureVersion: number): void {
    if (structureVersion < this.structureVersion) return;
    this.structureVersion = structureVersion;
    const standing = this.pending.within(sectionIds);
    const focused = this.focused.get();
    if (focused && !standing.includes(focused.id)) this.focused.set(null);
    this.order.set(sameOrder(this.order.get(), standing));
  }

  /** Takes in a section that a command has just made. */
  takeIn(section: EditableSection): void {
    if (!this.sections.has(section.id)) this.sections.set(section.id, this.openSection(section));
  }

  /** A section stands at once though the server is still asked for it: what is written in it is sent after the answer. */
  stand(section: EditableSection, afterId: string | null): void {
    this.pending.add(section.id, afterId);
    this.takeIn(section);
    this.order.set(this.pending.within(this.order.get()));
  }

  /** The answer for a section that stands already; null when it is not to be: its text is set aside. */
  settle(id: string, answer: { sectionIds: readonly string[]; structureVersion: number } | null): void {
    this.pending.settle(id);
    if (answer) return this.standAs(answer.sectionIds, answer.structureVersion);
    const section = this.sections.get(id);
    if (section) this.rescue(section);
    this.order.update((order) => order.filter((other) => other !== id));
  }

  /** The section the person is in, as the server can know it. */
  whereabouts(): string | null {
    const id = this.focused.get()?.id ?? null;
    return id !== null && this.pending.has(id) ? null : id;
  }

  open(): void {
    this.isOpen = true;
  }

  /** Leaves the page: what is unsaved is sent once more and otherwise stays kept in the browser. */
  async close(): Promise<void> {
    this.isOpen = false;
    this.keepNow();
    await this.flush();
    if (this.isOpen) return;
    this.head.saver.dispose();
    for (const section of this.sections.values()) section.dispose();
  }

  /** The section is not in the article: what this person had not saved of it is set aside. */
  private rescue(section: SectionSession): void {
    if (this.focused.get() === section) this.focused.set(null);
    if (!section.saver.state().hasUnsaved) return;
    const text = section.isBeingComposed ? section.lastText() : section.text();
    this.setAside.put(sectionHeading(text.headingLines), plainSection(text));
  }

  private readonly countChange = (): void => this.changes.update((count) => count + 1);

  private readonly sumUp = (): void => {
    const now = this.overallNow();
    if (!isSameOverall(now, this.overall.get())) this.overall.set(now);
  };

  private overallNow(): OverallSave {
    return overallSave(this.savers().map((saver) => saver.state()));
  }

  private openSection(section: EditableSection): SectionSession {
    const session = new SectionSession(section, {
      clock: browserClock,
      place: this.place<SectionText>(section.id),
      send: async (text, baseVersion) => {
        await this.pending.answered(section.id);
        const place = { texts: this.line.address, sectionId: section.id };
        return this.acknowledged.note(section.id, await sendSection(place, text, baseVersion));
      },
      undo: this.undo,
      stands: () => this.isInArticle(section.id),
    });
    session.saver.subscribe(this.sumUp);
    session.saver.subscribe(this.countChange);
    session.measure.subscribe(this.countChange);
    session.details.subscribe(this.countChange);
    session.headingLines.subscribe(this.countChange);
    return session;
  }

  private place<C>(part: string) {
    const { personId, tabId, store } = this.editing;
    const open = () => draftPlace<C>(store(), { personId, line: this.line.key }, part, tabId);
    return {
      keep: (draft: { content: C; baseVersion: number }) => open().keep(draft),
      forget: () => open().forget(),
    };
  }
}

function headOf(article: EditableArticle): { head: HeadText; headVersion: number } {
  const { bodyName, year, heading, byline, headVersion } = article;
  return { head: { bodyName, year, heading, byline }, headVersion };
}

const offered = ({ removedSections }: EditableArticle) =>
  removedSections.filter(({ isOffered }) => isOffered);

function sameOrder(before: readonly string[], after: readonly string[]): readonly string[] {
  const isSame = before.length === after.length && before.every((id, index) => id === after[index]);
  return isSame ? before : after;
}
