import type { HeadText } from '@/components/editor/editing-article';
import type { Clock } from '@/components/editor/saving/clock';
import type { DraftPlace } from '@/components/editor/saving/draft-keeper';
import type { SaveAnswer, Theirs } from '@/components/editor/saving/save-answer';
import { TextSaver } from '@/components/editor/saving/text-saver';
import { isSameHeadText } from '@/components/editor/session/same-text';
import { Value } from '@/components/editor/session/value';
import { changedFields, headPart, wordOf } from '@/components/editor/undo/head-part';
import type { UndoStack } from '@/components/editor/undo/undo-stack';

export type HeadLine = {
  clock: Clock;
  place: DraftPlace<HeadText>;
  send: (head: HeadText, baseVersion: number) => Promise<SaveAnswer<HeadText>>;
  undo: UndoStack;
};

/** The heading block, byline, body and year while they are being edited. */
export class HeadSession {
  readonly text: Value<HeadText>;
  readonly saver: TextSaver<HeadText>;
  private readonly part = headPart(
    () => this.text.get(),
    (text) => this.put(text),
  );
  private isComposing = false;
  private compositions = 0;

  constructor(
    opened: { head: HeadText; headVersion: number },
    private readonly line: HeadLine,
  ) {
    this.text = new Value(opened.head);
    this.saver = new TextSaver({
      ...line,
      version: opened.headVersion,
      savedAt: '',
      read: () => this.written(),
      isSame: isSameHeadText,
    });
  }

  get isBeingComposed(): boolean {
    return this.isComposing;
  }

  change(change: Partial<HeadText>): void {
    const before = this.text.get();
    const after = { ...before, ...change };
    this.put(after);
    const [field = ''] = changedFields(before, after);
    this.line.undo.record(this.part, before, after, {
      words: { key: wordOf(field) },
      group: field,
      composition: this.isComposing ? this.compositions : null,
      isAdjacent: true,
    });
  }

  /** An input method began or ended composing in one of the fields. */
  readonly composing = (isComposing: boolean): void => {
    if (isComposing) this.compositions += 1;
    this.isComposing = isComposing;
    this.saver.composing(isComposing);
  };

  refresh({ head, headVersion }: { head: HeadText; headVersion: number }): void {
    if (headVersion <= this.saver.version || this.isComposing || this.saver.state().hasUnsaved) return;
    this.text.set(head);
    this.saver.adopt(headVersion, this.saver.state().savedAt);
  }

  restore(text: HeadText, theirs: Theirs<HeadText> | null): void {
    this.text.set(text);
    if (theirs) this.saver.startConflict(theirs);
    else this.saver.changed();
  }

  takeTheirs(): HeadText | null {
    const { phase } = this.saver.state();
    if (phase.kind !== 'conflict' && phase.kind !== 'merging') return null;
    const mine = this.text.get();
    this.text.set(phase.theirs.content);
    this.saver.adopt(phase.theirs.version, phase.theirs.savedAt);
    return mine;
  }

  private put(text: HeadText): void {
    this.text.set(text);
    this.saver.changed();
  }

  /** Without lines and entries nobody has written in yet. */
  written(): HeadText {
    const { heading, byline, ...rest } = this.text.get();
    const lines = (all: string[]) => all.filter((line) => line.trim() !== '');
    return {
      ...rest,
      heading: { ...heading, kicker: lines(heading.kicker), headline: lines(heading.headline) },
      byline: byline.filter(({ outlet, name }) => `${outlet}${name}`.trim() !== ''),
    };
  }
}
