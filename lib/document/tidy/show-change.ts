import type { LineEdit } from '@/lib/document/tidy/tidy-rule';

/** A change with the words around it, short enough for a list; where much stands between a pair it is left out. */
export type ShownChange = { lead: string; before: string; after: string; tail: string };

const AROUND = 10;
const LONGEST = 16;

export function showChange(text: string, edits: readonly LineEdit[]): ShownChange {
  const from = edits[0]?.from ?? 0;
  const to = edits.at(-1)?.to ?? from;
  return {
    lead: ending(text.slice(0, from)),
    before: shortened(text.slice(from, to)),
    after: shortened(changed(text, edits, from)),
    tail: beginning(text.slice(to)),
  };
}

function changed(text: string, edits: readonly LineEdit[], from: number): string {
  let at = from;
  let after = '';
  for (const edit of edits) {
    after += text.slice(at, edit.from) + edit.after;
    at = edit.to;
  }
  return after;
}

function shortened(text: string): string {
  const chars = [...text];
  const half = LONGEST / 2 - 1;
  return chars.length > LONGEST ? `${chars.slice(0, half).join('')} … ${chars.slice(-half).join('')}` : text;
}

const beginning = (text: string): string => [...text.slice(0, AROUND * 2)].slice(0, AROUND).join('');
const ending = (text: string): string => [...text.slice(-AROUND * 2)].slice(-AROUND).join('');
