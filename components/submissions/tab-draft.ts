import { keepDraft, keepTabText, listTabTexts, readDraft, type DraftKey } from './submission-draft';

export type DraftState = {
  text: string;
  /** What another tab has for the same place and this one has not; null when there is nothing to choose. */
  other: string | null;
  /** False when this browser keeps nothing: a reload would lose the text. */
  isKept: boolean;
};

export type Choice = 'mine' | 'theirs' | 'both';

/**
 * The text of one form in one tab. Tabs share what is kept for a section, and no tab writes over a text it has not
 * seen: it keeps its own beside that one until somebody chooses.
 */
export class TabDraft {
  private state: DraftState;
  /** The shared text as this tab last read or wrote it. */
  private known: string;
  private isTyped = false;
  /** The tab, perhaps closed since, whose own text `other` is; null: the shared one. */
  private otherTab: string | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly store: Storage,
    private readonly key: DraftKey,
    private readonly tabId: string,
  ) {
    this.known = readDraft(store, key);
    this.state = { text: this.known, other: null, isKept: true };
    this.findLeftOver();
  }

  readonly get = (): DraftState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  type(text: string): void {
    this.isTyped = true;
    const shared = readDraft(this.store, this.key);
    const isUnseen = shared !== this.known && !text.includes(shared);
    if (isUnseen || this.state.other !== null) {
      const isKept = keepTabText(this.store, this.key, this.tabId, text);
      if (isUnseen) this.otherTab = null;
      this.set({ text, isKept, other: isUnseen ? shared : this.state.other });
    } else this.keep(text);
  }

  /** Another tab has changed what is kept. A text nobody has touched here follows it. */
  readonly hear = (): void => {
    const shared = readDraft(this.store, this.key);
    const { text, other } = this.state;
    const isOfShared = other !== null && this.otherTab === null;
    if (shared === '' || shared === this.known) {
      // Handed in, or taken back, over there.
      if (isOfShared) this.keep(text);
      else if (shared !== this.known && !this.isTyped && other === null) this.follow(shared);
    } else if (text === '') {
      // Not put into an empty form: it may just have been handed in. Whoever types here is told.
    } else if (!this.isTyped || shared.includes(text)) {
      this.follow(shared);
    } else {
      this.otherTab = null;
      const isKept = keepTabText(this.store, this.key, this.tabId, text);
      this.set({ text, isKept, other: shared });
    }
  };

  settle(choice: Choice): void {
    const { text, other } = this.state;
    if (other === null) return;
    if (this.otherTab !== null) keepTabText(this.store, this.key, this.otherTab, '');
    const chosen = { mine: text, theirs: other, both: `${other}\n${text}` }[choice];
    this.isTyped = choice !== 'theirs';
    this.keep(chosen);
    this.findLeftOver();
  }

  /** The text was handed in; another tab's stays. */
  clear(): void {
    keepTabText(this.store, this.key, this.tabId, '');
    const { other } = this.state;
    if (other === null) this.keep('');
    else this.set({ text: '', other: null, isKept: true });
    this.isTyped = false;
  }

  private keep(text: string): void {
    keepTabText(this.store, this.key, this.tabId, '');
    const isKept = keepDraft(this.store, this.key, text);
    this.known = text;
    this.otherTab = null;
    this.set({ text, other: null, isKept });
  }

  private follow(text: string): void {
    keepTabText(this.store, this.key, this.tabId, '');
    this.known = text;
    this.isTyped = false;
    this.set({ text, other: null, isKept: true });
  }

  /** A text a tab kept of its own and that is nowhere in this one. */
  private findLeftOver(): void {
    const left = listTabTexts(this.store, this.key, this.tabId).find(
      ({ text }) => !this.state.text.includes(text),
    );
    if (!left) return;
    this.otherTab = left.tabId;
    if (this.state.text === '') {
      keepTabText(this.store, this.key, left.tabId, '');
      this.keep(left.text);
    } else this.set({ ...this.state, other: left.text });
  }

  private set(state: DraftState): void {
    this.state = state;
    for (const listener of [...this.listeners]) listener();
  }
}
