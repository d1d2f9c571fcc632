import type { Check, Hit } from './hit';
import { placesOfWord } from './places-of-word';

const TITLE =
  /(?:[一-鿿]{0,12}(?:书记|区长|市长|县长|镇长|乡长|主席|主任|部长|局长|院长|检察长|秘书长))(?=$)/u;
const BEFORE = /时任|原任|曾任|前任|原|前|老/u;
const LONGEST = 24;

/** A person with a title before the name that is none of theirs; former titles (时任, 原) are left alone. */
export const titles: Check = ({ folded, lists }) =>
  folded.flatMap((text, block) =>
    lists.people.flatMap(({ name, titles: own }) =>
      placesOfWord(text, name).flatMap((at): Hit[] => {
        const said = TITLE.exec(text.slice(Math.max(0, at - LONGEST), at))?.[0];
        if (said === undefined || BEFORE.test(said)) return [];
        const isOwn = own.some((title) => isSuffixOf(title, said));
        const start = at - shortTitle(said).length;
        return isOwn
          ? []
          : [{ block, start, end: at + name.length, words: { name, titles: own.join('、') } }];
      }),
    ),
  );

/** The title begins somewhere within what stands before the name; it may be said short: 区委书记 of 云溪区委书记. */
function isSuffixOf(title: string, said: string): boolean {
  let shared = 0;
  while (shared < Math.min(title.length, said.length) && title.at(-1 - shared) === said.at(-1 - shared))
    shared += 1;
  if (shared === title.length || shared === said.length || shared >= 4) return true;
  return (
    shared >= shortTitle(said).length && !/[委府区市县镇省副代室局部会院协]/u.test(said.at(-1 - shared) ?? '')
  );
}

/** The title proper of what stands before a name: 副书记 of 今天区委副书记. */
function shortTitle(said: string): string {
  return (
    /(?:副|代)?(?:书记|区长|市长|县长|镇长|乡长|主席|主任|部长|局长|院长|检察长|秘书长)$/u.exec(said)?.[0] ??
    said
  );
}
