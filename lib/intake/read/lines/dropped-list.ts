import type { DroppedReason, Source } from '@/lib/intake/source';

/** What is left out, in order; pieces that stood together are listed together. */
export class DroppedList {
  readonly items: Source['dropped'] = [];
  private lastPlace: unknown = null;
  private lastOffset = -1;
  private places = new Set<unknown>();

  /** `place` and `offset` say where in the text it would have stood. */
  add(reason: DroppedReason, text: string, place: unknown = null, offset = -1): void {
    if (text === '') return;
    if (place !== null) this.places.add(place);
    const last = this.items.at(-1);
    const goesOn = place !== null && place === this.lastPlace && offset === this.lastOffset;
    if (last && goesOn && last.reason === reason) last.text += text;
    else this.items.push({ reason, text });
    this.lastPlace = place;
    this.lastOffset = offset;
  }

  /** Whether anything of this place was left out: a paragraph that is empty for that leaves no line. */
  tookFrom(place: unknown): boolean {
    return this.places.has(place);
  }

  /** Without what is only white space. */
  list(): Source['dropped'] {
    return this.items.filter(({ text }) => text.trim() !== '');
  }
}
