import type { DroppedItem, DroppedReason } from '@/lib/intake/source';

/** What is left out, in order; pieces that stood together are listed together. */
export class DroppedList {
  readonly items: DroppedItem[] = [];
  private lastPlace: unknown = null;
  private lastOffset = -1;
  private places = new Set<unknown>();

  /**
   * `place` and `offset` say where in the text it would have stood. Answers a new item, null where it went to the last one.
   */
  add(reason: DroppedReason, text: string, place: unknown = null, offset = -1): DroppedItem | null {
    if (text === '') return null;
    if (place !== null) this.places.add(place);
    const last = this.items.at(-1);
    const goesOn = place !== null && place === this.lastPlace && offset === this.lastOffset;
    this.lastPlace = place;
    this.lastOffset = offset;
    if (last && goesOn && last.reason === reason) {
      last.text += text;
      return null;
    }
    const item = { reason, text };
    this.items.push(item);
    return item;
  }

  /** A field's instruction, which no reader sees. */
  addCode(text: string): void {
    if (text.trim() !== '') this.items.push({ reason: 'field', text, isCode: true });
    this.lastPlace = null;
  }

  /** What hangs on a place that is known already. */
  addItem(item: DroppedItem): void {
    this.items.push(item);
    this.lastPlace = null;
  }

  /** Whether anything of this place was left out: a paragraph that is empty for that leaves no line. */
  tookFrom(place: unknown): boolean {
    return this.places.has(place);
  }

  /** As list(), each text without white space at its ends. */
  trimmedList(): DroppedItem[] {
    for (const item of this.items) item.text = item.text.trim();
    return this.items.filter(({ text }) => text !== '');
  }

  /** Without what is only white space; a diagram is one without words too. */
  list(): DroppedItem[] {
    return this.items.filter(
      ({ text, reason }) => text.trim() !== '' || (reason === 'diagram' && text === ''),
    );
  }
}
