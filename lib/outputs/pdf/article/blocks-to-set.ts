import type { OutputBlock, OutputParagraph, OutputPhoto } from '@/lib/outputs/output-blocks';
import { layOutTable, type LaidOutTable } from './lay-out-table';
import type { PlacedPictures } from './place-pictures';

export type PhotoToSet = {
  kind: 'photo';
  /** Null where there is no file: the words under it are text of the article all the same. */
  path: string | null;
  width: number;
  height: number;
  caption: string;
  credit: string;
  alt: string;
};

export type BlockToSet =
  | OutputParagraph
  | { kind: 'list'; isOrdered: boolean; start: number; items: BlockToSet[][] }
  | { kind: 'quote'; blocks: BlockToSet[] }
  | LaidOutTable
  | PhotoToSet;

/** A section's text as the templates read it. */
export function blocksToSet(blocks: readonly OutputBlock[], pictures: PlacedPictures): BlockToSet[] {
  return blocks.map((block) => {
    switch (block.kind) {
      case 'paragraph':
        return block;
      case 'list':
        return { ...block, items: block.items.map((item) => blocksToSet(item, pictures)) };
      case 'quote':
        return { kind: 'quote', blocks: blocksToSet(block.blocks, pictures) };
      case 'table':
        return layOutTable(block);
      case 'photo':
        return photoToSet(block, pictures);
    }
  });
}

/** A picture is never without words for who cannot see it: where nobody wrote any, those under it. */
function photoToSet({ hash, caption, credit, alt }: OutputPhoto, pictures: PlacedPictures): PhotoToSet {
  const { path = null, width = 0, height = 0 } = (hash !== null && pictures.get(hash)) || {};
  return { kind: 'photo', path, width, height, caption, credit, alt: alt || caption || credit || '—' };
}
