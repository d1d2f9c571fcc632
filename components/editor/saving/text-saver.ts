import type { Clock } from '@/components/editor/saving/clock';
import { DraftKeeper, type DraftPlace } from '@/components/editor/saving/draft-keeper';
import type { SaveAnswer, Theirs } from '@/components/editor/saving/save-answer';
import type { SavePhase, SaveState } from '@/components/editor/saving/save-state';

export const PAUSE_MS = 800;
export const LONGEST_WAIT_MS = 8_000;
export const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000] as const;

export type TextSaverDeps<C> = {
  version: number;
  savedAt: string;
  /** The text as it stands; never called during a composition. */
  read: () => C;
  send: (content: C, baseVersion: number) => Promise<SaveAnswer<C>>;
  isSame: (a: C, b: C) => boolean;
  place: DraftPlace<C>;
  clock: Clock;
};

/**
 * Brings one text (a section, the heading block) to the server: one request at a time, the newest text wins,
 * and the copy kept in the browser goes only when exactly that text has been acknowledged.
 */
export class TextSaver<C> {
  private readonly listeners = new Set<() => void>();
  private readonly keeper: DraftKeeper<C>;
  private current: SaveState<C>;
  private baseVersion: number;
  // A change is a number; the text read for a request is known by the number it was read at.
  private changes = 0;
  private acknowledged = 0;
  private firstUnsavedAt = 0;
  private failures = 0;
  private isComposing = false;
  private isDisposed = false;
  private running: Promise<void> | null = null;
  private cancelSave = () => {};
  private afterComposition: (() => void)[] = [];
  // Sent, but no answer came: the server may well hold one of these.
  private unanswered: C[] = [];

  constructor(private readonly deps: TextSaverDeps<C>) {
    this.baseVersion = deps.version;
    this.current = { phase: { kind: 'idle' }, hasUnsaved: false, savedAt: deps.savedAt, isKept: true };
    const draft = () =>
      this.isComposing || !this.isDirty ? null : { content: deps.read(), baseVersion: this.baseVersion };
    this.keeper = new DraftKeeper(deps.place, deps.clock, draft, (isKept) => this.show({ isKept }));
  }

  readonly state = (): SaveState<C> => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get version(): number {
    return this.baseVersion;
  }

  /** The person changed the text. */
  changed(): void {
    if (!this.isDirty) this.firstUnsavedAt = this.deps.clock.now();
    this.changes += 1;
    this.goTo(this.current.phase.kind === 'refused' ? { kind: 'idle' } : this.current.phase);
    this.keeper.keepSoon();
    this.scheduleSave();
  }

  /** An input method began or ended composing: meanwhile nothing is read, kept or sent. */
  composing(isComposing: boolean): void {
    this.isComposing = isComposing;
    if (isComposing) return;
    const waiting = this.afterComposition.splice(0);
    for (const resume of waiting) resume();
    if (this.isDirty) this.keeper.keepSoon();
  }

  /** Saves what is unsaved without waiting for a pause; true when nothing unsaved is left. */
  async flush(): Promise<boolean> {
    // A request under way may carry an older text: the next round brings the newest.
    for (let round = 0; round < 3 && this.isDirty; round += 1) {
      await this.save();
      if (this.current.phase.kind !== 'idle') break;
    }
    return !this.isDirty;
  }

  /** The line, the server or the person's session may be back. */
  retry(): void {
    if (this.isWaitingForLine) void this.save();
  }

  /** Keeps the unsaved text at once: the page may be going. */
  keepNow(): void {
    this.keeper.keepNow();
  }

  /** Goes on from what the server holds with the text on screen, over theirs if they are in conflict. */
  keepMine(): void {
    const { phase } = this.current;
    if (phase.kind !== 'conflict' && phase.kind !== 'merging') return;
    this.baseVersion = phase.theirs.version;
    this.markDirty();
    this.goTo({ kind: 'idle' });
    this.keeper.keepNow();
    void this.save();
  }

  /** Sends nothing until `keepMine`: the person brings the two texts together. */
  mergeByHand(): void {
    const { phase } = this.current;
    if (phase.kind === 'conflict') this.goTo({ kind: 'merging', theirs: phase.theirs });
  }

  /** The text on screen is now what the server holds in this version. */
  adopt(version: number, savedAt: string): void {
    this.cancelSave();
    this.baseVersion = version;
    this.markSaved(this.changes, savedAt);
  }

  /** The text on screen, a draft left over, was found to be based on an older version than theirs. */
  startConflict(theirs: Theirs<C>): void {
    this.markDirty();
    this.goTo({ kind: 'conflict', theirs });
    this.keeper.keepNow();
  }

  dispose(): void {
    this.keeper.keepNow();
    this.keeper.stop();
    this.cancelSave();
    this.isDisposed = true;
    this.listeners.clear();
  }

  private get isDirty(): boolean {
    return this.changes > this.acknowledged;
  }

  private get isHeld(): boolean {
    return ['conflict', 'merging', 'closed'].includes(this.current.phase.kind);
  }

  private get isWaitingForLine(): boolean {
    return this.current.phase.kind === 'unreachable' || this.current.phase.kind === 'signed_out';
  }

  private markDirty(): void {
    if (!this.isDirty) this.changes += 1;
  }

  private show(next: Partial<SaveState<C>>): void {
    const merged = { ...this.current, ...next };
    const { phase, hasUnsaved, savedAt, isKept } = this.current;
    if (
      merged.phase === phase &&
      merged.hasUnsaved === hasUnsaved &&
      merged.savedAt === savedAt &&
      merged.isKept === isKept
    ) {
      return;
    }
    this.current = merged;
    for (const listener of this.listeners) listener();
  }

  private goTo(phase: SavePhase<C>): void {
    this.show({ phase, hasUnsaved: this.isDirty });
  }

  private saveAfter(ms: number): void {
    this.cancelSave();
    this.cancelSave = this.deps.clock.after(ms, () => void this.save());
  }

  private scheduleSave(): void {
    // While the line is down the next attempt is set already; typing must not put it off.
    if (this.running || this.isHeld || this.isWaitingForLine) return;
    const latest = this.firstUnsavedAt + LONGEST_WAIT_MS - this.deps.clock.now();
    this.saveAfter(Math.max(0, Math.min(PAUSE_MS, latest)));
  }

  private save(): Promise<void> {
    this.cancelSave();
    if (this.running) return this.running;
    if (this.isDisposed || !this.isDirty || this.isHeld) return Promise.resolve();
    if (this.isComposing) {
      return new Promise((resolve) => this.afterComposition.push(() => void this.save().then(resolve)));
    }
    this.running = this.request();
    return this.running;
  }

  private async request(): Promise<void> {
    const number = this.changes;
    const content = this.deps.read();
    this.goTo({ kind: 'sending' });
    const answer = await this.deps
      .send(content, this.baseVersion)
      .catch((): SaveAnswer<C> => ({ kind: 'unreachable' }));
    this.running = null;
    if (!this.isDisposed) this.settle(answer, number, content);
  }

  private settle(answer: SaveAnswer<C>, number: number, sent: C): void {
    if (answer.kind === 'saved') {
      this.baseVersion = answer.version;
      this.markSaved(number, answer.savedAt);
    } else if (answer.kind === 'unreachable') {
      this.unanswered.push(sent);
      this.goTo({ kind: 'unreachable' });
      this.saveAfter(RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)] ?? LONGEST_WAIT_MS);
      this.failures += 1;
    } else if (answer.kind === 'conflict' && this.isOurOwn(answer.theirs.content)) {
      this.baseVersion = answer.theirs.version;
      this.unanswered = [];
      this.goTo({ kind: 'idle' });
      this.saveAfter(0);
    } else {
      this.goTo(answer);
    }
  }

  /** A text of ours that did arrive, though its answer was lost. */
  private isOurOwn(content: C): boolean {
    return this.unanswered.some((sent) => this.deps.isSame(sent, content));
  }

  private markSaved(number: number, savedAt: string): void {
    this.acknowledged = number;
    this.failures = 0;
    this.unanswered = [];
    this.show({ phase: { kind: 'idle' }, hasUnsaved: this.isDirty, savedAt });
    if (!this.isDirty) return this.keeper.forget();
    // What was typed meanwhile now stands on the new version.
    this.keeper.keepNow();
    this.firstUnsavedAt = this.deps.clock.now();
    this.saveAfter(PAUSE_MS);
  }
}
