import { Value } from '@/components/editor/session/value';
import type { Deed, Outcome, Words } from '@/components/editor/undo/deed';
import { EditsDeed, type Part } from '@/components/editor/undo/edits-deed';
import { StructureDeed, type Ways } from '@/components/editor/undo/structure-deed';

const LONGEST_PAUSE_MS = 500;
const MOST_DEEDS = 500;

/**
 * How a change was made. `group`: the kind of change; '' never joins another. `composition`: the input method's
 * composition it is part of, which is one deed however long it takes. `isAdjacent`: it goes on where the last ended.
 */
export type How = { words: Words; group: string; composition: number | null; isAdjacent: boolean };

/** What came of one undo or redo: null when there was nothing to do. */
export type Undone = { deed: Deed; outcome: Outcome } | null;

/** What the person did in this article and this tab, text and structure, in the order it was done. */
export class UndoStack {
  /** What undo would take back. */
  readonly last = new Value<Words | null>(null);
  /** What redo would do again. */
  readonly next = new Value<Words | null>(null);
  private done: Deed[] = [];
  private undone: Deed[] = [];
  private gathering: EditsDeed | null = null;
  private open: { deed: EditsDeed; group: string; composition: number | null; at: number } | null = null;
  private turn: Promise<unknown> = Promise.resolve();
  private pushes = 0;
  private waiting = 0;

  constructor(private readonly now: () => number) {}

  /** A change the person made to a part; joins the last one as an editor's own history would join them. */
  record<C>(part: Part<C>, before: C, after: C, how: How): void {
    if (this.gathering) return this.gathering.add(part, before, after);
    const { open } = this;
    if (open && this.joins(how) && open.deed.endsAt(part, before)) {
      open.deed.add(part, before, after);
      this.open = { ...open, at: this.now(), composition: how.composition ?? open.composition };
      // A composition called off.
      if (open.deed.isEmpty) this.withdraw(open.deed);
      return;
    }
    const deed = new EditsDeed(how.words);
    deed.add(part, before, after);
    this.push(deed);
    this.open = { deed, group: how.group, composition: how.composition, at: this.now() };
  }

  /**
   * Everything changed within `work` (texts of any sections, headings, captions, byline, head) is one deed called
   * `words`, taken back by one undo; also where it was changed in several steps. `work` must not wait for anything.
   */
  together<T>(words: Words, work: () => T): T {
    if (this.gathering) return work();
    const deed = new EditsDeed(words);
    this.gathering = deed;
    try {
      return work();
    } finally {
      this.gathering = null;
      if (!deed.isEmpty) this.push(deed);
    }
  }

  push(deed: Deed): void {
    this.done = [...this.done, deed].slice(-MOST_DEEDS);
    this.undone = [];
    this.pushes += 1;
    this.tell();
  }

  /** The deed was not done after all. */
  withdraw(deed: Deed): void {
    this.done = this.done.filter((other) => other !== deed);
    this.tell();
  }

  /**
   * Does a command of structure, which undo knows from the moment it is begun: what is typed meanwhile comes after it.
   * `work` tells how it is taken back, or null when it was not done. It `begins` in its turn; `atOnce`, unless others
   * are under way; or is `known` at once and done in its turn, where the page shows it before.
   */
  perform(
    words: Words,
    work: () => Promise<Ways | null>,
    { begins = 'inTurn' }: { begins?: 'inTurn' | 'atOnce' | 'known' } = {},
  ): Promise<Deed | null> {
    if (begins === 'known') return this.inTurn(this.begin(words, work));
    const begun = () => this.begin(words, work)();
    if (begins === 'inTurn' || this.waiting > 0) return this.inTurn(begun);
    const result = begun();
    this.turn = Promise.all([this.turn, result.catch(() => undefined)]);
    return result;
  }

  /** Takes back the last deed, when all that is under way is done. */
  undo(): Promise<Undone> {
    return this.inTurn(() => this.takeBack(this.done.at(-1)));
  }

  /** Takes back this deed though others were done since; null when it is taken back already. */
  undoThis(deed: Deed): Promise<Undone> {
    return this.inTurn(() => this.takeBack(this.done.find((other) => other === deed)));
  }

  redo(): Promise<Undone> {
    return this.inTurn(async () => {
      const deed = this.undone.at(-1);
      if (!deed) return null;
      const outcome = await deed.doAgain();
      if (outcome.kind !== 'waits') this.undone = this.undone.filter((other) => other !== deed);
      if (outcome.kind === 'done') this.done = [...this.done, deed];
      this.tell();
      return { deed, outcome };
    });
  }

  /** Does `work` once all that was begun before is done: what undo and redo, and commands of structure, wait for. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.waiting += 1;
    const result = this.turn.then(work).finally(() => (this.waiting -= 1));
    this.turn = result.catch(() => undefined);
    return result;
  }

  /** From now on undo knows the deed; what it returns does it. */
  private begin(words: Words, work: () => Promise<Ways | null>): () => Promise<Deed | null> {
    const deed = new StructureDeed(words);
    const { undone } = this;
    this.push(deed);
    const { pushes } = this;
    return async () => {
      deed.ways = await work();
      if (deed.ways) return deed;
      this.withdraw(deed);
      if (pushes === this.pushes) this.undone = undone;
      this.tell();
      return null;
    };
  }

  private async takeBack(deed: Deed | undefined): Promise<Undone> {
    if (!deed) return null;
    const { pushes } = this;
    const outcome = await deed.takeBack();
    if (outcome.kind !== 'waits') this.done = this.done.filter((other) => other !== deed);
    // After something new there is nothing to do again.
    if (outcome.kind === 'done' && pushes === this.pushes) this.undone = [...this.undone, deed];
    this.tell();
    return { deed, outcome };
  }

  private joins({ group, composition, isAdjacent }: How): boolean {
    const { open } = this;
    if (!open || this.done.at(-1) !== open.deed) return false;
    if (composition !== null && composition === open.composition) return true;
    const isSoon = this.now() - open.at <= LONGEST_PAUSE_MS;
    return isSoon && isAdjacent && group !== '' && group === open.group;
  }

  /** What is done next begins a deed of its own, unless it says otherwise. */
  private tell(): void {
    this.open = null;
    this.last.set(this.done.at(-1)?.words ?? null);
    this.next.set(this.undone.at(-1)?.words ?? null);
  }
}
