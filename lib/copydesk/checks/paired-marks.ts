import type { Block } from '@/lib/copydesk/block';
import type { Check, Hit } from './hit';

const CLOSES: Record<string, string> = {
  ...{ '”': '“', '’': '‘', '》': '《', '〉': '〈', ')': '(', '】': '【', '〕': '〔', '」': '「', '』': '『' },
};
const OPENS = new Set(Object.values(CLOSES));
/** A list's own number or letter: 1) a) 一). */
const LISTED = /(?:^|[\s;。:,、])[(]?(?:[0-9]{1,3}|[A-Za-z]|[一二三四五六七八九十]{1,3}|[①-⑳])$/u;

type Mark = { block: number; at: number; sign: string };

/** Marks that open or close nothing. A quotation may go on over paragraphs. */
export const pairedMarks: Check = ({ blocks, folded }) => {
  const left = folded.flatMap((text, block) => unpairedIn(text, block));
  const paired = new Set<Mark>();
  let open: Mark | null = null;
  for (const mark of left) {
    if (mark.sign === '“') {
      open = mark;
      if (goesOn(mark, folded)) paired.add(mark);
    } else if (mark.sign === '”' && open && open.block < mark.block && closes(open, mark, blocks, folded)) {
      paired.add(open).add(mark);
      open = null;
    }
  }
  return left.filter((mark) => !paired.has(mark)).map(hitOf);
};

function hitOf({ block, at, sign }: Mark): Hit {
  return { block, start: at, end: at + 1, words: { side: OPENS.has(sign) ? '前' : '后' } };
}

function unpairedIn(text: string, block: number): Mark[] {
  const open: Mark[] = [];
  const unpaired: Mark[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    const partner = CLOSES[sign];
    if ((!partner && !OPENS.has(sign)) || isNoPair(text, at, sign)) continue;
    if (!partner) open.push({ block, at, sign });
    else {
      const place = open.findLastIndex((mark) => mark.sign === partner);
      if (place < 0) {
        if (sign !== ')' || !LISTED.test(text.slice(Math.max(0, at - 5), at)))
          unpaired.push({ block, at, sign });
      } else unpaired.push(...open.splice(place).slice(1));
    }
  }
  return [...unpaired, ...open].toSorted((one, other) => one.at - other.at);
}

/** An apostrophe, and marks of a face. */
function isNoPair(text: string, at: number, sign: string): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  if (sign === '’' || sign === '‘') return /[A-Za-z0-9]/.test(before) || /[A-Za-z0-9]/.test(after);
  if (sign === '”') return /[0-9]/.test(before) && !text.slice(Math.max(0, at - 60), at).includes('“');
  return (sign === '(' || sign === ')') && /[:;^]/.test(before) && !/[一-鿿]/.test(after);
}

/** A speech whose next paragraph opens with “ again. */
function goesOn(mark: Mark, folded: readonly string[]): boolean {
  return beginsSpeech(mark, folded) && /^ {0,4}“/u.test(folded[mark.block + 1] ?? '');
}

/** From a speech's first words to the end of a later paragraph, or from one line of a heading to the next. */
function closes(open: Mark, close: Mark, blocks: readonly Block[], folded: readonly string[]): boolean {
  if (close.block === open.block + 1 && [open, close].every(({ block }) => blocks[block]?.kind === 'heading'))
    return true;
  const rest = (folded[close.block] ?? '').slice(close.at + 1, close.at + 40);
  return /^[。!?,;]?(?:——.{0,30})?\s*$/u.test(rest) && beginsSpeech(open, folded);
}

function beginsSpeech({ block, at }: Mark, folded: readonly string[]): boolean {
  const before = (folded[block] ?? '').slice(Math.max(0, at - 5), at).trimEnd();
  return before.endsWith(':') || before.endsWith(',') || (at < 5 && before === '');
}
