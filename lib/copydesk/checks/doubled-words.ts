import { eachMatch } from './each-match';
import type { Check, Hit } from './hit';

const AROUND = /([一-鿿])(?:内外|上下|前后|左右)\1[内外上下前后左右]/gu;
const THRICE = /([一-鿿])\1{2}/gu;
/** Sounds, numerals and what is cried. */
const SAID_THRICE =
  /[哈嘿呵嘻啊呀哦噢喔咚砰轰哗叮当滴嘀咯汪喵呜嗡沙咕噜啦哒唰嘟铛锵噼啪一二三四五六七八九十〇零多快冲来好是对等]/u;
const SHORTEST = 4;
const LONGEST = 16;

/**
 * Words written twice: those of `words`, which never stand twice in a row, any character three times, and any run of four or more.
 * Verbs that double (讨论讨论), doubled classifiers and verse are left alone.
 */
export const doubledWords: Check = (setting) => {
  const words = setting.parameters.words ?? [];
  const twice = new RegExp(words.map((word) => `${word}${word}`).join('|'), 'gu');
  return [
    ...(words.length > 0
      ? [...eachMatch(setting, twice)].map(({ match, ...place }) => ({
          ...place,
          suggestion: match[0].slice(0, match[0].length / 2),
        }))
      : []),
    ...[...eachMatch(setting, AROUND)].map(({ match, ...place }) => ({
      ...place,
      suggestion: match[0].slice(0, 3),
    })),
    ...[...eachMatch(setting, THRICE)]
      .filter(({ match }) => !SAID_THRICE.test(match[0]))
      .map(({ match, ...place }) => ({ ...place, suggestion: match[0].slice(0, 2) })),
    ...setting.folded.flatMap((text, block) => doubledRuns(text, block)),
  ];
};

function doubledRuns(text: string, block: number): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at + 2 * SHORTEST <= text.length; at++) {
    const length = lengthOfDouble(text, at);
    if (length === 0) continue;
    hits.push({ block, start: at, end: at + 2 * length, suggestion: text.slice(at, at + length) });
    at += 2 * length - 1;
  }
  return hits;
}

function lengthOfDouble(text: string, at: number): number {
  for (let length = SHORTEST; length <= LONGEST; length++) {
    // Where the first characters differ nothing else need be looked at.
    if (text.charCodeAt(at) !== text.charCodeAt(at + length)) continue;
    const run = text.slice(at, at + length);
    if (!text.startsWith(run, at + length)) continue;
    if (/^[一-鿿]{4,16}$/u.test(run) && !isMadeOfRepeats(run)) return length;
  }
  return 0;
}

/** 哈哈哈哈, 加油加油: said so. */
function isMadeOfRepeats(run: string): boolean {
  return [1, 2, 3].some(
    (size) =>
      run ===
      run
        .slice(0, size)
        .repeat(Math.ceil(run.length / size))
        .slice(0, run.length),
  );
}
