import type { LineEdit } from '@/lib/document/tidy/tidy-rule';

/** A stretch of the line as it is by now, and where in the line as it was it comes from. */
export type Piece<K> = { text: string; from: number; to: number; change: { kind: K; group: number } | null };

/** A line while it is worked on, in which every character remembers its place. */
export class LinePieces<K> {
  private pieces: Piece<K>[];
  private groups = 0;

  constructor(private readonly original: string) {
    this.pieces = [...original].reduce<Piece<K>[]>((all, char) => {
      const from = all.at(-1)?.to ?? 0;
      all.push({ text: char, from, to: from + char.length, change: null });
      return all;
    }, []);
  }

  text(): string {
    return this.pieces.map(({ text }) => text).join('');
  }

  /** Where what stands from `from` up to `to` now stood. */
  origin(from: number, to: number): { from: number; to: number } {
    const touched = this.within(from, to);
    return { from: touched[0]?.from ?? 0, to: touched.at(-1)?.to ?? 0 };
  }

  /** Groups of edits in places as they are now, none overlapping another. */
  apply(kind: K, proposals: LineEdit[][]): void {
    const edits = proposals.flatMap((group) => {
      this.groups += 1;
      return group.map((edit) => ({ ...edit, group: this.groups }));
    });
    edits.sort((a, b) => b.from - a.from);
    for (const { from, to, after, group } of edits) this.replace(from, to, after, { kind, group });
  }

  /** What came of it, each group once, in places of the line as it was and in their order. */
  changes(): { kind: K; edits: LineEdit[] }[] {
    const byGroup = new Map<number, { kind: K; edits: LineEdit[] }>();
    for (const { text, from, to, change } of this.pieces) {
      if (!change || text === this.original.slice(from, to)) continue;
      const known = byGroup.get(change.group) ?? { kind: change.kind, edits: [] };
      known.edits.push({ from, to, after: text });
      byGroup.set(change.group, known);
    }
    return [...byGroup.values()];
  }

  private within(from: number, to: number): Piece<K>[] {
    let at = 0;
    return this.pieces.filter(({ text }) => {
      const start = at;
      at += text.length;
      return start < to && at > from;
    });
  }

  private replace(from: number, to: number, after: string, change: NonNullable<Piece<K>['change']>): void {
    const touched = this.within(from, to);
    const [first, last] = [touched[0], touched.at(-1)];
    if (!first || !last) return;
    const merged = new Set(touched.flatMap((piece) => piece.change?.group ?? []));
    const start = this.pieces.indexOf(first);
    const count = this.pieces.indexOf(last) - start + 1;
    this.pieces.splice(start, count, { text: after, from: first.from, to: last.to, change });
    // A pair of which one half went into another change goes with it.
    for (const piece of this.pieces) {
      if (piece.change && merged.has(piece.change.group))
        piece.change = { ...piece.change, group: change.group };
    }
  }
}
