import type { SaveAnswer } from '@/components/editor/saving/save-answer';

/**
 * The newest version of each text of a line that a save from this tab was answered with. Loaded again while a
 * save was under way, the page may have been read before it: what it shows is then out of date.
 */
export class AcknowledgedVersions {
  private readonly key: string;

  constructor(
    line: string,
    private readonly store: () => Storage,
  ) {
    this.key = `huimou-acknowledged:${line}`;
  }

  /** Passes the answer on. */
  note<C>(part: string, answer: SaveAnswer<C>): SaveAnswer<C> {
    if (answer.kind !== 'saved') return answer;
    try {
      this.store().setItem(this.key, JSON.stringify({ ...this.read(), [part]: answer.version }));
    } catch {
      // Full: then a page that is out of date is met by the next save.
    }
    return answer;
  }

  isNewerThan(versions: ReadonlyMap<string, number>): boolean {
    const acknowledged = this.read();
    return [...versions].some(([part, version]) => Number(acknowledged[part] ?? 0) > version);
  }

  private read(): Record<string, unknown> {
    try {
      return (JSON.parse(this.store().getItem(this.key) ?? '{}') as Record<string, unknown>) ?? {};
    } catch {
      return {};
    }
  }
}
