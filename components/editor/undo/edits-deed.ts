import type { Deed, DeedPlace, Outcome, Words } from '@/components/editor/undo/deed';

/** Something written in as one: a section's text, its heading, what stands above the sections. */
export interface Part<C> {
  /**
   * Puts `to` in place of `from` in what stands now, without recording it; where that was. Null when others changed
   * the passage since: then nothing is changed.
   */
  swap(from: C, to: C): DeedPlace | null;
  isSame(one: C, other: C): boolean;
}

type Edit = { part: Part<unknown>; before: unknown; after: unknown };

/** One or many changes of texts, headings and head, taken back as one. */
export class EditsDeed implements Deed {
  private readonly edits: Edit[] = [];

  constructor(readonly words: Words) {}

  get isEmpty(): boolean {
    return this.edits.every(({ part, before, after }) => part.isSame(before, after));
  }

  /** Whether `part` is the only one, and stands as this left it at `content`. */
  endsAt<C>(part: Part<C>, content: C): boolean {
    const [edit] = this.edits;
    return this.edits.length === 1 && edit?.part === part && edit.after === content;
  }

  add<C>(part: Part<C>, before: C, after: C): void {
    const known = this.edits.find((edit) => edit.part === part);
    // What came from others between two changes of one part is not this person's to take back.
    if (known?.after === before) known.after = after;
    else this.edits.push({ part, before, after });
  }

  takeBack(): Outcome {
    return outcomeOf(this.edits.toReversed().map(({ part, before, after }) => part.swap(after, before)));
  }

  doAgain(): Outcome {
    return outcomeOf(this.edits.map(({ part, before, after }) => part.swap(before, after)));
  }
}

function outcomeOf(places: (DeedPlace | null)[]): Outcome {
  const done = places.filter((place) => place !== null);
  const place = done.at(-1);
  return place ? { kind: 'done', place, left: places.length - done.length } : { kind: 'gone' };
}
