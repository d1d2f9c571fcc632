import type { DocumentNode } from '@/lib/domain/article/content';
import { CURRENT_SCHEMA_VERSION, type StoredDocument } from '@/lib/document/stored-document';
import type { SampleBlock, SampleInline } from './sample-article';

/** Where a drawn photo ended up; given for each photo block. */
export type PlacedPhoto = { hash: string; width: number; height: number };

/** A sample's blocks as the editor would have stored them. */
export function sampleDocument(
  blocks: SampleBlock[],
  placed: (block: Extract<SampleBlock, { photo: unknown }>) => PlacedPhoto,
): StoredDocument {
  const content = blocks.map((block) => blockNode(block, placed));
  return {
    schemaVersion: CURRENT_SCHEMA_VERSION,
    doc: { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] },
  };
}

function blockNode(
  block: SampleBlock,
  placed: (block: Extract<SampleBlock, { photo: unknown }>) => PlacedPhoto,
): DocumentNode {
  if ('p' in block) return paragraph(block.p);
  if ('quote' in block) return { type: 'blockquote', content: block.quote.map((text) => paragraph(text)) };
  if ('bullets' in block) return { type: 'bulletList', content: block.bullets.map(listItem) };
  if ('numbers' in block) return { type: 'orderedList', content: block.numbers.map(listItem) };
  if ('table' in block) return table(block.table);
  const { caption, credit, alt } = block.photo;
  return {
    type: 'photo',
    attrs: { ...placed(block), credit, alt },
    content: [{ type: 'text', text: caption }],
  };
}

function paragraph(inline: SampleInline | SampleInline[]): DocumentNode {
  return { type: 'paragraph', content: (Array.isArray(inline) ? inline : [inline]).map(textNode) };
}

function textNode(inline: SampleInline): DocumentNode {
  if (typeof inline === 'string') return { type: 'text', text: inline };
  if ('runIn' in inline) return { type: 'text', text: inline.runIn, marks: [{ type: 'runIn' }] };
  if ('bold' in inline) return { type: 'text', text: inline.bold, marks: [{ type: 'bold' }] };
  return { type: 'text', text: inline.link, marks: [{ type: 'link', attrs: { href: inline.href } }] };
}

function listItem(text: string): DocumentNode {
  return { type: 'listItem', content: [paragraph(text)] };
}

function table(rows: string[][]): DocumentNode {
  const cell = (type: string) => (text: string) => ({ type, content: [paragraph(text)] });
  return {
    type: 'table',
    content: rows.map((row, index) => ({
      type: 'tableRow',
      content: row.map(cell(index === 0 ? 'tableHeader' : 'tableCell')),
    })),
  };
}
