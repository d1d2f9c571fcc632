import type { EditorActions } from '@/components/editor/editor-actions';
import type { ProposalsFollower } from '@/components/editor/proposals/proposals-follower';
import { rowKey, type ProposedRow } from '@/components/editor/proposals/proposed-row';
import { browserClock } from '@/components/editor/saving/clock';
import type { ArticleSession } from '@/components/editor/session/article-session';
import { Value } from '@/components/editor/session/value';
import type { Changed } from '@/components/editor/wording/change-words';
import { grouped } from '@/components/editor/wording/grouped';
import { ask } from '@/components/ui/ask';
import { idleTime } from '@/components/ui/idle-time';
import type { ProposalAnswer, ProposalForReader } from '@/lib/proposals/queries/list-proposals';
import type { ProposalsToTake } from '@/lib/proposals/queries/list-proposals-to-take';
import type { Failure } from '@/lib/web/failure';

export type ProposalActions = Pick<EditorActions, 'listProposals' | 'answerDifferences'>;

/** What came of taking: `failure` where the server refused some or all of it. */
export type Taken = Changed & { failure: Failure | null };

const PAUSE_MS = 1_000;
const COMPOSING_MS = 100;

/** What the reviewers propose, set against the text while it is being written. */
export class ProposalsSession {
  /** Every difference of every proposal, in reading order. */
  readonly rows = new Value<readonly ProposedRow[]>([]);
  readonly openCount = new Value(0);
  readonly taking = new Value<ProposalsToTake['taking']>([]);
  /** The keys of those that the server is being asked about. */
  readonly pending = new Value<ReadonlySet<string>>(new Set());
  private readonly answers = new Map<string, readonly ProposalAnswer[]>();
  private readonly watchers = new Set<() => boolean>();
  private follower: ProposalsFollower | null = null;
  private read = '';
  private seen = -1;
  private turn = 0;
  /** Whether following was broken off by somebody composing. */
  private isBehind = false;
  private cancel: (() => void) | null = null;

  constructor(
    private readonly session: ArticleSession,
    private readonly actions: ProposalActions,
  ) {}

  async load(): Promise<void> {
    const result = await ask(() => this.actions.listProposals({ articleId: this.session.articleId }));
    if (!result.ok) return;
    const { proposals, taking } = result.value;
    this.taking.set(taking);
    this.answers.clear();
    for (const { id, answers } of proposals) this.answers.set(id, answers);
    const read = proposals.map(({ id, savedAt }) => `${id} ${savedAt.getTime()}`).join();
    if (read !== this.read) {
      this.read = read;
      this.follower = await this.cut(proposals);
    }
    await this.catchUp();
  }

  /** A panel shows the differences as long as `isSeen`: they follow the text until what comes back is called. */
  watch(isSeen: () => boolean): () => void {
    this.watchers.add(isSeen);
    const stop = this.session.changes.subscribe(this.followSoon);
    void this.catchUp();
    return () => {
      stop();
      this.watchers.delete(isSeen);
      if (this.watchers.size > 0) return;
      this.cancel?.();
      this.cancel = null;
      this.mark([]);
    };
  }

  /**
   * Takes differences into the article: the server is told first, and what it refuses is not changed. The text then is
   * changed as by the person, in one deed, and saved as ever.
   */
  take(rows: readonly ProposedRow[]): Promise<Taken> {
    return this.whilePending(rows, () =>
      this.session.undo.inTurn(async () => {
        const { follower } = this;
        const keys = new Set(rows.map(({ key }) => key));
        if (!follower || this.session.isBeingComposed()) return busy(rows);
        const { planned, left } = follower.plan(keys);
        const agreed = new Set<string>();
        let failure: Failure | null = null;
        for (const { proposal, differenceIds } of planned) {
          const refusal = await this.answer(proposal, differenceIds, true, '');
          if (refusal) failure ??= refusal;
          else for (const id of differenceIds) agreed.add(rowKey(proposal, { id }));
        }
        if (planned.some(({ proposal }) => this.isFirstOf(proposal))) await this.readTaking();
        await this.composed();
        const words = { key: 'takeProposals', values: { count: agreed.size } };
        const taken = this.session.undo.together(words, () => follower.take(agreed));
        for (const part of follower.stale()) follower.follow(part);
        this.publish();
        return { done: taken.done, left: [...left, ...taken.left], failure };
      }),
    );
  }

  async turnDown(row: ProposedRow, word: string): Promise<Failure | null> {
    return this.whilePending([row], async () => {
      const refusal = await this.answer(row.proposal, [row.difference.id], false, word);
      this.publish();
      return refusal;
    });
  }

  private async answer(
    { id: proposalId }: ProposalForReader,
    differenceIds: string[],
    isTaken: boolean,
    word: string,
  ): Promise<Failure | null> {
    const input = { proposalId, differenceIds, isTaken, word };
    const answered = await ask(() => this.actions.answerDifferences(input));
    if (!answered.ok) return answered.failure;
    const { at } = answered.value;
    const others = (this.answers.get(proposalId) ?? []).filter(
      (one) => !differenceIds.includes(one.differenceId),
    );
    const own = differenceIds.map((differenceId) => ({
      differenceId,
      isTaken,
      word: word.trim(),
      by: '',
      at,
    }));
    this.answers.set(proposalId, [...others, ...own]);
    return null;
  }

  /** Whether nothing of its person's was taken before: what it means for the others may change with it. */
  isFirstOf({ by }: ProposalForReader): boolean {
    return this.taking.get().some(({ personId }) => personId === by.id);
  }

  private async readTaking(): Promise<void> {
    const result = await ask(() => this.actions.listProposals({ articleId: this.session.articleId }));
    if (result.ok) this.taking.set(result.value.taking);
  }

  private async whilePending<T>(rows: readonly ProposedRow[], work: () => Promise<T>): Promise<T> {
    const keys = new Set(rows.map(({ key }) => key));
    this.pending.update((pending) => new Set([...pending, ...keys]));
    try {
      return await work();
    } finally {
      this.pending.update((pending) => new Set([...pending].filter((key) => !keys.has(key))));
    }
  }

  /** What the server was told of is taken even where a word is begun in the meantime: once it is written. */
  private async composed(): Promise<void> {
    while (this.session.isBeingComposed())
      await new Promise<void>((go) => void browserClock.after(COMPOSING_MS, go));
  }

  private async cut(proposals: readonly ProposalForReader[]): Promise<ProposalsFollower | null> {
    if (proposals.length === 0) return null;
    const { ProposalsFollower } = await import('@/components/editor/proposals/proposals-follower');
    const follower = new ProposalsFollower(this.session);
    for (const add of proposals.flatMap((proposal) => follower.adding(proposal))) {
      await idleTime();
      add();
    }
    return follower;
  }

  /** When nothing was changed for a while. */
  private readonly followSoon = (): void => {
    if (this.cancel) return;
    this.seen = this.session.changes.get();
    this.cancel = browserClock.after(PAUSE_MS, () => {
      this.cancel = null;
      const isWriting = this.seen !== this.session.changes.get() || this.session.isBeingComposed();
      if (isWriting) this.followSoon();
      else if (this.isBehind || [...this.watchers].some((isSeen) => isSeen())) void this.catchUp();
    });
  };

  /** Follows what was changed, a part at a time as the page has time for it. */
  private async catchUp(): Promise<void> {
    const turn = (this.turn += 1);
    for (const part of this.follower?.stale() ?? []) {
      await idleTime();
      if (turn !== this.turn) return;
      if (this.session.isBeingComposed()) {
        this.isBehind = true;
        return this.followSoon();
      }
      this.follower?.follow(part);
    }
    this.isBehind = false;
    this.publish();
  }

  private publish(): void {
    const rows = this.follower?.rows((proposalId) => this.answers.get(proposalId) ?? NONE) ?? [];
    const shown = this.rows.get();
    const isSame = rows.length === shown.length && rows.every((row, at) => row === shown[at]);
    if (!isSame) this.rows.set(rows);
    this.openCount.set(rows.filter(({ state }) => state === 'open').length);
    if (this.watchers.size > 0) this.mark(rows);
  }

  /** Marks in the text what can be taken. */
  private mark(rows: readonly ProposedRow[]): void {
    for (const section of this.session.inOrder()) {
      const places = rows.flatMap(({ key, section: id, state, difference }) => {
        if (id !== section.id || state !== 'open' || difference.part !== 'text') return [];
        return [{ key, from: difference.difference.from, to: difference.difference.to }];
      });
      if (places.length > 0 || section.proposed.get().length > 0) section.proposed.set(places);
    }
  }
}

const NONE: readonly ProposalAnswer[] = [];

function busy(rows: readonly ProposedRow[]): Taken {
  const bySection = grouped(rows, ({ section }) => section);
  const left = [...bySection].map(([sectionId, { length: count }]) => ({
    sectionId,
    why: 'busy' as const,
    count,
  }));
  return { done: 0, left, failure: null };
}
