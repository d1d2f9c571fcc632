import type { HeadText } from '@/components/editor/editing-article';
import type { Clock } from '@/components/editor/saving/clock';
import type { DraftPlace } from '@/components/editor/saving/draft-keeper';
import type { SaveAnswer, Theirs } from '@/components/editor/saving/save-answer';
import { TextSaver } from '@/components/editor/saving/text-saver';
import { isSameHeadText } from '@/components/editor/session/same-text';
import { Value } from '@/components/editor/session/value';

export type HeadLine = {
  clock: Clock;
  place: DraftPlace<HeadText>;
  send: (head: HeadText, baseVersion: number) => Promise<SaveAnswer<HeadText>>;
};

/** The heading block, byline, body and year while they are being edited. */
export class HeadSession {
  readonly text: Value<HeadText>;
  readonly saver: TextSaver<HeadText>;

  constructor(opened: { head: HeadText; headVersion: number }, line: HeadLine) {
    this.text = new Value(opened.head);
    this.saver = new TextSaver({
      ...line,
      version: opened.headVersion,
      savedAt: '',
      read: () => this.written(),
      isSame: isSameHeadText,
    });
  }

  change(change: Partial<HeadText>): void {
    this.text.update((text) => ({ ...text, ...change }));
    this.saver.changed();
  }

  refresh({ head, headVersion }: { head: HeadText; headVersion: number }): void {
    if (headVersion <= this.saver.version || this.saver.state().hasUnsaved) return;
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
