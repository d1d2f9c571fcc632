import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Transaction } from '@tiptap/pm/state';
import { Transform } from '@tiptap/pm/transform';
import type { Present } from '@/lib/articles/presence';
import { countCharacters } from '@/lib/domain/article/count-characters';
import { anchorText } from '@/lib/document/anchor-text';
import { documentIsEmpty } from '@/lib/document/document-is-empty';
import { documentSchema, toDocumentNode, toProseMirror } from '@/lib/document/document-schema';
import { CURRENT_SCHEMA_VERSION, type StoredDocument } from '@/lib/document/stored-document';
import { upgradeDocument } from '@/lib/document/upgrades/upgrade-document';
import type { EditableSection, SectionDetails, SectionText } from '@/components/editor/editing-article';
import type { SaveAnswer, Theirs } from '@/components/editor/saving/save-answer';
import type { Clock } from '@/components/editor/saving/clock';
import type { DraftPlace } from '@/components/editor/saving/draft-keeper';
import { TextSaver } from '@/components/editor/saving/text-saver';
import { isSameSectionText } from '@/components/editor/session/same-text';
import { Value } from '@/components/editor/session/value';
import type { DeedPlace } from '@/components/editor/undo/deed';
import type { Part } from '@/components/editor/undo/edits-deed';
import { endOfChange, showDocument } from '@/components/editor/undo/show-document';
import { inSchema, swapDocument } from '@/components/editor/undo/swap-document';
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

/**
 * One section while it is being edited: its text on screen, what is known of it, and its way to the server.
 * The text lives in the Tiptap editor once there is one; before that it is as opened.
 */
export class SectionSession {
  readonly id: string;
  readonly saver: TextSaver<SectionText>;
  readonly details: Value<SectionDetails>;
  readonly headingLines: Value<string[]>;
  readonly measure: Value<Measure>;
  /** Counts up when the text on screen was replaced from outside: static text renders again. */
  readonly replaced = new Value(0);
  /** Set anew whenever an editor is wanted though the section is far from the screen. */
  readonly wanted = new Value(0);
  /** Other open tabs in this section. */
  readonly present = new Value<readonly Present[]>([]);
  readonly editor = new Value<Editor | null>(null);
  readonly hint: { heading: string; isRequired: boolean };
  private document: StoredDocument;
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
    this.document = opened.document;
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

  /** The text as last measured: cheap, at most a moment old, never half composed. */
  lastText(): SectionText {
    return {
      headingLines: this.headingLines.get().filter((text) => text.trim() !== ''),
      document: this.document,
    };
  }

  stored(): StoredDocument {
    const editor = this.standingEditor();
    if (!editor) return this.document;
    return { schemaVersion: CURRENT_SCHEMA_VERSION, doc: toDocumentNode(editor.state.doc) };
  }

  /** `opened`: how often the text had been replaced when the editor was given it. What came since is put in. */
  attach(editor: Editor, opened: number): void {
    this.editor.set(editor);
    if (this.replaced.get() !== opened) putUnseen(editor, this.document);
  }

  detach(editor: Editor): void {
    if (this.editor.get() !== editor) return;
    this.document = this.stored();
    this.editor.set(null);
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
    const before = this.node();
    if (!this.apply(before, change)) return false;
    this.line.undo.record(this.textPart, before, this.node(), {
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
  async locked(work: () => Promise<void>): Promise<void> {
    this.editor.get()?.setEditable(false, false);
    try {
      await work();
    } finally {
      const editor = this.editor.get();
      if (editor && !editor.isDestroyed) editor.setEditable(true, false);
    }
  }

  /** Puts another text on screen without calling it a change of the person's. */
  show({ headingLines, document }: SectionText): void {
    this.headingLines.set(headingLines);
    this.document = document;
    const editor = this.standingEditor();
    if (editor) putUnseen(editor, document);
    this.replaced.update((times) => times + 1);
    this.measureNow();
  }

  /** What the server says now, unless this person has unsaved text here or is composing. */
  refresh(opened: EditableSection): void {
    this.details.set(detailsOf(opened));
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

  private apply(before: Node, change: (tr: Transform) => void): boolean {
    const editor = this.standingEditor();
    const tr = editor ? editor.state.tr.setMeta('addToHistory', false) : new Transform(before);
    change(tr);
    if (!tr.docChanged) return false;
    if (tr instanceof Transaction) editor?.view.dispatch(tr);
    else this.putUnmounted(tr.doc);
    return true;
  }

  private standingEditor(): Editor | null {
    const editor = this.editor.get();
    return editor && !editor.isDestroyed ? editor : null;
  }

  private node(): Node {
    return this.standingEditor()?.state.doc ?? toProseMirror(this.document.doc);
  }

  private swapText(from: Node, to: Node): DeedPlace | null {
    if (!this.line.stands()) return null;
    const editor = this.standingEditor();
    const now = this.node();
    const schema = editor?.schema ?? documentSchema;
    const next = swapDocument(now, inSchema(from, schema), inSchema(to, schema));
    if (!next) return null;
    const at = editor ? showDocument(editor, next) : endOfChange(now, next);
    if (!editor) this.putUnmounted(next);
    return { part: 'text', sectionId: this.id, at };
  }

  private swapHeading(from: string[], to: string[]): DeedPlace | null {
    if (!this.line.stands() || !isSameLines(this.headingLines.get(), from)) return null;
    this.headingLines.set(to);
    this.typed();
    return { part: 'heading', sectionId: this.id };
  }

  private putUnmounted(doc: Node): void {
    this.document = { schemaVersion: CURRENT_SCHEMA_VERSION, doc: toDocumentNode(doc) };
    this.replaced.update((times) => times + 1);
    this.typed();
  }

  private measureSoon(): void {
    this.cancelMeasure();
    this.cancelMeasure = this.line.clock.after(COUNT_AFTER_MS, () => this.measureNow());
  }

  private measureNow(): void {
    if (this.isComposing) return;
    this.document = this.stored();
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

/** No doing of this person's: undo does not know it. */
function putUnseen(editor: Editor, document: StoredDocument): void {
  showDocument(editor, inSchema(toProseMirror(document.doc), editor.schema), { isOutside: true });
}

function isSameLines(one: string[], other: string[]): boolean {
  return one.length === other.length && one.every((line, index) => line === other[index]);
}
