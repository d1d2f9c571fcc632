import { Paragraph, type FileChild } from 'docx';
import type { Fate, MarkedTextBlock, MarkedValue } from '@/lib/proposals/marked/marked-content';
import { markedPieces, type MarkedFile } from './marked-pieces';
import { moveRuns, noteLine } from './marked-notes';
import { changesIn, signRuns } from './marked-runs';
import { markedValue } from './marked-value';
import { wordPhoto } from './word-photo';
import { plainRun } from './word-runs';

/** A photo with what is proposed in its caption, its credit and its alternative text. */
export function markedPhoto(block: MarkedTextBlock, fate: Fate, file: MarkedFile): FileChild[] {
  const { shop, words, pens } = file;
  const { hash, alt } = block.attrs;
  const picture = (typeof hash === 'string' && shop.pictures.get(hash)) || null;
  const place = { number: picture ? ++shop.placed.pictures : 0, width: shop.width };
  const said = changesIn(fate);
  const kind = fate.removedBy.length > 0 ? 'removed' : fate.insertedBy ? 'inserted' : null;
  const notes = [
    ...(kind ? [plainRun(words(`marked.photo.${kind}`)), ...signRuns(said, pens)] : []),
    ...moveRuns(block, file),
  ];
  const alternative = changed(block, 'alt');
  const caption = markedPieces(block, fate, file);
  const credit = markedValue(changed(block, 'credit'), file, (text) => text, fate);
  const gap = caption.length > 0 && credit.length > 0 ? [plainRun('\u3000')] : [];
  const image = picture && wordPhoto(photoOf(String(alt ?? '')), picture, place);
  const line = [...caption, ...gap, ...credit];
  return [
    ...noteLine(notes),
    ...(image ?? []),
    ...(line.length > 0 ? [new Paragraph({ style: 'Caption', children: line })] : []),
    ...(alternative.after.length > 0
      ? noteLine([plainRun(words('marked.alt')), ...markedValue(alternative, file, (text) => text)])
      : []),
  ];
}

function photoOf(alt: string) {
  return { kind: 'photo', hash: null, width: null, height: null, caption: '', credit: '', alt } as const;
}

function changed({ attrs, setBy }: MarkedTextBlock, name: 'credit' | 'alt'): MarkedValue<string> {
  return {
    before: String(attrs[name] ?? ''),
    after: setBy
      .filter(({ markup }) => markup.attrs[name] !== attrs[name])
      .map(({ change, markup }) => ({ change, value: String(markup.attrs[name] ?? '') })),
  };
}
