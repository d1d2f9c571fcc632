import type { Editor } from '@tiptap/core';
import type { Present } from '@/lib/articles/presence';
import { countCharacters } from '@/lib/domain/article/count-characters';
import { anchorText } from '@/lib/document/anchor-text';
import { documentIsEmpty } from '@/lib/document/document-is-empty';
import { toDocumentNode } from '@/lib/document/document-schema';
import { CURRENT_SCHEMA_VERSION, type StoredDocument } from '@/lib/document/stored-document';
import { upgradeDocument } from '@/lib/document/upgrades/upgrade-document';
import type { EditableSection, SectionDetails, SectionText } from '@/components/editor/editing-article';
import type { SaveAnswer, Theirs } from '@/components/editor/saving/save-answer';
import type { Clock } from '@/components/editor/saving/clock';
import type { DraftPlace } from '@/components/editor/saving/draft-keeper';
import { TextSaver } from '@/components/editor/saving/text-saver';
import { isSameSectionText } from '@/components/editor/session/same-text';
import { Value } from '@/components/editor/session/value';

const COUNT_AFTER_MS = 300;
// ProseMirror takes the last composed text out of the page within 20 ms of the end of a composition.
const COMPOSED_AFTER_MS = 50;

export type SectionLine = {
  clock: Clock;
  place: DraftPlace<SectionText>;
  send: (text: SectionText, baseVersion: number) => Promise<SaveAnswer<SectionText>>;
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
    const editor = this.editor.get();
    if (!editor || editor.isDestroyed) return this.document;
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

  setHeadingLines(lines: string[]): void {
    this.headingLines.set(lines);
    this.typed();
  }

  readonly composing = (isComposing: boolean): void => {
    if (isComposing) {
      this.isComposing = true;
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
    const editor = this.editor.get();
    if (editor && !editor.isDestroyed) putUnseen(editor, document);
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

/** No step of this person's: undoing it would bring an older text back over theirs. */
function putUnseen(editor: Editor, document: StoredDocument): void {
  editor.chain().setMeta('addToHistory', false).setContent(document.doc, { emitUpdate: false }).run();
}
