import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Transform } from '@tiptap/pm/transform';
import type { Present } from '@/lib/articles/presence';
import { countCharacters } from '@/lib/domain/article/count-characters';
import { anchorText } from '@/lib/document/anchor-text';
import { documentIsEmpty } from '@/lib/document/document-is-empty';
import { CURRENT_SCHEMA_VERSION, type StoredDocument } from '@/lib/document/stored-document';
import { upgradeDocument } from '@/lib/document/upgrades/upgrade-document';
import type { EditableSection, SectionDetails, SectionText } from '@/components/editor/editing-article';
import type { SaveAnswer, Theirs } from '@/components/editor/saving/save-answer';
import type { Clock } from '@/components/editor/saving/clock';
import type { DraftPlace } from '@/components/editor/saving/draft-keeper';
import { TextSaver } from '@/components/editor/saving/text-saver';
import { isSameSectionText } from '@/components/editor/session/same-text';
import { SectionDocument } from '@/components/editor/session/section-document';
import { Value } from '@/components/editor/session/value';
import type { DeedPlace } from '@/components/editor/undo/deed';
import type { Part } from '@/components/editor/undo/edits-deed';
import type { How, UndoStack } from '@/components/editor/undo/undo-stack';

const COUNT_AFTER_MS = 300;
// ProseMirror takes the last composed text out of the page within 20 ms of the end of a composition.
const COMPOSED_AFTER_MS = 50;

export type SectionLine = {
  clock: Clock;
  place: DraftPlace<SectionText>;
  send: (text: SectionText, baseVersion: number) => Promise<SaveAnswer<SectionText>>;
  undo: UndoStack;
  /** Whether the section is in the article. */
  stands: () => boolean;
};

export type Measure = { characters: number; isEmpty: boolean };

/** A place in the section's text. */
export type ProposedPlace = { key: string; from: number; to: number };

/** One section while it is being edited: its text on screen, what is known of it, and its way to the server. */
export class SectionSession {
  readonly id: string;
  readonly saver: TextSaver<SectionText>;
  readonly details: Value<SectionDetails>;
  readonly headingLines: Value<string[]>;
  readonly measure: Value<Measure>;
  /** Set anew whenever an editor is wanted though the section is far from the screen. */
  readonly wanted = new Value(0);
  /** Other open tabs in this section. */
  readonly present = new Value<readonly Present[]>([]);
  /** Where reviewers propose something else. */
  readonly proposed = new Value<readonly ProposedPlace[]>([]);
  readonly hint: { heading: string; isRequired: boolean };
  private readonly document: SectionDocument;
  private detailsAt = new Date(0);
  private isComposing = false;
  private compositions = 0;
  private readonly textPart: Part<Node>;
  private readonly headingPart: Part<string[]>;
  private cancelMeasure = () => {};

  constructor(
    opened: EditableSection,
    private readonly line: SectionLine,
  ) {
    const { headingLines } = opened;
    this.id = opened.id;
    this.document = new SectionDocument(opened.document, () => this.typed());
    this.hint = { heading: opened.headingHint, isRequired: opened.isRequired };
    this.details = new Value(detailsOf(opened));
    this.headingLines = new Value(headingLines);
    const isEmpty = headingLines.length === 0 && documentIsEmpty(opened.document.doc);
    this.measure = new Value({ characters: opened.characterCount, isEmpty });
    this.saver = new TextSaver({
      ...line,
      version: opened.version,
      savedAt: opened.savedAt.toISOString(),
      read: () => this.text(),
      isSame: isSameSectionText,
    });
    this.textPart = { swap: (from, to) => this.swapText(from, to), isSame: (one, other) => one.eq(other) };
    this.headingPart = { swap: (from, to) => this.swapHeading(from, to), isSame: isSameLines };
  }

  get editor() {
    return this.document.editor;
  }

  get replaced() {
    return this.document.replaced;
  }

  get isBeingComposed(): boolean {
    return this.isComposing;
  }

  /** The text on screen; not to be asked for during a composition. */
  text(): SectionText {
    return {
      headingLines: this.headingLines.get().filter((text) => text.trim() !== ''),
      document: this.stored(),
    };
  }

  /** With the lines nobody has written in yet. */
  textAsWritten(): SectionText {
    return { headingLines: this.headingLines.get(), document: this.stored() };
  }

  /** The text as last measured: cheap, at most a moment old, never half composed. */
  lastText(): SectionText {
    return {
      headingLines: this.headingLines.get().filter((text) => text.trim() !== ''),
      document: this.document.lastKnown,
    };
  }

  stored(): StoredDocument {
    return this.document.stored();
  }

  attach(editor: Editor, opened: number): void {
    this.document.attach(editor, opened);
  }

  detach(editor: Editor): void {
    this.document.detach(editor);
  }

  /** The person changed the text in the editor. */
  typed(): void {
    // A composition's text is not the person's yet; its end counts as the change.
    if (this.isComposing) return;
    this.saver.changed();
    this.measureSoon();
  }

  /**
   * Changes the section's text as the person's doing: it is saved, and undone as one, alone or with what else
   * `undo.together` holds. Works with an editor on the page or without one. `change` takes the schema of its nodes and
   * marks from `tr.doc.type.schema`. False when nothing was changed, as during a composition here.
   */
  transform(
    change: (tr: Transform) => void,
    how: Pick<How, 'words'> = { words: { key: 'editing' } },
  ): boolean {
    if (this.isComposing) return false;
    const before = this.document.node();
    if (!this.document.transform(change)) return false;
    this.line.undo.record(this.textPart, before, this.document.node(), {
      ...how,
      group: '',
      composition: null,
      isAdjacent: false,
    });
    return true;
  }

  /** What the editor was made to do; `before` and `after` are its documents. */
  edited(before: Node, after: Node, how: How): void {
    this.line.undo.record(this.textPart, before, after, how);
  }

  setHeadingLines(lines: string[]): void {
    const before = this.headingLines.get();
    this.headingLines.set(lines);
    this.line.undo.record(this.headingPart, before, lines, {
      words: { key: 'heading' },
      group: 'heading',
      composition: this.isComposing ? this.compositions : null,
      isAdjacent: true,
    });
    this.typed();
  }

  readonly composing = (isComposing: boolean): void => {
    if (isComposing) {
      this.isComposing = true;
      this.compositions += 1;
      this.saver.composing(true);
      return;
    }
    this.line.clock.after(COMPOSED_AFTER_MS, () => {
      if (this.editor.get()?.view.composing) return;
      this.isComposing = false;
      this.saver.changed();
      this.saver.composing(false);
      this.measureSoon();
    });
  };

  /** The text stands still while a command works on what the server holds of it. */
  async locked<T>(work: () => Promise<T>): Promise<T> {
    this.editor.get()?.setEditable(false, false);
    try {
      return await work();
    } finally {
      const editor = this.editor.get();
      if (editor && !editor.isDestroyed) editor.setEditable(true, false);
    }
  }

  /** Puts another text on screen without calling it a change of the person's. */
  show({ headingLines, document }: SectionText): void {
    this.headingLines.set(headingLines);
    this.document.show(document);
    this.measureNow();
  }

  /** A command of `at` has made these the section's details; what the server said before it is not shown any more. */
  takeDetails(details: Partial<SectionDetails>, at: Date): void {
    this.details.update((standing) => ({ ...standing, ...details }));
    this.detailsAt = at;
  }

  /** A command has made this the text of the section, and saved it. */
  showSaved(text: SectionText, version: number, savedAt: Date): void {
    this.show(text);
    this.saver.adopt(version, savedAt.toISOString());
  }

  /** What the server says, in an article last changed at `readAt`, unless this person has unsaved text here or is composing. */
  refresh(opened: EditableSection, readAt: Date): void {
    if (readAt >= this.detailsAt) this.details.set(detailsOf(opened));
    const isNewer = opened.version > this.saver.version;
    if (!isNewer || this.isComposing || this.saver.state().hasUnsaved) return;
    this.show(opened);
    this.saver.adopt(opened.version, opened.savedAt.toISOString());
  }

  /** A draft left over in the browser: put back and saved, or shown beside what the server has since. */
  restore({ headingLines, document }: SectionText, theirs: Theirs<SectionText> | null): void {
    const isOlder = document.schemaVersion < CURRENT_SCHEMA_VERSION;
    this.show({ headingLines, document: isOlder ? upgradeDocument(document) : document });
    if (theirs) this.saver.startConflict(theirs);
    else this.saver.changed();
  }

  takeTheirs(): SectionText | null {
    const { phase } = this.saver.state();
    if (phase.kind !== 'conflict' && phase.kind !== 'merging') return null;
    const mine = this.text();
    this.show(phase.theirs.content);
    this.saver.adopt(phase.theirs.version, phase.theirs.savedAt);
    return mine;
  }

  dispose(): void {
    this.cancelMeasure();
    this.saver.dispose();
  }

  private swapText(from: Node, to: Node): DeedPlace | null {
    const at = this.line.stands() ? this.document.swap(from, to) : null;
    return at === null ? null : { part: 'text', sectionId: this.id, at };
  }

  private swapHeading(from: string[], to: string[]): DeedPlace | null {
    if (!this.line.stands() || !isSameLines(this.headingLines.get(), from)) return null;
    this.headingLines.set(to);
    this.typed();
    return { part: 'heading', sectionId: this.id };
  }

  /** Measures at once what was last written, for who needs it now. */
  look(): void {
    this.cancelMeasure();
    this.measureNow();
  }

  private measureSoon(): void {
    this.cancelMeasure();
    this.cancelMeasure = this.line.clock.after(COUNT_AFTER_MS, () => this.measureNow());
  }

  private measureNow(): void {
    if (this.isComposing) return;
    this.document.look();
    const { headingLines, document } = this.lastText();
    const characters = countCharacters([...headingLines, anchorText(document.doc)].join('\n'));
    const isEmpty = characters === 0 && documentIsEmpty(document.doc);
    const before = this.measure.get();
    if (before.characters !== characters || before.isEmpty !== isEmpty)
      this.measure.set({ characters, isEmpty });
  }
}

function detailsOf({
  role,
  topicIds,
  owner,
  department,
  targetLength,
  guidance,
}: EditableSection): SectionDetails {
  const ids = { ownerId: owner?.id ?? null, departmentId: department?.id ?? null };
  return { role, topicIds, ...ids, targetLength, guidance };
}

function isSameLines(one: string[], other: string[]): boolean {
  return one.length === other.length && one.every((line, index) => line === other[index]);
}
