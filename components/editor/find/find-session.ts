import { Fragment } from '@tiptap/pm/model';
import type { ArticleSession } from '@/components/editor/session/article-session';
import { Value } from '@/components/editor/session/value';
import { articleLines, keyOf, type ArticleLine } from '@/components/editor/wording/article-lines';
import { changeWords, type Changed, type WordChange } from '@/components/editor/wording/change-words';
import { findText, type FoundText } from '@/lib/document/find/find-text';
import type { Folding } from '@/lib/document/find/fold-text';
import { blockTexts } from '@/lib/document/anchor-text';
import { visibleText } from '@/lib/domain/text/visible-text';

export type Match = FoundText & { line: ArticleLine };

export type FindMode = 'closed' | 'find' | 'replace';

const SEARCH_AGAIN_MS = 250;

/** Finding and replacing in the article this tab writes on. */
export class FindSession {
  readonly mode = new Value<FindMode>('closed');
  readonly query = new Value('');
  readonly replacement = new Value('');
  readonly folding = new Value<Folding>({ width: false, case: false });
  /** In reading order. */
  readonly matches = new Value<readonly Match[]>([]);
  /** Which of them the person is at; -1 for none. */
  readonly at = new Value(-1);
  /** Counts up when the person is to be taken to the current match. */
  readonly shown = new Value(0);
  /** What the last replacing did. */
  readonly changed = new Value<Changed | null>(null);
  /** Counts up when the field is to take the keyboard. */
  readonly asked = new Value(0);
  private again: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly session: ArticleSession) {
    this.session.changes.subscribe(this.searchSoon);
  }

  /** Opens the bar, with the words that are selected as what is sought. */
  open(mode: 'find' | 'replace'): void {
    const selected = this.selected();
    this.mode.set(this.mode.get() === 'replace' ? 'replace' : mode);
    if (selected) this.query.set(selected.words);
    this.changed.set(null);
    this.search(selected?.place ?? this.place());
    this.asked.update((times) => times + 1);
  }

  close(): void {
    this.mode.set('closed');
    this.matches.set([]);
    this.at.set(-1);
  }

  seek(query: string): void {
    this.query.set(query);
    this.changed.set(null);
    this.search(this.place());
    this.show();
  }

  fold(folding: Partial<Folding>): void {
    this.folding.update((now) => ({ ...now, ...folding }));
    this.search(this.place());
    this.show();
  }

  current(): Match | null {
    return this.matches.get()[this.at.get()] ?? null;
  }

  /** To the next match, or the one before with -1; around the end. */
  step(by: 1 | -1): void {
    const { length } = this.matches.get();
    if (length === 0) return;
    const from = this.at.get() < 0 && by < 0 ? 0 : this.at.get();
    this.at.set((from + by + length) % length);
    this.show();
  }

  /** Replaces the current match and goes to the next. */
  replace(): void {
    const match = this.current();
    if (!match) return;
    const changed = this.change([match], 'replace');
    const isDone = changed.done > 0;
    const after = isDone ? match.start + this.words().length : match.end;
    this.search({ key: keyOf(match.line.home), offset: after });
    this.changed.set(isDone ? null : changed);
    this.show();
  }

  replaceAll(): void {
    if (this.matches.get().length === 0) return;
    const changed = this.change(this.matches.get(), 'replaceAll');
    this.search(null);
    this.changed.set(changed);
  }

  private change(matches: readonly Match[], key: 'replace' | 'replaceAll'): Changed {
    const after = this.words();
    const changes = matches.map(({ line, start, end }): WordChange => ({
      line,
      edits: [{ from: start, to: end, after }],
    }));
    return changeWords(this.session, { key }, changes);
  }

  private words(): string {
    return visibleText(this.replacement.get()).replace(/[\r\n]+/g, ' ');
  }

  private show(): void {
    this.shown.update((times) => times + 1);
  }

  private readonly searchSoon = (): void => {
    if (this.mode.get() === 'closed') return;
    clearTimeout(this.again);
    this.again = setTimeout(() => this.search(this.place()), SEARCH_AGAIN_MS);
  };

  /** `from`: the match at that place, or the first after it, is the current one. */
  private search(from: Place | null): void {
    const query = this.query.get();
    const lines = query === '' ? [] : articleLines(this.session);
    const matches = lines.flatMap((line) =>
      findText(line.text, query, this.folding.get()).map((found): Match => ({ ...found, line })),
    );
    const at = from ? indexFrom(matches, lines, from, this.at.get()) : 0;
    this.matches.set(matches);
    this.at.set(Math.min(at, matches.length - 1));
  }

  /** Where the person is: at the current match, else at the cursor. */
  private place(): Place | null {
    const match = this.current();
    return match ? { key: keyOf(match.line.home), offset: match.start } : this.cursor();
  }

  private cursor(): Place | null {
    const section = this.session.focused.get();
    const editor = section?.editor.get();
    if (!section || !editor || editor.isDestroyed) return null;
    const { $from } = editor.state.selection;
    const home = { part: 'text', sectionId: section.id, spot: { from: $from.start() } } as const;
    return { key: keyOf(home), offset: $from.parentOffset };
  }

  private selected(): { words: string; place: Place | null } | null {
    const field = document.activeElement;
    if (field instanceof HTMLTextAreaElement) {
      const words = field.value.slice(field.selectionStart, field.selectionEnd);
      return words === '' ? null : { words, place: null };
    }
    const editor = this.session.focused.get()?.editor.get();
    if (!editor || editor.isDestroyed || !editor.isFocused || editor.state.selection.empty) return null;
    const { $from, $to } = editor.state.selection;
    if (!$from.sameParent($to) || !$from.parent.isTextblock) return null;
    const text = blockTexts(Fragment.from($from.parent))[0] ?? '';
    const words = text.slice($from.parentOffset, $to.parentOffset);
    return words.includes('\n') ? null : { words, place: this.cursor() };
  }
}

type Place = { key: string; offset: number };

/** `before`: which was the current one, where the place itself is gone. */
function indexFrom(
  matches: readonly Match[],
  lines: readonly ArticleLine[],
  { key, offset }: Place,
  before: number,
): number {
  const order = new Map(lines.map(({ home }, index) => [keyOf(home), index]));
  const here = order.get(key);
  if (here === undefined) return Math.max(before, 0);
  const at = matches.findIndex(({ line, start }) => {
    const index = order.get(keyOf(line.home)) ?? -1;
    return index > here || (index === here && start >= offset);
  });
  return Math.max(at, 0);
}
