import type { Clock } from '@/components/editor/saving/clock';

export const KEEP_EVERY_MS = 400;
/** After the picture that shows the key: writing takes some milliseconds, the first time more. */
export const KEEP_AFTER_MS = 50;

/** Unsaved text as the browser keeps it: enough to restore it and to see whether it still fits the server's. */
export type KeptDraft<C> = { content: C; baseVersion: number };

export type DraftPlace<C> = {
  /** False when the browser did not keep it: its store is full or shut. */
  keep: (draft: KeptDraft<C>) => boolean;
  forget: () => void;
};

/** Writes the unsaved text to the browser's store: KEEP_AFTER_MS after a pause, then every KEEP_EVERY_MS at most. */
export class DraftKeeper<C> {
  private keptAt = -Infinity;
  private cancel = () => {};

  constructor(
    private readonly place: DraftPlace<C>,
    private readonly clock: Clock,
    /** The draft as it stands, or null while there is none to keep. */
    private readonly draft: () => KeptDraft<C> | null,
    private readonly onKept: (isKept: boolean) => void,
  ) {}

  keepSoon(): void {
    const wait = this.keptAt + KEEP_EVERY_MS - this.clock.now();
    this.cancel();
    this.cancel = this.clock.after(Math.max(KEEP_AFTER_MS, wait), () => this.keepNow());
  }

  keepNow(): void {
    this.cancel();
    const draft = this.draft();
    if (!draft) return;
    this.keptAt = this.clock.now();
    this.onKept(this.place.keep(draft));
  }

  forget(): void {
    this.cancel();
    this.keptAt = -Infinity;
    this.place.forget();
    this.onKept(true);
  }

  stop(): void {
    this.cancel();
  }
}
