import type { Looks } from './read-line';

/** Counts a line's letters by size and weight; white space looks like nothing. */
export class LetterTally {
  private sizes = new Map<number, number>();
  private total = 0;
  private bold = 0;

  add(text: string, size: number, isBold: boolean): void {
    const length = text.replace(/\s/g, '').length;
    this.sizes.set(size, (this.sizes.get(size) ?? 0) + length);
    this.total += length;
    if (isBold) this.bold += length;
  }

  looks(isCentred: boolean): Looks {
    const [size] = [...this.sizes].reduce((most, next) => (next[1] > most[1] ? next : most), [0, 0]);
    return { size, isBold: this.total > 0 && this.bold === this.total, isCentred };
  }
}
