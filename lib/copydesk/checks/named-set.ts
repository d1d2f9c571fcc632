import { eachMatch } from './each-match';
import type { Check } from './hit';

/**
 * A named set spelled out: its members follow each other in their order, with only marks or 和 between them. Parameters:
 * `members`, and `marks` where they are spelled out by others.
 */
export const namedSet: Check = (setting) => {
  const members = setting.parameters.members ?? [];
  const one = `(?:${members.join('|')})`;
  const listed = new RegExp(`“?${one}”?(?:[、,]?(?:和|以及)?“?${one}”?){${members.length - 1}}`, 'gu');
  return [...eachMatch(setting, listed)].flatMap(({ match, ...place }) => {
    const said = match[0].match(new RegExp(one, 'gu')) ?? [];
    if (said.every((member, at) => member === members[at])) return [];
    return [{ ...place, words: { order: members.join('、') } }];
  });
};
