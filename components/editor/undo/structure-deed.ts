import type { Deed, Outcome, Words } from '@/components/editor/undo/deed';

/** How a command of structure is taken back and done again. */
export type Ways = { takeBack: () => Promise<Outcome>; doAgain: () => Promise<Outcome> };

/** A command of structure; without ways as long as it is under way. */
export class StructureDeed implements Deed {
  ways: Ways | null = null;

  constructor(readonly words: Words) {}

  async takeBack(): Promise<Outcome> {
    return this.ways ? this.ways.takeBack() : { kind: 'gone' };
  }

  async doAgain(): Promise<Outcome> {
    return this.ways ? this.ways.doAgain() : { kind: 'gone' };
  }
}
