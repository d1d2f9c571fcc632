import type { PastedBlock, PastedList } from '@/lib/document/paste/pasted-block';

const LEVEL = /^l\d+ level(\d+)/;

/** The level, from 1, that `mso-list` gives a paragraph; null for one that is in no list. */
export function readListLevel(msoList: string | undefined): number | null {
  const level = LEVEL.exec(msoList ?? '')?.[1];
  return level === undefined ? null : Number(level);
}

/**
 * What becomes of the marker Word set before a list paragraph: Arabic numerals and bullets are ours to set again
 * (`start` null for bullets); 一、 （一） ① a) are not, and in an official article they are part of the text.
 */
export function readMarker(marker: string): { start: number | null } | 'text' {
  const bare = marker.replace(/\s/g, '');
  const number = /^(\d{1,4})[.．、]?$/.exec(bare)?.[1];
  if (number !== undefined) return { start: Number(number) };
  // A letter alone is a bullet in a symbol font.
  return /[\d一二三四五六七八九十百①-⓿㈠-㊿]|[a-z][^a-z]|[a-z]{2}/i.test(bare) ? 'text' : { start: null };
}

/** List paragraphs that follow each other made into lists within lists. */
export function nestListParagraphs(blocks: PastedBlock[]): PastedBlock[] {
  const nested: PastedBlock[] = [];
  let open: { level: number; list: PastedList }[] = [];
  for (const block of blocks) {
    if (block.kind !== 'item') {
      open = [];
      nested.push(block);
      continue;
    }
    const { level, start, inlines } = block;
    open = open.filter((outer) => outer.level <= level);
    const item: PastedBlock[] = [{ kind: 'paragraph', inlines }];
    const current = open.at(-1);
    if (current?.level === level && (current.list.start === null) === (start === null)) {
      current.list.items.push(item);
      continue;
    }
    open = open.filter((outer) => outer.level < level);
    const list: PastedList = { kind: 'list', start, items: [item] };
    (open.at(-1)?.list.items.at(-1) ?? nested).push(list);
    open.push({ level, list });
  }
  return nested;
}
