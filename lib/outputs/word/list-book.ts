import { AlignmentType, LevelFormat, type ILevelsOptions, type INumberingOptions } from 'docx';
import type { OutputList } from '@/lib/outputs/output-blocks';
import { TWO_CHARACTERS } from './word-measures';

/** Word knows nine levels of a list; what lies deeper stands at the ninth. */
export const DEEPEST = 8;
const HANGING = 480;
const BULLETS = ['•', '–', '◦'];

export type ListPlace = { reference: string; instance: number };

/** The numberings of one file: each list counts by itself, from its own start. */
export class ListBook {
  private readonly configs = new Map<string, ILevelsOptions[]>();
  private lists = 0;

  open({ isOrdered, start }: Pick<OutputList, 'isOrdered' | 'start'>): ListPlace {
    const reference = isOrdered ? `numbers-${start}` : 'bullets';
    if (!this.configs.has(reference)) this.configs.set(reference, levels(isOrdered ? start : null));
    this.lists += 1;
    return { reference, instance: this.lists };
  }

  options(): INumberingOptions {
    return { config: [...this.configs].map(([reference, of]) => ({ reference, levels: of })) };
  }
}

/** Where the words of an item begin. */
export function itemIndent(level: number): number {
  return TWO_CHARACTERS * (level + 1) + HANGING;
}

function levels(start: number | null): ILevelsOptions[] {
  return Array.from({ length: DEEPEST + 1 }, (_, level) => ({
    level,
    format: start === null ? LevelFormat.BULLET : LevelFormat.DECIMAL,
    text: start === null ? (BULLETS[level % BULLETS.length] ?? '•') : `%${level + 1}.`,
    alignment: AlignmentType.LEFT,
    start: start ?? 1,
    style: { paragraph: { indent: { left: itemIndent(level), hanging: HANGING } } },
  }));
}
