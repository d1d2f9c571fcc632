import type { OutputBlock, OutputList, OutputPhoto } from '@/lib/outputs/output-blocks';
import type { PictureAddress } from '@/lib/outputs/picture-address';
import { escapeLineStart, escapeMarkdown } from './escape-markdown';
import { writeAddress } from './write-address';
import { writeInlines } from './write-inlines';
import { writeTable } from './write-table';

/** Blocks of a section, apart by an empty line. */
export function writeBlocks(blocks: readonly OutputBlock[], pictureAddress: PictureAddress): string {
  const written: string[] = [];
  let isOther = false;
  blocks.forEach((block, index) => {
    const previous = blocks[index - 1];
    // Two lists of a kind after each other are one, unless their markers are of another form (CommonMark 5.3).
    const follows =
      block.kind === 'list' && previous?.kind === 'list' && previous.isOrdered === block.isOrdered;
    isOther = follows && !isOther;
    const text = writeBlock(block, isOther, pictureAddress);
    if (text !== '') written.push(text);
  });
  return written.join('\n\n');
}

/** A line of a heading or caption, whole in one paragraph. */
export function writeLines(lines: readonly string[]): string {
  return lines
    .map((line) => escapeLineStart(escapeMarkdown(line.trim())))
    .filter((line) => line !== '')
    .join('<br>');
}

function writeBlock(block: OutputBlock, isOther: boolean, pictureAddress: PictureAddress): string {
  switch (block.kind) {
    case 'paragraph':
      return writeInlines(block.inlines, 'line');
    case 'list':
      return writeList(block, isOther, pictureAddress);
    case 'quote':
      return prefixed(writeBlocks(block.blocks, pictureAddress), '> ', '> ');
    case 'table':
      return writeTable(block);
    case 'photo':
      return writePhoto(block, pictureAddress);
  }
}

function writeList(list: OutputList, isOther: boolean, pictureAddress: PictureAddress): string {
  const items = list.items.map((blocks, index) => {
    const marker = list.isOrdered ? `${list.start + index}${isOther ? ')' : '.'}` : isOther ? '*' : '-';
    return prefixed(writeBlocks(blocks, pictureAddress), `${marker} `, ' '.repeat(marker.length + 1));
  });
  return items.join(list.items.every((blocks) => blocks.length === 1) ? '\n' : '\n\n');
}

function prefixed(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, index) => `${index === 0 ? first : line === '' ? others.trimEnd() : others}${line}`)
    .join('\n');
}

function writePhoto({ hash, alt, caption, credit }: OutputPhoto, pictureAddress: PictureAddress): string {
  const address = hash === null ? null : pictureAddress(hash);
  const picture = address === null ? '' : `![${escapeMarkdown(alt).trim()}](${writeAddress(address)})`;
  const words = writeLines([[caption.trim(), credit.trim()].filter((part) => part !== '').join('　')]);
  return [picture, words].filter((part) => part !== '').join('\n\n');
}
