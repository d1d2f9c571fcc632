import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Transaction } from '@tiptap/pm/state';
import { Transform } from '@tiptap/pm/transform';
import { documentSchema, toDocumentNode, toProseMirror } from '@/lib/document/document-schema';
import { CURRENT_SCHEMA_VERSION, type StoredDocument } from '@/lib/document/stored-document';
import { Value } from '@/components/editor/session/value';
import { endOfChange, showDocument } from '@/components/editor/undo/show-document';
import { inSchema, swapDocument } from '@/components/editor/undo/swap-document';

/** A section's text: in its Tiptap editor while there is one, otherwise as it was last known. */
export class SectionDocument {
  readonly editor = new Value<Editor | null>(null);
  /** Counts up when the text was replaced from outside an editor: static text renders again. */
  readonly replaced = new Value(0);

  /** `typed` is called for a change made where there is no editor to tell of it. */
  constructor(
    private known: StoredDocument,
    private readonly typed: () => void,
  ) {}

  /** As last looked at or put in: cheap, and never half composed. */
  get lastKnown(): StoredDocument {
    return this.known;
  }

  look(): void {
    this.known = this.stored();
  }

  stored(): StoredDocument {
    const editor = this.standingEditor();
    return editor ? storedOf(editor.state.doc) : this.known;
  }

  node(): Node {
    return this.standingEditor()?.state.doc ?? toProseMirror(this.known.doc);
  }

  /** `opened`: how often the text had been replaced when the editor was given it. What came since is put in. */
  attach(editor: Editor, opened: number): void {
    this.editor.set(editor);
    if (this.replaced.get() !== opened) putUnseen(editor, this.known);
  }

  detach(editor: Editor): void {
    if (this.editor.get() !== editor) return;
    this.look();
    this.editor.set(null);
  }

  /** Puts another text in its place; no doing of this person's: undo does not know it. */
  show(document: StoredDocument): void {
    this.known = document;
    const editor = this.standingEditor();
    if (editor) putUnseen(editor, document);
    this.replaced.update((times) => times + 1);
  }

  /** Whether `change` changed anything. */
  transform(change: (tr: Transform) => void): boolean {
    const editor = this.standingEditor();
    const tr = editor ? editor.state.tr.setMeta('addToHistory', false) : new Transform(this.node());
    change(tr);
    if (!tr.docChanged) return false;
    if (tr instanceof Transaction) editor?.view.dispatch(tr);
    else this.putUnmounted(tr.doc);
    return true;
  }

  /** Makes of what lies between `from` and `to` the other; where, or null when others have changed the same. */
  swap(from: Node, to: Node): number | null {
    const editor = this.standingEditor();
    const now = this.node();
    const schema = editor?.schema ?? documentSchema;
    const next = swapDocument(now, inSchema(from, schema), inSchema(to, schema));
    if (!next) return null;
    const at = editor ? showDocument(editor, next) : endOfChange(now, next);
    if (!editor) this.putUnmounted(next);
    return at;
  }

  private standingEditor(): Editor | null {
    const editor = this.editor.get();
    return editor && !editor.isDestroyed ? editor : null;
  }

  private putUnmounted(doc: Node): void {
    this.known = storedOf(doc);
    this.replaced.update((times) => times + 1);
    this.typed();
  }
}

function storedOf(doc: Node): StoredDocument {
  return { schemaVersion: CURRENT_SCHEMA_VERSION, doc: toDocumentNode(doc) };
}

function putUnseen(editor: Editor, document: StoredDocument): void {
  showDocument(editor, inSchema(toProseMirror(document.doc), editor.schema), { isOutside: true });
}
