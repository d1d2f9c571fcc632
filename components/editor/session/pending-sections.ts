import { insertAfter } from '@/lib/domain/article/section-order';

type Order = readonly string[];
type Asked = { afterId: string | null; answered: Promise<void>; settle: () => void };

/** Sections that stand on the page while the server is still asked for them, each behind another one or first. */
export class PendingSections {
  private readonly asked = new Map<string, Asked>();

  add(id: string, afterId: string | null): void {
    let settle = () => {};
    const answered = new Promise<void>((resolve) => (settle = resolve));
    this.asked.set(id, { afterId, answered, settle });
  }

  settle(id: string): void {
    const asked = this.asked.get(id);
    this.asked.delete(id);
    asked?.settle();
  }

  has(id: string): boolean {
    return this.asked.has(id);
  }

  /** Comes when the server has answered for the section; at once when it is not being asked. */
  async answered(id: string): Promise<void> {
    await this.asked.get(id)?.answered;
  }

  /** An order of the server's, with those put in that it does not have yet. */
  within(order: Order): Order {
    let whole = order;
    for (const [id, { afterId }] of this.asked) {
      if (!whole.includes(id)) whole = insertAfter(whole, id, afterId);
    }
    return whole;
  }

  /** An order as the server can know it. */
  without(order: Order): string[] {
    return order.filter((id) => !this.has(id));
  }
}
