import type { ActionResult } from '@/lib/web/run-action';
import type { Value } from '@/components/editor/session/value';

type Moved = ActionResult<{ structureVersion: number }>;

/**
 * Brings a new order to the server. It shows at once; while one request is under way further moves only change
 * what the next one will say, so that holding a key down makes two requests and not twenty.
 */
export class OrderKeeper {
  private running: Promise<Moved | null> | null = null;
  private isStale = false;

  constructor(
    private readonly order: Value<readonly string[]>,
    private readonly send: (order: string[]) => Promise<Moved>,
  ) {}

  get isMoving(): boolean {
    return this.running !== null;
  }

  /** The refusal of the last request this move led to, or null. */
  async move(order: readonly string[]): Promise<Moved | null> {
    this.order.set(order);
    this.isStale = true;
    this.running ??= this.run();
    return this.running;
  }

  private async run(): Promise<Moved | null> {
    let last: Moved | null = null;
    while (this.isStale) {
      this.isStale = false;
      last = await this.send([...this.order.get()]);
      if (!last.ok) break;
    }
    this.running = null;
    return last;
  }
}
