import type { Notices } from '@/components/editor/notices/use-notices';
import type { ArticleSession } from '@/components/editor/session/article-session';
import type { Deed, Outcome } from '@/components/editor/undo/deed';
import type { Undone } from '@/components/editor/undo/undo-stack';

type Says = (key: string, values?: Record<string, string | number>) => string;
/** Keys of `editor.undone`. */
type Sentences = { done: string; partly: string; gone: string; refused: string; nothing: string };

const UNDO: Sentences = {
  done: 'undone',
  partly: 'undonePartly',
  gone: 'gone',
  refused: 'refused',
  nothing: 'nothing',
};
const REDO: Sentences = {
  done: 'redone',
  partly: 'redonePartly',
  gone: 'goneAgain',
  refused: 'refusedAgain',
  nothing: 'nothingToRedo',
};

/** Undo and redo as the person asks for them: each says what it did and goes there. */
export class UndoCommands {
  private readonly offered = new Map<Deed, () => void>();

  constructor(
    private readonly session: ArticleSession,
    private readonly notices: Notices,
    private readonly t: Says,
  ) {}

  async undo(): Promise<void> {
    if (this.session.isBeingComposed()) return;
    this.tell(await this.session.undo.undo(), UNDO);
  }

  async redo(): Promise<void> {
    if (this.session.isBeingComposed()) return;
    this.tell(await this.session.undo.redo(), REDO);
  }

  /** Says what was done and offers to take it back, until that has been done. */
  offer(deed: Deed, message: string): void {
    this.offered.set(
      deed,
      this.notices.undoable(message, () => void this.undoThis(deed)),
    );
  }

  /** Takes this one back, whatever was done since; nothing where that has been done. */
  async undoThis(deed: Deed): Promise<void> {
    const undone = await this.session.undo.undoThis(deed);
    if (undone) this.tell(undone, UNDO);
  }

  private tell(undone: Undone, sentences: Sentences): void {
    if (!undone) return this.notices.brief(this.t(`undone.${sentences.nothing}`));
    const { outcome, deed } = undone;
    if (outcome.kind === 'done' || outcome.kind === 'gone') {
      this.offered.get(deed)?.();
      this.offered.delete(deed);
    }
    const what = this.t(`deed.${deed.words.key}`, deed.words.values);
    this.notices.brief(this.sentence(outcome, sentences, what));
    if (outcome.kind === 'done' && outcome.place) this.session.destination.set(outcome.place);
  }

  private sentence(outcome: Outcome, sentences: Sentences, what: string): string {
    if (outcome.kind === 'waits') return this.t(`notice.${outcome.because}`);
    if (outcome.kind === 'gone') return this.t(`undone.${sentences.gone}`, { what });
    if (outcome.kind === 'refused')
      return this.t(`undone.${sentences.refused}`, { what, why: this.notices.describe(outcome.failure) });
    const { left } = outcome;
    return left > 0
      ? this.t(`undone.${sentences.partly}`, { what, left })
      : this.t(`undone.${sentences.done}`, { what });
  }
}
